"""`camera-station violation`, `alerts` and `rules` as scripts use them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from tests.app.command import Ended, Inside
from tests.app.running_station import write_site


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts", "yard": "/nowhere/yard.ts"})
    return tmp_path / "site"


def record(ask: Inside, site: Path, *arguments: str) -> Ended:
    return ask.command("violation", "record", *arguments, "--site", site, "--json")


def listed(ask: Inside, site: Path, *arguments: str) -> list[dict[str, Any]]:
    ended = ask.command("alerts", "list", *arguments, "--site", site, "--json")
    assert ended.status == 0, ended.output
    alerts: list[dict[str, Any]] = ended.json["alerts"]
    return alerts


def test_the_seeds_rule_from_the_first_violation_to_the_closed_alert(
    ask: Inside, site: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0 a picture")
    ask.op(
        site, "create_rule", "--arg", "name=测试规则", "rule_type=violation",
        'conditions={"threshold": 5}',
    )  # fmt: skip
    for _ in range(5):
        ended = record(ask, site, "gate", "no_hairnet", "--picture", str(picture))
        assert ended.status == 0, ended.output
    (alert,) = listed(ask, site)
    assert (alert["camera"], alert["signal"], alert["count"]) == ("gate", "firing", 5)
    assert alert["picture"]

    done = ask.command("alerts", "ack", "1", "--note", "seen", "--site", site, "--json")
    assert (done.status, done.json["alert"]["handling"]) == (0, "acknowledged")
    record(ask, site, "gate", "no_hairnet", "--confidence", "0.5", "--box", "0.1,0.1,0.2,0.2")
    (alert,) = listed(ask, site, "--open", "--raised", "--camera", "gate")
    assert (alert["count"], alert["handling"], alert["note"]) == (6, "acknowledged", "seen")

    done = ask.command(
        "alerts", "close", "1", "--outcome", "false_positive", "--site", site, "--json"
    )
    assert (done.status, done.json["alert"]["outcome"]) == (0, "false_positive")
    assert listed(ask, site, "--open") == []


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("roof", "no_hairnet"), "camera"),
        (("gate", "any"), "type"),
        (("gate", ""), "type"),
        (("gate", "x" * 61), "type"),
        (("gate", "no_hairnet", "--at", "soon"), "at"),
        (("gate", "no_hairnet", "--at", "2020-01-01T00:00:00Z"), "at"),
        (("gate", "no_hairnet", "--at", "2999-01-01T00:00:00Z"), "at"),
        (("gate", "no_hairnet", "--confidence", "nan"), "confidence"),
        (("gate", "no_hairnet", "--confidence", "1.1"), "confidence"),
        (("gate", "no_hairnet", "--box", "0,0,1"), "box"),
        (("gate", "no_hairnet", "--box", "0.5,0,0.6,1"), "box"),
        (("gate", "no_hairnet", "--picture", "/nowhere"), "picture"),
        (("gate", "no_hairnet", "--picture", __file__), "picture"),
    ],
)
def test_a_bad_violation_is_refused_with_its_field(
    ask: Inside, site: Path, arguments: tuple[str, ...], field: str
) -> None:
    ended = record(ask, site, *arguments)

    assert ended.json["ok"] is False
    assert ended.status == 3
    assert ended.json["error"]["field"] == field


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("ack", "7"), "alert"),
        (("ack", "first"), "alert"),
        (("ack", "9" * 30), "alert"),
        (("close", "7", "--outcome", "confirmed"), "alert"),
        (("ack", "7", "--note", "a\nb"), "note"),
    ],
)
def test_a_step_that_cannot_be_is_refused_with_its_field(
    ask: Inside, site: Path, arguments: tuple[str, ...], field: str
) -> None:
    ended = ask.command("alerts", *arguments, "--site", site, "--json")

    assert (ended.status, ended.json["error"]["field"]) == (3, field)


def test_beside_a_running_station_alerts_are_listed_and_not_handled(
    ask: Inside, site: Path
) -> None:
    with open_composition(SiteFolder.at(site), watches=False):
        assert listed(ask, site) == []
        assert record(ask, site, "gate", "no_hairnet").status == 5
        assert ask.command("alerts", "ack", "1", "--site", site, "--json").status == 5


def saved_as(tmp_path: Path, **rule: Any) -> Path:
    file = tmp_path / "rule.json"
    file.write_text(json.dumps({"name": "Rule", "rule_type": "violation", **rule}))
    return file


def rules(ask: Inside, site: Path, *arguments: str | Path) -> Ended:
    return ask.command("rules", *arguments, "--site", site, "--json")


def test_a_rule_is_created_listed_changed_and_deleted(
    ask: Inside, site: Path, tmp_path: Path
) -> None:
    created = rules(ask, site, "create", saved_as(tmp_path, conditions={"threshold": 5}))
    assert (created.status, created.json["rule"]) == (0, {"id": 1, "revision": 1})
    patch = tmp_path / "patch.json"
    patch.write_text('{"priority": "high"}')
    assert rules(ask, site, "update", "1", patch).json["rule"]["revision"] == 2
    assert rules(ask, site, "update", "1", patch, "--revision", "1").status == 1
    (rule,) = rules(ask, site, "list").json["rules"]
    assert (rule["priority"], rule["conditions"]["threshold"]) == ("high", 5)
    assert rules(ask, site, "delete", "1").status == 0
    assert rules(ask, site, "list").json["rules"] == []


def test_a_rule_is_tried_on_what_was_recorded_before_it_is_saved(
    ask: Inside, site: Path, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    for camera, minutes in (("gate", 4), ("gate", 3), ("gate", 2), ("yard", 1)):
        at = (now - timedelta(minutes=minutes)).isoformat()
        record(ask, site, camera, "no_hairnet", "--at", at)

    tried = rules(ask, site, "try", saved_as(tmp_path, conditions={"threshold": 3}))

    (alert,) = tried.json["alerts"]
    assert (alert["rule"], alert["camera"], alert["count"]) == ("Rule", "gate", 3)
    assert (tried.json["added"], tried.json["removed"]) == ([alert], [])
    rules(ask, site, "create", saved_as(tmp_path, conditions={"threshold": 3}))
    one = saved_as(tmp_path, conditions={"threshold": 1}, cameras=["yard"])
    edit = rules(ask, site, "try", one, "--against", "1").json
    assert [alert["camera"] for alert in edit["alerts"]] == ["yard"]
    assert [alert["camera"] for alert in edit["added"]] == ["yard"]
    assert [alert["camera"] for alert in edit["removed"]] == ["gate"]


@pytest.mark.parametrize(
    ("command", "text", "field"),
    [
        ("create", "{", "file"),
        ("create", "[]", "rule"),
        ("create", "[" * 100_000, "file"),
        ("create", '{"name": "Rule"}', "rule_type"),
        (
            "try",
            '{"name": "R", "rule_type": "violation", "conditions": {"threshold": NaN}}',
            "conditions.threshold",
        ),
        ("try", " " * 1_000_001, "file"),
    ],
)
def test_a_bad_rule_is_refused_with_its_field(
    ask: Inside, site: Path, tmp_path: Path, command: str, text: str, field: str
) -> None:
    file = tmp_path / "rule.json"
    file.write_text(text)
    with open_composition(SiteFolder.at(site), watches=False):
        pass

    ended = rules(ask, site, command, file)

    assert (ended.status, ended.json["error"]["field"]) == (3, field)


def test_an_unknown_rule_is_refused(ask: Inside, site: Path, tmp_path: Path) -> None:
    file = saved_as(tmp_path, conditions={"threshold": 3})
    record(ask, site, "gate", "no_hairnet")
    assert rules(ask, site, "update", "7", file).status == 3
    assert rules(ask, site, "delete", "7").status == 3
    assert rules(ask, site, "try", file, "--against", "7").status == 3
