"""A folder that this account may not write: watching goes on, edits are off and say so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.composition import open_station
from app.site_folder import SiteFolder
from tests.app.running_station import write_site
from tests.testbed.clips import make_clip

NOBODY = 65534
ROOT = Path(__file__).parents[2]
LIMIT_S = 60.0


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that other accounts reach, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="station-"))
    folder.chmod(0o755)
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(folder / "keys"))
    yield folder
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def site(place: Path) -> Path:
    folder = place / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    with open_station(SiteFolder.at(folder)):
        pass
    return folder


def _interpreter(place: Path) -> Path:
    """A Python with this one's libraries that another account can start, and start again."""
    found = Path(sys.executable).resolve()
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    here = [found, Path("/usr/bin") / name]
    for python in here:
        if python.exists() and _is_reached_by_others(python):
            break
    else:
        pytest.skip(f"no {name} that another account may run")
    environment = place / "python"
    libraries = environment / "lib" / name / "site-packages"
    libraries.mkdir(parents=True)
    (environment / "bin").mkdir()
    (environment / "bin" / "python").symlink_to(python)
    (environment / "pyvenv.cfg").write_text(f"home = {python.parent}\n")
    (libraries / "all.pth").write_text(f"{sysconfig.get_path('purelib')}\n{ROOT}\n")
    return environment / "bin" / "python"


def _is_reached_by_others(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o005 == 0o005 for folder in (path, *path.parents))


def _close(site: Path) -> None:
    for folder in (site, *(path for path in site.rglob("*") if path.is_dir())):
        folder.chmod(0o555)


def _give_back(site: Path) -> None:
    for path in (site, *site.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


def _started(site: Path, python: Path) -> subprocess.Popen[str]:
    as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    keys = site.parent / "nobodys-keys"
    keys.mkdir()
    if os.geteuid() == 0:
        os.chown(keys, NOBODY, NOBODY)
    return subprocess.Popen(
        [
            *(as_nobody if os.geteuid() == 0 else []),
            *(str(python), "-B", "-m", "tests.app.read_only_station", str(site)),
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
def test_a_station_watches_where_it_may_not_write(place: Path, site: Path) -> None:
    python = _interpreter(place) if os.geteuid() == 0 else Path(sys.executable)
    _close(site)

    with _started(site, python) as station:
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
