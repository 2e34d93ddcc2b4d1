"""`camera-station violation`, `alerts` and `rules` as scripts use them."""

from __future__ import annotations

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
