"""A station that is killed while it records has counted each written call exactly once."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from services.domain.call_slots import OVERALL
from services.metrics.sketch import count_of
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.call_slots import slots_between
from services.storage.repositories.calls import calls_after
from tests.services.metrics.called import NOON_S

KILLS = 5

_RECORDS = """
import sys
from pathlib import Path
from services.metrics.slots import SUMS
from services.storage.database import RecordsDatabase
from services.storage.record_writer import RecordWriter
from tests.services.metrics.called import called

writer = RecordWriter(RecordsDatabase.open(Path(sys.argv[1])), sums=SUMS)
for batch in range(100_000):
    for number in range(20):
        writer.record_call(called(batch % 3000, call_id=f"{batch}-{number}"))
    writer.run_once()
    print(batch, flush=True)
"""


def test_after_five_kills_rows_and_slots_hold_the_same_calls(tmp_path: Path) -> None:
    path = tmp_path / RECORDS_FILE
    acknowledged = sum(_record_and_kill(path, after=random.randint(3, 40)) for _ in range(KILLS))

    records = RecordsDatabase.open(path)
    with records.read() as session:
        rows = len(calls_after(session, limit=1_000_000).calls)
        slots = {
            width_s: slots_between(session, width_s, 0, NOON_S + 86_400, operation=operation)
            for width_s in (10, 60, 3600)
            for operation in (OVERALL, "start")
        }
    records.close()
    assert rows >= acknowledged * 20
    for of_width in slots.values():
        assert sum(slot.ok for slot in of_width) == rows
        assert sum(count_of(slot.sketch) for slot in of_width) == rows


def _record_and_kill(path: Path, *, after: int) -> int:
    """Kills the recording process in the midst of it; answers how many batches it told of."""
    told = 0
    with subprocess.Popen(
        [sys.executable, "-c", _RECORDS, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.endswith("\n"):
                told += 1
            if told == after:
                process.kill()
    assert told >= after
    return told
