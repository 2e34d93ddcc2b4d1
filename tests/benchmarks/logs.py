"""How soon the last page of a million lines is there, and how long a filter over all takes.

Run: python -m tests.benchmarks.logs
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from services.domain.logs import LogFilter, LogLevel
from services.storage.camera_logs import tail
from services.storage.log_index import FIND_LINES, LogIndex

LINES = 1_000_000
PAGE = 60


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


def ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
