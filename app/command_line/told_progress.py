"""Long commands that a window started: progress in JSON lines, and an end together with it."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.assurance.as_json import progress_json
from services.domain.rehearsals import Progress
from services.rollout.comparison.harness import ShowProgress

TERMINAL_WIDTH = 100


def add_progress(parser: argparse.ArgumentParser) -> None:
    # for the window; people see a line that counts
    parser.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)


@contextmanager
def ending_in_order(arguments: argparse.Namespace) -> Iterator[None]:
    """A polite signal ends the command like Ctrl-C: what it made is removed.

    The window holds the other end of our input, so its end, however it comes, is ours.
    """
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    if arguments.progress:
        threading.Thread(target=_end_with_input, name="end with window", daemon=True).start()
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def show_progress(arguments: argparse.Namespace) -> ShowProgress:
    """On standard error: for a window, for a person at a terminal, or not at all."""
    if arguments.progress:
        return _as_json
    return _as_line if sys.stderr.isatty() else _not_at_all


def _end_with_input() -> None:
    while os.read(0, 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _as_json(progress: Progress) -> None:
    print(json.dumps(progress_json(progress), ensure_ascii=False), file=sys.stderr, flush=True)


def _as_line(progress: Progress) -> None:
    text = f"{progress.done}/{progress.of} {progress.what}"[:TERMINAL_WIDTH]
    end = "\n" if progress.done == progress.of else "\r"
    print(f"{text:{TERMINAL_WIDTH}}", end=end, file=sys.stderr, flush=True)


def _not_at_all(_: Progress) -> None:
    """Into a file or a pipe: the answer alone."""
