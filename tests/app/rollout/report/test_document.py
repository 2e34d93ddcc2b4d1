"""The exported report: the seed's structure, real figures, no tick that nobody made."""

from __future__ import annotations

import itertools
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.rollout.checklist.facts import ChecklistFacts
from app.rollout.checklist.lines import checklist
from app.rollout.report.document import rollout_report
from app.rollout.report.events import problems
from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import plain
from app.rollout.report.status import cameras
from services.domain.errors import BadValue
from services.domain.metrics import Figures, MetricsSnapshot
from services.domain.operation import Implementation, Operation, Reason
from services.domain.rollout import Latch, LatchCause, Phase, RolloutState
from services.domain.rollout_view import CameraSide, CheckState, RollBackNotice, RolloutView
from services.domain.sentences import sentence
from services.domain.verdicts import DEFAULT_LIMITS, Guard, VerdictKind
from tests.app.rollout_page import (
    AUDIT,
    NOW,
    PROBLEM,
    SNAPSHOT,
    STATE,
    VIEW,
    figures,
    guard,
    line,
    with_line,
)

REPORTS = Path(__file__).parent / "written"
ENGLISH_WORDS = ReportLanguage("en")
LATCH = Latch(LatchCause.ROLL_BACK, "station", "start failed", NOW)
BARE = RolloutView(
    NOW, RolloutState(), DEFAULT_LIMITS, stages=(), cameras=(), operations=(), general=(),
    checklist=(), problems=(),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


def listed(view: RolloutView) -> RolloutView:
    return replace(view, checklist=checklist(ChecklistFacts(view)))


def report(
    view: RolloutView, snapshot: MetricsSnapshot | None = SNAPSHOT, language: str = "en"
) -> str:
    return rollout_report(view, snapshot, AUDIT, language)


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def tables(text: str) -> list[list[list[str]]]:
    """Every table's rows, header first, as texts."""
    found: list[list[list[str]]] = []
    tokens = parsed(text)
    for token, following in itertools.pairwise(tokens):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type in ("td_open", "th_open"):
            found[-1][-1].append("".join(each.content for each in following.children or ()))
    return found


def table_with(text: str, *header: str) -> list[list[str]]:
    rows = next(each for each in tables(text) if each[0][: len(header)] == list(header))
    return rows[1:]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_report_reads_as_it_was_agreed(language: str) -> None:
    text = report(listed(replace(VIEW, problems=(PROBLEM,))), language=language)

    assert text == (REPORTS / f"{language}.md").read_text(encoding="utf-8")


def test_the_chinese_report_has_the_headings_of_the_seed() -> None:
    completed = replace(VIEW, state=replace(STATE, phase=Phase.COMPLETED, percent=100, stage=2))

    text = report(completed, language="zh_CN")

    assert text.startswith("# 100%全量灰度发布完成\n")
    for heading in (
        "## 日期", "## 灰度发布状态", "### 灰度发布历程", "## 监控检查清单",
        "### 立即检查（今天）", "## 全量发布验证", "### 功能验证", "### 性能验证",
        "## 监控命令", "## 告警阈值", "### 立即告警（需要回滚）", "### 需要关注",
        "### 发布统计", "## 总结", "### 后续工作",
    ):  # fmt: skip
        assert f"\n{heading}\n" in text, heading


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (RolloutState(), "Rollout by hand at 0 %"),
        (replace(STATE, phase=Phase.ARMED, percent=0), "Rollout prepared, not begun"),
        (STATE, "Rollout under way at 25 %"),
        (replace(STATE, phase=Phase.HELD), "Rollout held at 25 %"),
        (replace(STATE, phase=Phase.PAUSED), "Rollout paused at 25 %"),
        (
            replace(STATE, phase=Phase.COMPLETED, percent=100),
            "Full rollout at 100 % completed",
        ),
        (
            replace(STATE, phase=Phase.ROLLED_BACK, percent=0, latch=LATCH),
            "Rollout rolled back: everything is served by legacy",
        ),
        (
            replace(STATE, phase=Phase.COMPLETED, percent=100, latch=LATCH),
            "Rollout latched: everything is served by legacy",
        ),
    ],
)
def test_the_headline_says_what_is_really_so(state: RolloutState, said: str) -> None:
    assert report(replace(VIEW, state=state)).startswith(f"# {said}\n")


def test_a_tick_stands_only_where_a_line_is_met() -> None:
    view = listed(VIEW)

    text = report(view)

    met = sum(item.state is CheckState.MET for item in view.checklist)
    assert text.count("\n- [x] ") == met
    assert text.count("\n- [ ] ") == len(view.checklist) - met


def test_a_report_of_nothing_ticks_nothing_and_says_that_it_knows_nothing() -> None:
    text = rollout_report(listed(BARE), None, (), "en")

    assert "- [x]" not in text
    for said in (
        "The figures could not be read.", "No drill yet.", "No comparison yet.",
        "No problem was reported.", "Nothing was decided yet.", "There are no cameras.",
        "There is no stage plan: the slider is moved by hand.", "No guardrail has spoken yet.",
        "Last checked: unknown.",
    ):  # fmt: skip
        assert said in text


