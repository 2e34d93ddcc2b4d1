"""Rules of every type and what they hear, drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from hypothesis import strategies as st

from services.alerts.watches.making import inputs_of as heard_by
from services.alerts.watches.making import simple_parts
from services.alerts.watches.station import figure_key
from services.domain.alerts import (
    FigureInput,
    FindingInput,
    Input,
    ProgressInput,
    SampleInput,
    SystemInput,
    ViolationInput,
)
from services.domain.rules import ErrorRate, Latency, RuleDraft, conditions_of
from services.domain.run_state import CaptureState

LASTS_S = 20_000.0
CAMERAS = ("gate", "yard", "hall", "roof")

SPRING = 1774744200.0
"""2026-03-29 00:30 UTC: half an hour later clocks in Berlin jump from two to three."""
AUTUMN = 1792886400.0
"""2026-10-25 00:00 UTC: an hour later the hour from two to three comes again."""

STARTS = st.sampled_from([0.0, SPRING, AUTUMN])

SIMPLE: dict[str, list[dict[str, Any]]] = {
    "violation": [
        {"threshold": 2, "window_minutes": 3},
        {"threshold": 1, "window_minutes": 1, "violation_type": "no_hairnet"},
    ],
    "continuous_violation": [{"duration_seconds": 5, "min_detections": 2}],
    "camera_offline": [{"offline_seconds": 20}],
    "frame_rate": [{"below_percent": 50}, {"below_fps": 5}],
    "frozen_image": [{}],
    "image_quality": [{"kind": "dark"}],
    "error_rate": [{"limit": 0.5}, {"metric": "success_rate", "limit": 0.5}],
    "latency": [{"limit_ms": 100, "metric": "mean"}],
    "no_detection": [{"minutes": 3}],
    "system": [{"kind": "disk"}],
}
RECORDED = (
    "violation",
    "continuous_violation",
    "camera_offline",
    "frame_rate",
    "frozen_image",
    "image_quality",
    "no_detection",
)
"""Types whose inputs the records keep, so that a trial hears what the engine heard."""

SCHEDULES = [
    None,
    None,
    None,
    {"time_zone": "Europe/Berlin", "spans": [{"start": "01:30", "end": "03:15"}]},
    {
        "time_zone": "Asia/Shanghai",
        "spans": [{"days": ["sat", "sun", "wed"], "start": "23:00", "end": "09:00"}],
    },
    {"time_zone": "UTC", "spans": [{"start": "00:40", "end": "00:50"}, {"start": "01:00"}]},
]


def conditions(*types: str) -> st.SearchStrategy[dict[str, Any]]:
    """The one type, or two or three of many combined."""
    plain = [
        {"rule_type": rule_type, "conditions": one}
        for rule_type in types
        for one in SIMPLE[rule_type]
    ]
    combined = st.builds(
        lambda rule_type, parts: {"rule_type": rule_type, "conditions": {"parts": parts}},
        st.sampled_from(["all_of", "any_of"]),
        st.lists(st.sampled_from(plain), min_size=2, max_size=3),
    )
    return combined if len(types) > 1 else st.sampled_from(plain)


def rules(*types: str) -> st.SearchStrategy[RuleDraft]:
    durations = st.sampled_from([0, 0, 0, 2, 90])
    return st.builds(
        lambda what, for_s, keep, cooldown, schedule: RuleDraft.from_plain(
            {
                "name": "Rule",
                **what,
                "for_s": for_s,
                "keep_firing_for_s": keep,
                "cooldown_s": cooldown,
                "schedule": schedule,
            }
        ),
        conditions(*types),
        durations,
        durations,
        st.sampled_from([0, 600]),
        st.sampled_from(SCHEDULES),
    )


class Drawn(NamedTuple):
    """`late_s`: how long before it was taken up a violation happened."""

    gap_s: float
    kind: str
    camera: str
    late_s: float
    level: bool
    state: CaptureState


KIND_OF = {
    ViolationInput: "violation",
    ProgressInput: "progress",
    SampleInput: "sample",
    FindingInput: "finding",
    FigureInput: "figure",
    SystemInput: "system",
}


@st.composite
def events_for(draw: st.DrawFn, rule: RuleDraft, kinds: Collection[str]) -> list[Drawn]:
    """Mostly of what the rule hears, on few cameras or all, in bursts or far apart."""
    heard = sorted(KIND_OF[kind] for kind in heard_by(rule.conditions))
    cameras = draw(st.sampled_from([CAMERAS[:1], CAMERAS[:3], CAMERAS]))
    gaps = draw(st.sampled_from([[0.0, 1.0, 3.0], [0.5, 5.0, 15.0], [1.0, 60.0, 200.0]]))
    one = st.builds(
        Drawn,
        st.sampled_from(gaps),
        st.sampled_from([*kinds, *heard * 4]),
        st.sampled_from(cameras),
        st.sampled_from([0.0, 0.0, 3.0, 170.0]),
        st.booleans(),
        st.sampled_from([CaptureState.LIVE, CaptureState.OFFLINE, *CaptureState]),
    )
    return draw(st.lists(one, min_size=8, max_size=60))


class Case(NamedTuple):
    """A rule, and what came from `start` on."""

    rule: RuleDraft
    start: float
    inputs: list[Input]

    @property
    def end(self) -> float:
        return self.start + LASTS_S


@st.composite
def cases(draw: st.DrawFn, *types: str) -> Case:
    rule, start = draw(rules(*types)), draw(STARTS)
    heard = {KIND_OF[kind] for one in types for kind in _heard_by_type(one)}
    drawn = draw(events_for(rule, sorted(heard)))
    return Case(rule, start, inputs_of(drawn, rule, start))


def _heard_by_type(rule_type: str) -> frozenset[type[Input]]:
    return heard_by(conditions_of(rule_type, SIMPLE[rule_type][0]))


def inputs_of(drawn: list[Drawn], rule: RuleDraft, start: float) -> list[Input]:
    """Each at its time; the figures are those that the rule looks at."""
    at, found = start, list[Input]()
    for number, one in enumerate(drawn, start=1):
        at += one.gap_s
        found.append(_input_of(one, number, at, rule))
    return found


def _input_of(one: Drawn, number: int, at: float, rule: RuleDraft) -> Input:
    match one.kind:
        case "violation":
            what = "no_hairnet" if one.level else "no_handwash"
            return ViolationInput(one.camera, at, at - one.late_s, what, number)
        case "progress":
            what = "no_hairnet" if one.level else "no_handwash"
            return ProgressInput(one.camera, at, at - one.late_s, what, 3)
        case "sample":
            fps = 25.0 if one.level else 2.0
            return SampleInput(one.camera, at, one.state, fps, 25.0, age_s=1.0, since_s=60.0)
        case "finding":
            return FindingInput(one.camera, at, "dark", one.level)
        case "figure":
            return FigureInput(at, _figure_of(rule, number), 200.0 if one.level else 0.1)
        case _:
            return SystemInput(at, "disk", one.level)


def _figure_of(rule: RuleDraft, number: int) -> str:
    parts = [p for p in simple_parts(rule.conditions) if isinstance(p, ErrorRate | Latency)]
    return figure_key(parts[number % len(parts)]) if parts else "nobody's"
