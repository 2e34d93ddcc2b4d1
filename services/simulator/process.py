"""The simulated site as a child process, for the demo, the benchmarks and the tests."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time

from services.domain.errors import WorkerFailed
from services.simulator.site import DEFAULT_CAMERAS

START_LIMIT_S = 20.0
STOP_LIMIT_S = 2.0


class SimulatedSite:
    """Owns the process; it goes with this one, however this one ends."""

    def __init__(self, cameras: int = DEFAULT_CAMERAS, *, port: int = 0) -> None:
        self._cameras = cameras
        self._port = port
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return None if self._process is None else self._process.pid

    def start(self) -> str:
        """The text of its site file, once it listens; blocks up to 20 s (WorkerFailed)."""
        # -P: a folder named services where the user stands is not ours
        command = [sys.executable, "-P", "-m", "services.simulator"]
        command += ["--cameras", str(self._cameras), "--port", str(self._port)]
        command += ["--die-with-parent", str(os.getpid())]
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, close_fds=True
        )
        text = _all_output(self._process, START_LIMIT_S)
        if not text:
            self.stop()
            raise WorkerFailed("The simulated site did not start.")
        return text.decode()

    def stop(self) -> None:
        """Returns when the process is gone; a second call does nothing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _all_output(process: subprocess.Popen[bytes], limit_s: float) -> bytes:
    """What the process writes until it closes its output; empty when it takes too long."""
    if process.stdout is None:
        return b""
    end = process.stdout.fileno()
    until = time.monotonic() + limit_s
    text = b""
    while select.select([end], [], [], max(0.0, until - time.monotonic()))[0]:
        part = os.read(end, 65536)
        if not part:
            return text
        text += part
    return b""
