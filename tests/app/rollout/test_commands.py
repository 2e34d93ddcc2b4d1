"""`camera-station rollout status|set|rollback|report` as scripts and release owners use them."""

from __future__ import annotations

import os
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
def site(tmp_path: Path, clip: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    for name in ("USE_DOMAIN_SERVICE", "ROLLOUT_PERCENT"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "site"
    folder.mkdir()
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    return folder


def rollout(ask: Inside, site: Path, *arguments: str) -> Ended:
    return ask.command("rollout", *arguments, "--site", site, "--json")


def begun(ask: Inside, site: Path, percent: str = "50") -> None:
    ended = rollout(ask, site, "set", percent, "--reason", "a first look")
    assert ended.status == 0, ended.output


def test_the_slider_stands_where_it_was_set(site: Path, ask: Inside) -> None:
    ended = rollout(ask, site, "set", "25", "--reason", "a first look")

    assert ended.status == 0, ended.errors
    assert (ended.json["ok"], ended.json["percent"], ended.json["phase"]) == (True, 25, "manual")
    status = rollout(ask, site, "status")
    assert status.status == 0
    assert (status.json["percent"], status.json["latched"]) == (25, False)
    assert {camera["camera_id"] for camera in status.json["cameras"]} == {"gate", "yard"}
    assert len(status.json["operations"]) == 13


def test_what_was_asked_of_each_side_is_counted(site: Path, ask: Inside) -> None:
    begun(ask, site, "100")
    ask.batch(site, *[{"op": "status", "id": "gate"}] * 25)

    ended = rollout(ask, site, "status")

    line = next(line for line in ended.json["operations"] if line["operation"] == "status")
    assert (line["legacy_calls"], line["domain_calls"], line["usage_share"]) == (0, 25, 1.0)
    assert line["verdict"]["kind"] == "not_enough_data"
    assert {guard["kind"] for guard in line["verdict"]["guards"]} >= {"ok", "not_enough_data"}


def test_a_roll_back_holds_until_somebody_starts_again(site: Path, ask: Inside) -> None:
    begun(ask, site, "100")

    ended = rollout(ask, site, "rollback", "--reason", "the gate's picture is late")

    assert ended.status == 0, ended.errors
    assert (ended.json["percent"], ended.json["latched"]) == (0, True)
    assert ended.json["latch"]["why"] == "By hand: the gate's picture is late"
    again = rollout(ask, site, "set", "25", "--reason", "try again")
    assert (again.status, again.json["ok"]) == (1, False)
    assert ask.op(site, "status", "gate").json["implementation"] == "legacy"


def test_a_percentage_that_is_none_is_refused(site: Path, ask: Inside) -> None:
    for percent in ("101", "-1", "12.5", "half", "1_0", "٥", "9" * 500):
        ended = ask.command(
            "rollout", "set", "--reason", "why", "--site", site, "--json", "--", percent
        )

        assert ended.status == 3, percent
        assert ended.json["error"]["field"] == "percent"
    assert not SiteFolder.at(site).configuration.exists()


def test_a_reason_is_a_reason(site: Path, ask: Inside) -> None:
    begun(ask, site)

    for reason in ("", "   ", "long " * 200):
        for command in (["rollback"], ["set", "75"]):
            ended = rollout(ask, site, *command, "--reason", reason)

            assert ended.status == 3, reason
            assert ended.json["error"]["field"] == "reason"
    assert rollout(ask, site, "status").json["percent"] == 50


@pytest.mark.parametrize("command", [["set", "25"], ["rollback"]])
def test_without_a_reason_the_command_is_misused(
    site: Path, ask: Inside, command: list[str]
) -> None:
    assert rollout(ask, site, *command).status == 2


@pytest.mark.parametrize(
    "command",
    [["status"], ["report"], ["set", "25", "--reason", "why"], ["rollback", "--reason", "why"]],
)
def test_a_site_that_is_not_there_is_not_made(
    tmp_path: Path, ask: Inside, command: list[str]
) -> None:
    ended = rollout(ask, tmp_path / "nowhere", *command)

    assert ended.status == 3
    assert ended.json["error"]["field"] == "site"
    assert not (tmp_path / "nowhere").exists()


def test_beside_a_running_station_one_reads_and_does_not_decide(site: Path, ask: Inside) -> None:
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        composed.station.rollout.set_percent("Li", 50, "a first look")
        status = rollout(ask, site, "status")
        report = rollout(ask, site, "report")
        moved = rollout(ask, site, "set", "75", "--reason", "why")
        rolled = rollout(ask, site, "rollback", "--reason", "why")

    assert (status.status, status.json["percent"]) == (0, 50)
    assert report.status == 0
    for ended in (moved, rolled):
        assert (ended.status, ended.json["error"]["type"]) == (5, "SiteInUse")
        assert f"{site.name} is in use" in ended.json["error"]["text"]
        assert str(os.getpid()) in ended.json["error"]["text"]


def test_what_only_the_running_station_knows_is_unknown_beside_it(site: Path, ask: Inside) -> None:
    begun(ask, site)

    lines = {item["key"]: item for item in rollout(ask, site, "status").json["checklist"]}

    for key in ("today.service", "watch.error_rate", "watch.consistency", "preflight.monitoring"):
        assert lines[key]["state"] == "unknown", lines[key]
    assert lines["data.database"]["state"] == "met"
    assert lines["data.file"]["state"] == "met"


def test_a_roll_back_that_is_not_in_the_database_yet_is_told(site: Path, ask: Inside) -> None:
    begun(ask, site)
    SiteFolder.at(site).rollout_intent.write_text('{"begun": true}')

    status = rollout(ask, site, "status").json

    assert (status["percent"], status["latched"]) == (0, True)
    assert status["problem"] == "A roll back is on its way into the database."


def files(site: Path) -> dict[str, Any]:
    """What is there, but for what SQLite makes for its readers."""
    kept = (path for path in site.rglob("*") if path.is_file())
    return {
        str(path): path.read_bytes() for path in kept if not path.name.endswith(("-shm", "-wal"))
    }


def test_reading_changes_nothing(site: Path, ask: Inside) -> None:
    begun(ask, site)
    before = files(site)

    for command in (["status"], ["report", "--lang", "zh_CN"]):
        assert rollout(ask, site, *command).status == 0

    assert files(site) == before


def test_the_report_tells_every_decision_with_its_reason(site: Path, ask: Inside) -> None:
    begun(ask, site)
    rollout(ask, site, "rollback", "--reason", "the gate is late")

    ended = ask.command("rollout", "report", "--site", site)

    assert ended.status == 0, ended.errors
    assert ended.output.startswith("# Rollout rolled back: everything is served by legacy\n")
    audit = ended.output.partition("\n## Audit\n")[2]
    assert "a first look" in audit
    assert "the gate is late" in audit


def test_the_report_goes_into_a_file_that_is_named(site: Path, ask: Inside, tmp_path: Path) -> None:
    file = tmp_path / "报告.md"

    ended = rollout(ask, site, "report", "--lang", "zh_CN", "--file", str(file))

    # no station was opened here yet
    assert ended.status == 3
    begun(ask, site)
    ended = rollout(ask, site, "report", "--lang", "zh_CN", "--file", str(file))
    assert (ended.status, ended.json["file"]) == (0, str(file))
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_a_language_or_a_file_that_there_is_not_is_refused(
    site: Path, ask: Inside, tmp_path: Path
) -> None:
    begun(ask, site)

    language = rollout(ask, site, "report", "--lang", "de")
    folder = rollout(ask, site, "report", "--file", str(tmp_path))
    nowhere = rollout(ask, site, "report", "--file", str(tmp_path / "no" / "report.md"))

    assert (language.status, language.json["error"]["field"]) == (3, "language")
    assert (folder.status, folder.json["error"]["field"]) == (3, "file")
    assert (nowhere.status, nowhere.json["error"]["type"]) == (1, "SiteNotWritable")


def test_a_person_reads_lines_and_no_json(site: Path, ask: Inside) -> None:
    begun(ask, site)

    ended = ask.command("rollout", "status", "--site", site)

    assert ended.output.startswith("manual, 50 %")
    assert "of 2 cameras on domain" in ended.output


def test_a_forced_call_goes_past_the_slider_and_is_counted_apart(site: Path, ask: Inside) -> None:
    forced = ask.op(site, "status", "gate", "--force", "domain").json
    synthetic = ask.op(site, "status", "gate", "--force", "domain", "--synthetic").json
    plain = ask.op(site, "status", "gate").json

    assert (forced["implementation"], forced["reason"]) == ("domain", "forced")
    assert (synthetic["implementation"], synthetic["reason"]) == ("domain", "synthetic")
    assert (plain["implementation"], plain["reason"]) == ("legacy", "split")


def test_a_rule_is_created_and_changed_by_command(site: Path, ask: Inside) -> None:
    words = ["name=测试规则", "rule_type=violation", 'conditions={"threshold":5}']
    made = ask.op(site, "create_rule", "--arg", *words).json
    changed = ask.op(
        site, "update_rule", str(made["result"]["id"]), "--arg", "enabled=false",
        "expected_revision=1", "--force", "domain",
    )  # fmt: skip
    stale = ask.op(
        site, "update_rule", str(made["result"]["id"]), "--arg", "enabled=true",
        "expected_revision=1",
    )  # fmt: skip

    assert made["result"]["revision"] == 1
    assert (changed.status, changed.json["result"]["revision"]) == (0, 2)
    assert (stale.status, stale.json["error"]["type"]) == (1, "RuleChangedMeanwhile")
    assert ask.op(site, "update_rule", "999", "--arg", "name=a", "expected_revision=1").status == 3
