"""What cannot be done is refused in words before it begins; restore asks and keeps the old."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from app.composition import open_station
from app.site_folder import SiteFolder
from tests.app.command import Inside
from tests.app.running_station import write_site
from tests.testbed.clips import make_clip

WINDOW_LIMIT_S = 30.0


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Inside:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return Inside(capfd)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    return folder


@pytest.mark.parametrize(
    ("option", "name", "said"),
    [
        ("--report", "nowhere/report.json", "There is no folder"),
        ("--screenshot", "nowhere/picture.png", "There is no folder"),
        ("--report", ".", "is a folder"),
        ("--screenshot", ".", "is a folder"),
        ("--report", "file/report.json", "There is no folder"),
        ("--screenshot", "picture.txt", "name ends with one of"),
        ("--screenshot", "picture", "name ends with one of"),
    ],
)
def test_a_run_that_could_not_be_recorded_does_not_begin(
    tmp_path: Path, ask: Inside, option: str, name: str, said: str
) -> None:
    (tmp_path / "file").touch()
    site = tmp_path / "site"

    ended = ask.command("--site", site, "--exit-after", "5", option, tmp_path / name)

    assert ended.status == 3
    assert said in ended.errors
    assert not site.exists()


def test_a_folder_that_nobody_may_write_takes_no_report(
    tmp_path: Path, ask: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o555)
    if os.geteuid() == 0:
        # for root every folder is writable: the system's answer to anybody else
        monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed)

    ended = ask.command("demo", "--exit-after", "5", "--report", closed / "report.json")

    assert ended.status == 3
    assert ended.errors == f"camera-station: The folder {closed} cannot be written.\n"


def test_the_demo_does_not_write_over_somebodys_site(site: Path, ask: Inside) -> None:
    before = (site / "cameras.yaml").read_bytes()

    ended = ask.command("demo", "--site", site, "--exit-after", "5")

    assert ended.status == 3
    assert "a site of its own" in ended.errors
    assert (site / "cameras.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (["--port", "abc"], 2),
        (["--port", "65535"], 3),
        (["--port", "-1"], 3),
        (["--cameras", "0"], 3),
        (["--cameras", "257"], 3),
        (["--cameras", "many"], 2),
    ],
)
def test_simulate_refuses_what_it_cannot_serve(line: list[str], status: int, ask: Inside) -> None:
    ended = ask.command("simulate", *line)

    assert ended.status == status
    assert ended.output == ""
    assert ended.errors


def test_simulate_says_that_its_port_is_taken(ask: Inside) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        port = taken.getsockname()[1]

        ended = ask.command("simulate", "--port", str(port))

    assert ended.status == 3
    assert f"port {port} cannot be used" in ended.errors


def test_a_backup_comes_back_and_what_was_there_is_kept(
    site: Path, tmp_path: Path, ask: Inside
) -> None:
    archive = tmp_path / "site.zip"
    ask.op(site, "deactivate", "gate")
    assert ask.command("backup", archive, "--site", site).status == 0
    ask.op(site, "activate", "gate")

    ended = ask.command("restore", archive, "--site", site, "--yes")

    assert ended.status == 0
    kept = next(site.glob("before-restore-*"))
    assert str(kept) in ended.output
    assert (kept / "configuration.sqlite3").exists()
    with open_station(SiteFolder.at(site)) as station:
        assert {view.camera.id: view.camera.active for view in station.views()} == {
            "gate": False,
            "yard": True,
        }


def test_restore_asks_and_does_nothing_without_an_answer(
    site: Path, tmp_path: Path, ask: Inside
) -> None:
    archive = tmp_path / "site.zip"
    ask.op(site, "refresh")
    ask.command("backup", archive, "--site", site)
    before = sorted(site.iterdir())

    ended = ask.command("restore", archive, "--site", site)

    assert ended.status == 1
    assert "[y/N]" in ended.output
    assert sorted(site.iterdir()) == before


def test_what_is_no_backup_restores_nothing(site: Path, tmp_path: Path, ask: Inside) -> None:
    ask.op(site, "refresh")
    before = {path: path.read_bytes() for path in site.glob("c*")}
    (tmp_path / "text.zip").write_text("no archive")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("../../evil", "out of the folder")

    for name in ("text.zip", "other.zip", "missing.zip", "."):
        ended = ask.command("restore", tmp_path / name, "--site", site, "--yes")

        assert ended.status == 3, name
        assert ended.errors.startswith("camera-station: "), name
    assert {path: path.read_bytes() for path in site.glob("c*")} == before
    assert not list(tmp_path.parent.glob("**/evil"))


def test_a_backup_that_cannot_be_made_is_refused(site: Path, tmp_path: Path, ask: Inside) -> None:
    nothing_there = ask.command("backup", tmp_path / "a.zip", "--site", tmp_path / "nowhere")
    ask.op(site, "refresh")
    no_folder = ask.command("backup", tmp_path / "nowhere" / "a.zip", "--site", site)

    assert (nothing_there.status, no_folder.status) == (3, 3)
    assert "There is no site in" in nothing_there.errors
    assert "cannot be written" in no_folder.errors


def test_a_site_in_use_is_neither_restored_nor_opened(
    site: Path, tmp_path: Path, ask: Inside
) -> None:
    archive = tmp_path / "site.zip"
    with open_station(SiteFolder.at(site)):
        # a backup may be made all the same
        assert ask.command("backup", archive, "--site", site).status == 0
        restored = ask.command("restore", archive, "--site", site, "--yes")
        asked = ask.op(site, "status", "gate")

    assert (restored.status, asked.status) == (5, 5)
    assert asked.json["error"]["type"] == "SiteInUse"


@pytest.mark.timeout(90)
def test_a_station_told_to_end_writes_its_report_and_picture(site: Path, tmp_path: Path) -> None:
    report, picture = tmp_path / "report.json", tmp_path / "picture.png"
    line = ["--site", site, "--report", report, "--screenshot", picture, "--page", "cameras"]
    station = subprocess.Popen(
        [sys.executable, "-m", "app", *map(str, line)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    # its log stands as soon as the site is open, before there is a window
    _wait_for(site / "configuration.sqlite3", station)

    station.send_signal(signal.SIGTERM)
    _, errors = station.communicate(timeout=WINDOW_LIMIT_S)

    assert station.returncode == 0, errors
    assert set(json.loads(report.read_text())["cameras"]) == {"gate", "yard"}
    assert picture.read_bytes().startswith(b"\x89PNG")


def _wait_for(path: Path, station: subprocess.Popen[str]) -> None:
    looked = threading.Event()
    for _ in range(int(WINDOW_LIMIT_S / 0.02)):
        if path.exists():
            return
        assert station.poll() is None, "the station ended early"
        looked.wait(0.02)
    pytest.fail(f"{path.name} did not appear")
