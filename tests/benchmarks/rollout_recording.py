"""A thousand calls a second are recorded: how many are lost, and what the window feels of it.

Run: python -m tests.benchmarks.rollout_recording [SECONDS]
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.loop_meter import LoopMeter
from services.metrics.slots import SUMS
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.record_writer import RecordWriter
from services.storage.repositories.call_slots import slots_between
from services.storage.repositories.calls import PAGE, calls_after
from tests.benchmarks.rollout_calls import drawn_call

CALLS_PER_S = 1000
SECONDS = 60.0
PULSE_S = 0.01
EVER = 10**11


def measure(seconds: float = SECONDS, *, seed: int = 1) -> dict[str, Any]:
    """Gaps in ms between ticks of a 5 ms timer; `idle` ones of the same loop before."""
    app = QApplication.instance() or QApplication(["recording"])
    with tempfile.TemporaryDirectory() as folder:
        records = RecordsDatabase.open(Path(folder) / RECORDS_FILE)
        writer = RecordWriter(records, sums=SUMS)
        idle = _gaps(min(seconds, 5.0))
        writer.start()
        caller = threading.Thread(target=_call, args=(writer, seconds, random.Random(seed)))
        caller.start()
        gaps = _gaps(seconds)
        caller.join()
        writer.stop()
        figures = {"seed": seed, "seconds": seconds, **_written(records), "dropped": writer.dropped}
        records.close()
    app.processEvents()
    figures |= {f"loop_gap_{name}_ms": round(value, 2) for name, value in gaps.items()}
    return figures | {f"idle_gap_{name}_ms": round(value, 2) for name, value in idle.items()}


def _gaps(seconds: float) -> dict[str, float]:
    loop, meter = QEventLoop(), LoopMeter()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    meter.begin()
    loop.exec()
    gaps = meter.percentiles()
    meter.stop()
    return gaps


def _call(writer: RecordWriter, seconds: float, chance: random.Random) -> None:
    """So many calls as are due by now, in pulses; a pulse that comes late makes up for it."""
    began, number, pause = time.monotonic(), 0, threading.Event()
    while number < seconds * CALLS_PER_S:
        due = min((time.monotonic() - began) * CALLS_PER_S, seconds * CALLS_PER_S)
        while number < due:
            writer.record_call(drawn_call(chance, number, datetime.now(UTC)))
            number += 1
        pause.wait(PULSE_S)


def _written(records: RecordsDatabase) -> dict[str, int]:
    """Rows, and calls in the hourly slots: the same number, each call once."""
    with records.read() as session:
        rows, last = 0, 0
        while page := calls_after(session, last, limit=PAGE).calls:
            rows, last = rows + len(page), last + len(page)
        hours = slots_between(session, 3600, 0, EVER, operation="")
        return {"rows": rows, "calls_in_slots": sum(sum(slot[5:11]) for slot in hours)}


def main() -> None:
    for name, value in measure(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS).items():
        print(f"{name:24} {value}")


if __name__ == "__main__":
    main()
