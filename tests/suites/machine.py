"""How late this machine wakes a program that only sleeps: what no window can be better than.

`python -m tests.suites.machine` is that program; it tells its figures when its input ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from types import TracebackType

from widgets.spread import Spread

NAP_S = 0.005
QUIET_P99_MS = 12.0


class Machine:
    """Measures beside the suite; `gaps` and `is_quiet` are known after the block."""

    def __init__(self) -> None:
        self.gaps: dict[str, float] = {}
        self._process: subprocess.Popen[str] | None = None

    @property
    def is_quiet(self) -> bool:
        """Whether times that were measured here say something of the station."""
        return self.gaps.get("p99", 0.0) <= QUIET_P99_MS

    def __enter__(self) -> Machine:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.suites.machine"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        assert self._process is not None
        said, _unused = self._process.communicate()
        self.gaps = json.loads(said)


def main() -> None:
    """Gaps between naps, in milliseconds."""
    ending, gaps = threading.Event(), Spread()

    def listen() -> None:
        sys.stdin.read()
        ending.set()

    threading.Thread(target=listen, daemon=True).start()
    last = time.perf_counter()
    while not ending.wait(NAP_S):
        now = time.perf_counter()
        gaps.add((now - last) * 1000)
        last = now
    sys.stdout.write(json.dumps({key: round(gap, 1) for key, gap in gaps.percentiles().items()}))


if __name__ == "__main__":
    main()
