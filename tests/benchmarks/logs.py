"""How soon the last page of a million lines is there, and how long a filter over all takes.

Run: python -m tests.benchmarks.logs
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from services.domain.logs import LogFilter, LogLevel
from services.storage.camera_logs import tail
from services.storage.log_index import FIND_LINES, LogIndex
from widgets.logs.page import LogsPage

LINES = 1_000_000
PAGE = 60
GIVE_UP_S = 60


def write_log(path: Path, lines: int = LINES) -> None:
    """About 80 MB; every thousandth line is an error."""
    with path.open("w") as file:
        for number in range(lines):
            level = "ERROR" if number % 1000 == 0 else "INFO"
            clock = f"{number // 3_600_000:02}:{number // 60_000 % 60:02}:{number // 1000 % 60:02}"
            file.write(
                f"2026-11-23 {clock}.{number % 1000:03} {level} picture {number} of the gate,"
                " decoded in time\n"
            )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gate.log"
        write_log(path)
        print(f"{LINES} lines, {path.stat().st_size / 1e6:.0f} MB")
        index = LogIndex(path)
        try:
            measure(index)
        finally:
            index.close()
        measure_page(path)
        began = time.perf_counter()
        tail(path, 200)
        print(f"tail of 200 with the count    {ms(began):8.1f} ms")


def measure(index: LogIndex) -> None:
    began = time.perf_counter()
    more = index.refresh()
    index.lines(index.end - PAGE, index.end)
    print(f"last page read                {ms(began):8.1f} ms")
    slowest = 0.0
    while more:
        step = time.perf_counter()
        more = index.refresh()
        slowest = max(slowest, ms(step))
    print(f"all lines indexed             {ms(began):8.1f} ms, slowest step {slowest:.1f} ms")
    began, slowest, passed = time.perf_counter(), 0.0, 0
    for at in range(index.first, index.end, FIND_LINES):
        step = time.perf_counter()
        passed += len(index.matching(LogFilter("gate", LogLevel.ERROR), at, at + FIND_LINES))
        slowest = max(slowest, ms(step))
    print(f"filtered, {passed} lines pass    {ms(began):8.1f} ms, slowest step {slowest:.1f} ms")


def measure_page(path: Path) -> None:
    app = QApplication.instance() or QApplication(["logs"])
    page, index = LogsPage(), LogIndex(path)
    page.resize(1278, 700)
    page.show()
    app.processEvents()
    began = time.perf_counter()
    page.show_log("Gate", index)
    page.view.viewport().repaint()
    print(f"page shows the end            {ms(began):8.1f} ms")
    page.bar.text.setText("picture 12345")
    page.bar.text.returnPressed.emit()
    slowest, began, give_up_at = 0.0, time.perf_counter(), time.perf_counter() + GIVE_UP_S
    while page.foot.progress.isVisible() and time.perf_counter() < give_up_at:
        step = time.perf_counter()
        app.processEvents()
        slowest = max(slowest, ms(step))
    print(f"page filtered a million lines {ms(began):8.1f} ms, slowest step {slowest:.1f} ms")
    page.close()
    index.close()


def ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
