"""Rules of every shape, for properties that hold of all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from services.domain.rules import AllOf, AnyOf, RuleDraft, Schedule, WeekSpan
from services.domain.rules.combined import Conditions
from services.domain.rules.conditions import SIMPLE, FrameRate, Simple
from services.domain.rules.draft import RuleDraft as Draft
from services.domain.rules.schedule import DAYS
from services.domain.rules.specs import Kind, Spec, specs_of

CAMERAS = ("gate", "yard", "dock")
# what cannot be shown on one line is refused; what Qt's documents keep for themselves is no text
CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co"),
    exclude_characters="\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffc",
)


def texts(most: int) -> st.SearchStrategy[str]:
    return st.text(CHARACTERS, min_size=1, max_size=min(most, 30)).filter(lambda text: text.strip())


def value(spec: Spec) -> st.SearchStrategy[Any]:
    match spec.kind:
        case Kind.WHOLE:
            return st.integers(int(spec.least), int(spec.most))
        case Kind.NUMBER:
            return st.floats(spec.least, spec.most)
        case Kind.TEXT:
            return texts(int(spec.most))
        case Kind.CHOICE:
            return st.sampled_from(spec.choices)
        case Kind.CHOICES:
            return st.lists(st.sampled_from(spec.choices), min_size=1, unique=True)
        case Kind.TEXTS:
            return st.lists(texts(int(spec.most)), max_size=3)
        case _:
            return st.booleans()


def simple(kind: type[Simple]) -> st.SearchStrategy[Simple]:
    if kind is FrameRate:
        specs = specs_of(FrameRate)
        return st.one_of(
            value(specs["below_fps"]).map(lambda rate: FrameRate(below_fps=rate)),
            value(specs["below_percent"]).map(lambda rate: FrameRate(below_percent=rate)),
        )
    return st.fixed_dictionaries({name: value(spec) for name, spec in specs_of(kind).items()}).map(
        lambda fields: kind(**fields)
    )


ANY_SIMPLE: st.SearchStrategy[Simple] = st.sampled_from(SIMPLE).flatmap(simple)


def combined(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[AllOf | AnyOf]:
    listed = st.lists(parts, min_size=2, max_size=4).map(tuple)
    return st.one_of(listed.map(AllOf), listed.map(AnyOf))


CONDITIONS: st.SearchStrategy[Conditions] = st.one_of(
    ANY_SIMPLE, combined(st.one_of(ANY_SIMPLE, combined(ANY_SIMPLE)))
)

TIMES = st.times().map(lambda time: time.strftime("%H:%M"))
SPANS = st.builds(
    WeekSpan,
    days=st.lists(st.sampled_from(DAYS), min_size=1, unique=True).map(tuple),
    start=TIMES,
    end=TIMES,
)
SCHEDULES = st.builds(
    Schedule,
    st.sampled_from(["Asia/Shanghai", "UTC", "America/New_York"]),
    st.lists(SPANS, min_size=1, max_size=3).map(tuple),
)
SECONDS = st.one_of(st.integers(0, 24 * 3600).map(float), st.floats(0, 24 * 3600))
SOME_CAMERAS = st.lists(st.sampled_from(CAMERAS), min_size=1, unique=True).map(tuple)


@st.composite
def drafts(draw: st.DrawFn) -> RuleDraft:
    specs = specs_of(Draft)
    fields = {
        name: draw(SECONDS if name.endswith("_s") else value(spec)) for name, spec in specs.items()
    }
    return RuleDraft(
        conditions=draw(CONDITIONS),
        cameras=draw(st.none() | SOME_CAMERAS),
        schedule=draw(st.none() | SCHEDULES),
        **fields,
    )
