"""`python -m services.simulator`: runs the simulated site alone and prints its site file."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence

from services.simulator.server import serve
from services.simulator.site import DEFAULT_CAMERAS, MOST_CAMERAS, site_file_text

WELL, USAGE, BAD_INPUT = 0, 2, 3
HIGHEST_PORT = 65534  # the next one is the vanishing camera's
LOOK_FOR_PARENT_S = 0.25


def main(argv: Sequence[str] | None = None) -> int:
    """Serves until SIGTERM or SIGINT; returns the exit status."""
    try:
        options = _parser().parse_args(argv)
    except SystemExit as ended:
        return WELL if ended.code in (0, None) else USAGE
    problem = _problem(options.port, options.cameras)
    if problem:
        return _refuse(problem)
    if options.die_with_parent is not None:
        _watch_parent(options.die_with_parent)

    def tell(port: int) -> None:
        sys.stdout.write(site_file_text(port, options.cameras))
        sys.stdout.flush()
        if options.die_with_parent is not None:
            _end_output()

    try:
        with _stopped_by_signals() as stopping:
            serve(options.port, options.cameras, stopping, on_listening=tell)
    except OSError as error:
        return _refuse(f"The port {options.port} cannot be used: {error.strerror or error}.")
    return WELL


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="camera-station simulate",
        description="Serve simulated cameras on this machine and print their site file.",
    )
    parser.add_argument("--cameras", type=int, default=DEFAULT_CAMERAS, metavar="N")
    parser.add_argument("--port", type=int, default=0, metavar="P", help="0 chooses a free one")
    parser.add_argument("--die-with-parent", type=int, metavar="PID", help=argparse.SUPPRESS)
    return parser


def _problem(port: int, cameras: int) -> str:
    if not 0 <= port <= HIGHEST_PORT:
        return f"The port must be 0 to {HIGHEST_PORT}."
    if not 1 <= cameras <= MOST_CAMERAS:
        return f"The number of cameras must be 1 to {MOST_CAMERAS}."
    return ""


def _refuse(words: str) -> int:
    sys.stderr.write(words + "\n")
    return BAD_INPUT


@contextlib.contextmanager
def _stopped_by_signals() -> Iterator[threading.Event]:
    """An event that SIGTERM or SIGINT sets; the signals mean what they did before afterwards."""
    stopping = threading.Event()
    before = {
        number: signal.signal(number, lambda number, frame: stopping.set())
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _watch_parent(parent: int) -> None:
    """Asks instead of taking the parent-death signal: that one comes when a mere thread ends."""

    def watch() -> None:
        wait = threading.Event()
        while os.getppid() == parent:
            wait.wait(LOOK_FOR_PARENT_S)
        os._exit(WELL)

    threading.Thread(target=watch, name="watches the parent", daemon=True).start()


def _end_output() -> None:
    """Whoever reads the site file sees its end; later words have nowhere to go."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
