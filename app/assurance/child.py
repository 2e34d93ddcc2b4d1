"""Runs one of this program's own long commands as a process of its own, and ends it when asked to.

What is compared or drilled shares nothing with the running station, and whatever it leaves in the
temporary folder is removed when it is gone, however it went.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from typing import IO, Any

from app.assurance.as_json import progress_of
from services.domain.errors import CallCancelled, WorkerFailed
from services.rollout.comparison.harness import ShowProgress

POLITE_S = 4.0
LOOK_EVERY_S = 0.05
ANSWERS = (0, 1)
"""Exit statuses with which a command has printed its result."""


def answer_of_child(
    arguments: Sequence[str], show_progress: ShowProgress, cancelled: threading.Event
) -> Any:
    """The JSON object that the command prints; raises CallCancelled, WorkerFailed."""
    with tempfile.TemporaryDirectory(
        prefix="camera-station-", ignore_cleanup_errors=True
    ) as folder:
        # -P: a folder named app where the user stands is not ours
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "app", *arguments, "--json", "--progress"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": folder},
            text=True,
            encoding="utf-8",
        )
        with child:
            said = _Said(child, show_progress)
            try:
                _wait(child, cancelled)
            finally:
                _end(child)
                said.join()
        return _parsed(child, said)


class _Said:
    """Reads both outputs while the child runs; progress is told on the reading thread."""

    def __init__(self, child: subprocess.Popen[str], show_progress: ShowProgress) -> None:
        self.output = ""
        self.last_words = ""
        self._show_progress = show_progress
        self._threads = [
            threading.Thread(target=self._read_output, args=(child.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(child.stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _read_output(self, stream: IO[str]) -> None:
        self.output = stream.read()

    def _read_errors(self, stream: IO[str]) -> None:
        for line in stream:
            with contextlib.suppress(ValueError, KeyError, TypeError):
                self._show_progress(progress_of(json.loads(line)))
                continue
            self.last_words = line.strip() or self.last_words


def _wait(child: subprocess.Popen[str], cancelled: threading.Event) -> None:
    while child.poll() is None:
        if cancelled.wait(LOOK_EVERY_S):
            raise CallCancelled("It was broken off.")


def _end(child: subprocess.Popen[str]) -> None:
    if child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(POLITE_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _parsed(child: subprocess.Popen[str], said: _Said) -> Any:
    try:
        if child.returncode in ANSWERS:
            return json.loads(said.output)
    except ValueError:
        pass
    raise WorkerFailed(
        "It ended without a result (status {status}): {words}",
        status=child.returncode,
        words=said.last_words.removeprefix("camera-station: ")[:500],
    )
