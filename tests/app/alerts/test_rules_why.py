"""Why a rule fired, or what kept it from firing, in words: as a command and as a request."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import Standing, ViolationReport
from services.domain.errors import BadValue, CameraNotFound, RuleNotFound
from services.domain.rules import RuleDraft
from tests.app.command import Ended, Inside
from tests.app.running_station import write_site

THREE_AT_GATE, TWO, OTHER_DAY, DISABLED, DISK, OFFLINE = range(1, 7)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Two violations at the gate, three and two minutes ago, and six rules that heard of them."""
    root = tmp_path_factory.mktemp("why") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAMERA_STATION_KEY_DIR", str(root.parent / "keys"))
        write_site(root, {"gate": "/nowhere/gate.ts", "yard": "/nowhere/yard.ts"})
        day = (datetime.now(UTC) + timedelta(days=3)).strftime("%a").lower()
        with open_composition(SiteFolder.at(root), watches=False) as composed:
            for rule_type, conditions, fields in (
                ("violation", {"threshold": 3}, {"cameras": ["gate"]}),
                ("violation", {"threshold": 2}, {}),
                ("violation", {"threshold": 1}, {"schedule": _only_on(day)}),
                ("violation", {"threshold": 1}, {"enabled": False}),
                ("system", {"kind": "disk"}, {}),
                ("camera_offline", {"offline_seconds": 30}, {}),
            ):
                plain = {"name": "Rule", "rule_type": rule_type, "conditions": conditions, **fields}
                composed.station.create_rule("Li", RuleDraft.from_plain(plain), None)
            for minutes in (3, 2):
                at = datetime.now(UTC) - timedelta(minutes=minutes)
                report = ViolationReport("no_hairnet", at)
                composed.station.record_violation("Li", "gate", report)
        yield root


def _only_on(day: str) -> dict[str, Any]:
    return {"time_zone": "UTC", "spans": [{"days": [day]}]}


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


def asked(ask: Inside, site: Path, *arguments: object) -> Ended:
    return ask.command("rules", "why", *map(str, arguments), "--site", site, "--json")


def why(ask: Inside, site: Path, *arguments: object) -> list[dict[str, Any]]:
    ended = asked(ask, site, *arguments)
    assert ended.status == 0, ended.output
    lines: list[dict[str, Any]] = ended.json["lines"]
    return lines


def test_too_few_violations_are_said_with_what_was_needed(ask: Inside, site: Path) -> None:
    lines = why(ask, site, THREE_AT_GATE, "gate")

    first, second = [line for line in lines if line["what"] == "A violation"]
    assert (first["standing"], first["count"], second["count"]) == ("not_met", 1, 2)
    assert second["said"] == "Violations within 5.0 minutes: 2. Needed: 3."
    assert (lines[-1]["what"], lines[-1]["count"]) == ("As it stands now", 2)


def test_a_time_without_the_station_is_told(ask: Inside, site: Path) -> None:
    assert "The station was off until now" in [
        line["what"] for line in why(ask, site, THREE_AT_GATE, "gate")
    ]


def test_a_rule_that_fired_says_when_and_by_what(ask: Inside, site: Path) -> None:
    lines = why(ask, site, TWO, "gate")

    assert "The alert fired" in [line["what"] for line in lines]
    assert (lines[-1]["standing"], lines[-1]["said"]) == ("firing", "The alert stands.")
    assert why(ask, site, TWO, "yard")[-1]["standing"] == "not_met"


def test_only_what_happened_since_a_time_is_told(ask: Inside, site: Path) -> None:
    soon = (datetime.now(UTC) + timedelta(minutes=1)).isoformat()

    (line,) = why(ask, site, TWO, "gate", "--since", soon)

    assert line["what"] == "As it stands now"


def test_a_rule_outside_its_hours_says_so(ask: Inside, site: Path) -> None:
    assert why(ask, site, OTHER_DAY, "gate")[-1]["standing"] == "out_of_hours"


def test_a_rule_of_the_station_and_a_site_alert_need_no_camera(ask: Inside, site: Path) -> None:
    assert why(ask, site, DISK)[-1]["standing"] == "no_data"
    said = why(ask, site, OFFLINE)[-1]["said"]
    assert said == "Fewer than three cameras are offline together."


def test_in_words_each_line_is_a_sentence_with_its_time(ask: Inside, site: Path) -> None:
    ended = ask.command("rules", "why", str(THREE_AT_GATE), "gate", "--site", site)

    assert "A violation. Violations within 5.0 minutes: 1. Needed: 3." in ended.output


def test_a_disabled_rule_is_told_as_if_it_were_in_force(ask: Inside, site: Path) -> None:
    ended = ask.command("rules", "why", str(DISABLED), "gate", "--site", site)

    assert "The alert stands." in ended.output
    assert "The rule is disabled" in ended.output


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ((7, "gate"), "id"),
        (("first", "gate"), "rule"),
        ((TWO, "roof"), "camera"),
        ((THREE_AT_GATE, "yard"), "camera"),
        ((THREE_AT_GATE,), "camera"),
        ((DISK, "gate"), "camera"),
        ((TWO, "gate", "--since", "soon"), "since"),
        ((TWO, "gate", "--since", "2026-03-01T12:00:00"), "since"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_its_field(
    ask: Inside, site: Path, arguments: tuple[object, ...], field: str
) -> None:
    ended = asked(ask, site, *arguments)

    assert (ended.status, ended.json["error"]["field"]) == (3, field)


def test_the_window_may_ask_a_running_station(site: Path) -> None:
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        lines = composed.station.why("Li", TWO, "gate")
        with pytest.raises(RuleNotFound):
            composed.station.why("Li", 99, "gate")
        with pytest.raises(CameraNotFound):
            composed.station.why("Li", TWO, "roof")
        with pytest.raises(BadValue):
            composed.station.why("Li", "2", "gate")  # type: ignore[arg-type]
    assert lines[-1].standing is Standing.FIRING
