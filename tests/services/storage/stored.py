"""Literal cameras and changes for the tests of what is stored."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from services.domain.camera import Camera
from services.storage.places import CONFIGURATION_FILE
from services.storage.repositories.changes import Change

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CHANGE = Change(actor="Kim", call_id="call-1", at=NOON)

GATE = Camera(
    id="gate",
    name="Gate",
    source="rtsp://{secret:gate}@10.0.0.7/main",
    sub_source="rtsp://{secret:gate}@10.0.0.7/sub",
    location="North",
    auto_start=True,
    resolution=(1920, 1080),
    fps=12.5,
    env={"Z": "1", "A": "2"},
    extra={"zone": {"b": 1, "a": [1, None, True]}, "alias": "G"},
)
YARD = Camera(id="yard", name="Yard 院子", source="/dev/video0")

_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
held.execute("ROLLBACK")
print("free", flush=True)
"""


def noon() -> datetime:
    return NOON


def configuration_of(site: Path) -> Path:
    return site / CONFIGURATION_FILE


class Holder:
    """Another process that holds the write lock of a database until it is told to let go."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def let_go(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()


@contextmanager
def held_by_another_process(path: Path) -> Iterator[Holder]:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield Holder(process)
        finally:
            process.kill()
