"""`./run NAME …`: the long suites, each a command that prints its figures; 1 on a miss."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from app.exit_status import ExitStatus, status_of
from services.domain.errors import StationError

SUITES = {
    "soak": "tests.suites.soak",
    "power-cut": "tests.suites.power_cut",
    "full-disk": "tests.suites.full_disk",
    "load": "tests.suites.load",
}

ENDED = 128 + signal.SIGTERM


def main(argv: Sequence[str]) -> int:
    if not argv or argv[0] not in SUITES:
        print(f"usage: ./run {{{'|'.join(SUITES)}}} …", file=sys.stderr)
        return int(ExitStatus.USAGE)
    # whoever is told to end unmounts first
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ENDED))
    # loaded one by one: only two of them need a window
    run: Callable[[Sequence[str]], int] = import_module(SUITES[argv[0]]).main
    try:
        return run(argv[1:])
    except StationError as error:
        print(f"./run {argv[0]}: {error}", file=sys.stderr)
        return int(status_of(error))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
