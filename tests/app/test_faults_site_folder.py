"""A folder that this account may not write: watching goes on, edits are off and say so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.composition import open_station
from app.site_folder import SiteFolder
from tests.app.running_station import write_site
from tests.testbed.clips import make_clip
from tests.testbed.without_rights import bound_by_permissions

ROOT = Path(__file__).parents[2]
LIMIT_S = 60.0


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose permissions are given back in the end."""
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    yield tmp_path
    for path in (tmp_path, *tmp_path.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


@pytest.fixture
def site(place: Path) -> Path:
    folder = place / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    with open_station(SiteFolder.at(folder)):
        pass
    return folder


def _close(site: Path) -> None:
    for folder in (site, *(path for path in site.rglob("*") if path.is_dir())):
        folder.chmod(0o555)


def _give_back(site: Path) -> None:
    for path in (site, *site.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


def _started(site: Path) -> subprocess.Popen[str]:
    keys = site.parent / "keys-of-the-station"
    keys.mkdir()
    return subprocess.Popen(
        [
            *bound_by_permissions(),
            *(sys.executable, "-B", "-m", "tests.app.read_only_station", str(site)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"CAMERA_STATION_KEY_DIR": str(keys), "HOME": str(keys)},
    )


def _said(station: subprocess.Popen[str]) -> dict[str, Any]:
    assert station.stdout is not None
    line = station.stdout.readline()
    if not line:
        _, errors = station.communicate(timeout=LIMIT_S)
        pytest.fail(f"the station ended: {errors[-3000:]}")
    said: dict[str, Any] = json.loads(line)
    return said


@pytest.mark.timeout(120)
def test_a_station_watches_where_it_may_not_write(site: Path) -> None:
    _close(site)

    with _started(site) as station:
        closed = _said(station)
        _give_back(site)
        assert station.stdin is not None
        station.stdin.write("\n")
        station.stdin.flush()
        again = _said(station)
        _, errors = station.communicate(timeout=LIMIT_S)

    assert station.returncode == 0, errors
    assert "Traceback" not in errors
    assert (closed["state"], closed["picture"]) == ("live", True)
    assert closed["writable"] is False
    assert any("edits are off" in problem for problem in closed["problems"])
    for edit in ("edit", "deactivate", "settings", "snapshot"):
        assert closed[edit].startswith("SiteNotWritable: "), closed[edit]
    assert (closed["refresh"], closed["stop"]) == ("done", "done")
    # without a restart
    assert again["writable"] is True
    assert {again[edit] for edit in ("edit", "deactivate", "settings", "snapshot")} == {"done"}
    assert again["problems"] == []
