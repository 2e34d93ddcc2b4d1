"""A station that is killed loses nothing that it acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from services.storage.database import ConfigurationDatabase
from services.storage.repositories.cameras import camera_history, list_cameras
from services.storage.repositories.outbox import count_pending
from tests.services.storage.stored import configuration_of

KILLS = 10

_EDITS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from services.domain.camera import Camera
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.cameras import find_camera, insert_camera, update_camera
from services.storage.repositories.changes import Change
from services.storage.repositories.outbox import add_pending

database = ConfigurationDatabase.open(Path(sys.argv[1]))
change = Change("Kim", "call-1", datetime(2026, 3, 1, tzinfo=UTC))
for number in range(100_000):
    with database.write() as session:
        old = find_camera(session, f"gate-{number % 20}")
        if old is None:
            new = insert_camera(session, Camera(f"gate-{number % 20}", "Gate", "0"), change)
        else:
            named = old.changed(name=f"Gate {number}")
            new = update_camera(session, named, change, expected_revision=old.revision)
        add_pending(session, change, revision=new.revision)
    print(new.id, new.revision, flush=True)
"""


def test_every_acknowledged_edit_is_there_after_ten_kills(tmp_path: Path) -> None:
    path = configuration_of(tmp_path)
    acknowledged: dict[str, int] = {}
    told = 0

    for _ in range(KILLS):
        told += _edit_and_kill(path, acknowledged, after=random.randint(5, 60))

    database = ConfigurationDatabase.open(path)
    with database.read() as session:
        stored = {camera.id: camera.revision for camera in list_cameras(session).cameras}
        kept = {camera_id: camera_history(session, camera_id)[0].revision for camera_id in stored}
        pending = count_pending(session)
    database.close()
    assert database.notes == ()
    assert all(stored[camera_id] >= revision for camera_id, revision in acknowledged.items())
    assert kept == stored
    assert told <= pending <= told + KILLS


def _edit_and_kill(path: Path, acknowledged: dict[str, int], *, after: int) -> int:
    """Kills the editing process in the midst of it; answers how many edits it acknowledged."""
    told = 0
    with subprocess.Popen(
        [sys.executable, "-c", _EDITS, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if not line.endswith("\n"):
                break
            camera_id, revision = line.split()
            acknowledged[camera_id] = int(revision)
            told += 1
            if told == after:
                process.kill()
    assert told >= after
    return told
