"""`camera-station channels` as scripts use it; a secret is never an argument."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from app.command_line.channels import SECRET_VARIABLE
from app.composition import open_composition
from app.site_folder import SiteFolder
from tests.app.command import Inside
from tests.app.running_station import write_site
from tests.services.alerts.delivery.receivers import free_port, receiver

SECRET = "canary/7%a b:c"


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    return tmp_path / "site"


def written(folder: Path, **fields: Any) -> Path:
    path = folder / "channel.json"
    path.write_text(json.dumps({"kind": "webhook", "name": "Hook", **fields}), encoding="utf-8")
    return path


def test_a_channel_from_its_file_to_a_signed_test_and_away(
    ask: Inside, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with receiver() as got:
        file = written(tmp_path, address=got.url)
        monkeypatch.setenv(SECRET_VARIABLE, SECRET)
        saved = ask.command("channels", "save", file, "--site", site, "--json")
        monkeypatch.delenv(SECRET_VARIABLE)
        tested = ask.command("channels", "test", "Hook", "--site", site, "--json")
        # without a secret the stored one stays
        again = ask.command("channels", "save", file, "--site", site, "--json")
        once_more = ask.command("channels", "test", "Hook", "--site", site)

    assert saved.status == 0, saved.output
    assert saved.json["channel"]["server"] == f"http://127.0.0.1:{got.port}"
    assert (tested.status, tested.json["what"]) == (0, "Delivered.")
    assert (again.status, once_more.output) == (0, "Delivered.\n")
    assert len(got.got) == 2
    listed = ask.command("channels", "list", "--site", site, "--json")
    assert [one["name"] for one in listed.json["channels"]] == ["log", "Hook"]
    assert "canary" not in saved.output + tested.output + listed.output
    gone = ask.command("channels", "delete", "Hook", "--site", site, "--json")
    assert (gone.status, gone.json["deleted"]) == (0, "Hook")


def test_the_secret_is_one_line_of_standard_input(
    ask: Inside, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{SECRET}\nmore"))
    file = written(tmp_path, address="https://127.0.0.1:9/in")
    ended = ask.command("channels", "save", file, "--secret", "--site", site, "--json")
    assert ended.json["channel"]["has_secret"]


def test_a_test_that_is_not_delivered_is_a_finding(
    ask: Inside, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SECRET_VARIABLE, SECRET)
    file = written(tmp_path, address=f"http://127.0.0.1:{free_port()}/in")
    ask.command("channels", "save", file, "--site", site)
    ended = ask.command("channels", "test", "Hook", "--site", site, "--json")
    assert (ended.status, ended.json["delivered"]) == (1, False)
    assert "refuses the connection" in ended.json["what"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"address": "https://127.0.0.1/in"}, "secret"),
        ({"address": "https://127.0.0.1/in", "secret": SECRET}, "secret"),
        ({"address": "https://li:canary@127.0.0.1/in"}, "address"),
        ({"kind": "pigeon"}, "kind"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_no_channel_can_be_is_refused_with_its_field(
    ask: Inside, site: Path, tmp_path: Path, fields: dict[str, Any], field: str
) -> None:
    ended = ask.command("channels", "save", written(tmp_path, **fields), "--site", site, "--json")
    assert (ended.status, ended.json["error"]["field"]) == (3, field)
    assert "canary" not in ended.output + ended.errors


def test_an_unknown_channel_and_no_site_are_bad_input(
    ask: Inside, site: Path, tmp_path: Path
) -> None:
    for arguments in (("delete", "Nobody"), ("test", "Nobody")):
        ended = ask.command("channels", *arguments, "--site", site, "--json")
        assert (ended.status, ended.json["error"]["field"]) == (3, "name")
    nowhere = ask.command("channels", "list", "--site", tmp_path / "none", "--json")
    assert (nowhere.status, nowhere.json["error"]["field"]) == (3, "site")


def test_beside_a_running_station_channels_are_listed_and_not_changed(
    ask: Inside, site: Path, tmp_path: Path
) -> None:
    with open_composition(SiteFolder.at(site), watches=False):
        listed = ask.command("channels", "list", "--site", site, "--json")
        deleted = ask.command("channels", "delete", "Hook", "--site", site, "--json")
    assert (listed.status, deleted.status) == (0, 5)
