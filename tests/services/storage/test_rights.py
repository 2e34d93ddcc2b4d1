"""A folder that this account may not write: watching goes on, edits are refused in words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.storage.database import ConfigurationDatabase
from services.storage.repositories.cameras import insert_camera
from tests.services.storage.stored import CHANGE, GATE, configuration_of
from tests.testbed.without_rights import bound_by_permissions

_READ_THEN_WRITE = """
import sys
from pathlib import Path
from services.domain.errors import StationError
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.cameras import delete_camera, list_cameras
from services.storage.repositories.changes import Change
from datetime import UTC, datetime

def try_delete():
    try:
        with database.write() as session:
            delete_camera(session, "gate", Change("Kim", "c", datetime(2026, 3, 1, tzinfo=UTC)))
    except StationError as error:
        print(type(error).__name__, "cannot be written" in str(error), flush=True)
    else:
        print("written", flush=True)

try:
    database = ConfigurationDatabase.open(Path(sys.argv[1]))
except StationError as error:
    print(type(error).__name__, error, flush=True)
    raise SystemExit
with database.read() as session:
    print([camera.id for camera in list_cameras(session).cameras], len(database.notes), flush=True)
try_delete()
sys.stdin.readline()
try_delete()
print(len(database.notes), flush=True)
database.close()
"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    tmp_path.chmod(0o755)


def _started(site: Path) -> subprocess.Popen[str]:
    command = [*bound_by_permissions(), sys.executable, "-B", "-c", _READ_THEN_WRITE]
    return subprocess.Popen(
        [*command, str(configuration_of(site))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def test_a_read_only_folder_is_read_and_edits_land_once_it_is_given_back(site: Path) -> None:
    database = ConfigurationDatabase.open(configuration_of(site))
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
    database.close()
    site.chmod(0o555)

    with _started(site) as station:
        assert station.stdout is not None
        assert station.stdin is not None
        assert station.stdout.readline() == "['gate'] 1\n"
        assert station.stdout.readline() == "SiteNotWritable True\n"
        site.chmod(0o777)
        for file in site.iterdir():
            file.chmod(0o666)
        station.stdin.write("\n")
        station.stdin.flush()
        assert station.stdout.readline() == "written\n"
        assert station.stdout.readline() == "0\n"


def test_a_read_only_folder_without_a_database_is_refused_in_words(site: Path) -> None:
    site.chmod(0o555)

    with _started(site) as station:
        assert station.stdout is not None
        said = station.stdout.readline()

    assert said.startswith("SiteNotWritable")
    assert "holds no database" in said