def test_the_figures_are_those_of_the_snapshot() -> None:
    rows = table_with(report(VIEW), "Operation", "Side", "Calls")

    assert len(rows) == 2 * (len(Operation) + 1)
    for row, counted in zip(rows[::2], (*SNAPSHOT.operations, SNAPSHOT.overall), strict=True):
        legacy = counted.legacy
        assert row[1:9] == ["legacy", str(legacy.calls), "43", "1", "0", "0", "1", "0"]
        assert legacy.error_rate is not None
        assert float(row[9].removesuffix(" %")) == pytest.approx(legacy.error_rate * 100, abs=0.01)
        assert legacy.latency is not None
        assert row[12] == f"{legacy.latency.p95_ms} ms"


def test_a_rate_of_no_calls_is_unknown_and_not_zero() -> None:
    quiet = replace(figures(Operation.START), domain=Figures(), usage_share=None)

    rows = table_with(
        report(VIEW, replace(SNAPSHOT, operations=(quiet,))), "Operation", "Side", "Calls"
    )

    assert rows[1] == ["start", "domain", *["0"] * 7, *["unknown"] * 5]


def test_a_verdict_shows_all_that_it_was_made_from() -> None:
    bad = guard(VerdictKind.ROLL_BACK, Guard.ERROR_RATE, Operation.START, 0.15)

    rows = table_with(report(with_line(line(Operation.START, bad))), "Operation", "Guardrail")

    assert [
        "start", "Error rate", "Roll back", "15 %", "7.1 % … 26.2 %", "5 %", "60 / 20",
        "9 of 60 calls failed.", "–", "–",
    ] in rows  # fmt: skip


def test_a_held_breach_says_why_nothing_was_rolled_back() -> None:
    held = replace(guard(VerdictKind.ROLL_BACK, Guard.ERROR_RATE, Operation.STOP), holds=True)

    rows = table_with(report(with_line(line(Operation.STOP, held))), "Operation", "Guardrail")

    assert ["Roll back (held: a roll back would not help)"] in [row[2:3] for row in rows]


def test_a_roll_back_says_what_was_seen_and_how_fast_legacy_served_again() -> None:
    seen = guard(VerdictKind.ROLL_BACK, Guard.ERROR_RATE, Operation.START, 0.15)
    notice = RollBackNotice(NOW, "station", sentence("No picture yet."), 25, seen, 0.3)

    text = report(replace(VIEW, notice=notice))

    assert "- Why: No picture yet.\n" in text
    assert "- Legacy again after: 0.3 ms\n" in text
    assert "9 of 60 calls failed." in text.partition("## Roll back\n")[2].partition("\n## ")[0]


def test_forces_and_pins_are_named() -> None:
    state = replace(
        STATE, forces={Operation.LOGS: Implementation.LEGACY}, pins={"yard": Implementation.DOMAIN}
    )

    text = report(replace(VIEW, state=state))

    assert "- Forced: logs → legacy\n" in text
    assert "- Pinned: yard → domain\n" in text


def test_the_language_is_one_of_two() -> None:
    with pytest.raises(BadValue) as refused:
        report(VIEW, language="de")

    assert refused.value.field == "language"


def test_the_report_keeps_its_language_whatever_the_window_speaks() -> None:
    assert report(VIEW, language="zh_CN") != report(VIEW, language="en")


HOSTILE = st.text(
    st.sampled_from("ab1 .)|*_`[]()<>#-+=!&;\\~\n\r\t\u202e\u0007/:'\"") | st.characters(),
    max_size=40,
)


@given(HOSTILE)
def test_text_from_outside_is_one_paragraph_of_plain_words(text: str) -> None:
    tokens = parsed(plain(text))

    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    for token in tokens:
        kinds = {child.type for child in token.children or ()}
        assert kinds <= {"text", "text_special"}


@given(HOSTILE)
def test_no_name_changes_the_shape_of_the_report(name: str) -> None:
    def shape(said: str) -> list[str]:
        camera = CameraSide("gate", said, 1250, Implementation.DOMAIN, Reason.SPLIT)
        problem = replace(PROBLEM, what=said, who=said)
        named = replace(BARE, cameras=(camera,), problems=(problem,))
        lines = [*cameras(named, ENGLISH_WORDS), *problems(named, ENGLISH_WORDS)]
        return [token.type for token in parsed("\n".join(lines))]

    assert shape(name) == shape("Gate")


def test_a_name_that_looks_like_html_is_read_as_it_is_written() -> None:
    camera = CameraSide("gate", "<b>Gate</b> | *new*", 1250, Implementation.DOMAIN, Reason.SPLIT)

    rows = table_with(report(replace(VIEW, cameras=(camera,))), "Camera")

    assert rows[0][0] == "<b>Gate</b> | *new* (gate)"


def test_a_station_without_a_window_loads_no_qt() -> None:
    asked = (
        "import sys, app.main, app.composition; print([m for m in sys.modules if 'PySide' in m])"
    )

    ended = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, timeout=30, check=True
    )

    assert ended.stdout == "[]\n"
