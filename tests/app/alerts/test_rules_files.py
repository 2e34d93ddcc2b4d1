"""`rules import` and `rules export` as scripts use them: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from services.domain.errors import RuleChangedMeanwhile
from services.domain.rules import CameraOffline, RuleDraft, RulePatch, Violation
from services.storage.rules_file import load_rules_file, rules_text
from tests.app.command import Ended, Inside
from tests.app.running_station import write_site

SEED = RuleDraft("测试规则", Violation(5))
LOST = RuleDraft("Lost", CameraOffline(30), cameras=("gate",))


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    with open_composition(SiteFolder.at(tmp_path / "site"), watches=False) as composed:
        composed.station.create_rule("Li", SEED, None)
    return tmp_path / "site"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rules.yaml"


def take_in(ask: Inside, site: Path, file: Path, *options: str) -> Ended:
    return ask.command("rules", "import", file, *options, "--site", site, "--json")


def names(ask: Inside, site: Path) -> list[str]:
    listed = ask.command("rules", "list", "--site", site, "--json").json["rules"]
    return [rule["name"] for rule in listed]


def test_a_file_is_taken_in_and_given_out_again(ask: Inside, site: Path, file: Path) -> None:
    file.write_text(rules_text([RuleDraft("测试规则", Violation(7)), LOST]), encoding="utf-8")

    planned = take_in(ask, site, file, "--dry-run")
    assert (planned.status, planned.json["written"]) == (0, False)
    assert names(ask, site) == ["测试规则"]

    ended = take_in(ask, site, file)
    assert (ended.json["added"], ended.json["changed"]) == (["Lost"], ["测试规则"])
    assert ended.json["written"] is True
    assert take_in(ask, site, file).json["same"] == 2

    out = file.with_name("out.yaml")
    given = ask.command("rules", "export", out, "--site", site, "--json")
    assert (given.status, given.json["exported"]) == (0, 2)
    assert load_rules_file(out) == (RuleDraft("测试规则", Violation(7)), LOST)


def test_others_are_removed_only_when_that_is_asked_for(
    ask: Inside, site: Path, file: Path
) -> None:
    file.write_text(rules_text([LOST]), encoding="utf-8")

    assert take_in(ask, site, file, "--remove-others", "--dry-run").json["removed"] == ["测试规则"]
    take_in(ask, site, file)
    assert names(ask, site) == ["测试规则", "Lost"]
    take_in(ask, site, file, "--remove-others")
    assert names(ask, site) == ["Lost"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("rules: [{name: Gate, rule_type: violation, conditions: {threshold: 0}}]",
         "rules[0].conditions.threshold"),
        ("rules: [{name: Gate, rule_type: system, conditions: {kind: disk}, cameras: [roof]}]",
         "rules[0].cameras"),
        ("cameras: []", None),
        ("rules: [", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_bad_file_changes_nothing(
    ask: Inside, site: Path, file: Path, options: tuple[str, ...], text: str, field: str | None
) -> None:
    file.write_text(text, encoding="utf-8")

    ended = take_in(ask, site, file, *options)

    assert (ended.status, ended.json["error"]["field"]) == (3, field)
    assert names(ask, site) == ["测试规则"]


def test_beside_a_running_station_files_are_written_and_not_taken_in(
    ask: Inside, site: Path, file: Path
) -> None:
    with open_composition(SiteFolder.at(site), watches=False):
        given = ask.command("rules", "export", file, "--site", site, "--json")
        assert given.status == 0
        assert take_in(ask, site, file, "--dry-run").status == 0
        assert take_in(ask, site, file).status == 5


def test_an_import_is_one_transaction(site: Path, file: Path) -> None:
    """A rule that was changed since the preview stops all of it."""
    file.write_text(rules_text([LOST, RuleDraft("测试规则", Violation(7))]), encoding="utf-8")
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        station = composed.station
        wanted = station.read_rules("Li", file)
        station.update_rule("Wu", 1, RulePatch({"priority": "high"}), 1)

        with pytest.raises(RuleChangedMeanwhile):
            station.apply_rules("Li", wanted, False)

        assert [rule.draft.name for rule in station.rules()] == ["测试规则"]


def test_a_rule_that_would_go_is_kept_when_it_was_changed_meanwhile(site: Path, file: Path) -> None:
    file.write_text("rules: []\n", encoding="utf-8")
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        station = composed.station
        wanted = station.read_rules("Li", file)
        station.update_rule("Wu", 1, RulePatch({"priority": "high"}), 1)

        with pytest.raises(RuleChangedMeanwhile):
            station.apply_rules("Li", wanted, True)

        assert len(station.rules()) == 1
