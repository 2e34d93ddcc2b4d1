"""The detector's process as the station holds it: its line, its life, its log."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from services.capture import line

LARGEST_LOG_BYTES = 1_000_000
ENDS_WITHIN_S = 1.0

_ROOT = Path(__file__).resolve().parents[2]
_BOOTSTRAP = (
    "import sys; sys.argv[1] in sys.path or sys.path.insert(0, sys.argv[1]);"
    "from app.detection.detector_child import main;"
    "main(int(sys.argv[2]), int(sys.argv[3]))"
)
_KEPT_VARIABLES = (
    "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH",
)  # fmt: skip


class DetectorProcess:
    """The kernel ends it with the thread that started it, so that thread has to be permanent."""

    def __init__(self, log_path: Path) -> None:
        """Raises OSError when there is no room for a process."""
        self.line, theirs = line.pair()
        self.line.setblocking(False)
        with theirs:
            try:
                self._process = _start(theirs.fileno(), log_path)
            except OSError:
                self.line.close()
                raise

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def status(self) -> int | None:
        """How it ended, None while it runs."""
        return self._process.poll()

    def tell(self, message: object, fd: int | None = None) -> bool:
        """False when it takes nothing more: it is gone or hangs."""
        try:
            line.send(self.line, message, fd)
        except OSError:
            return False
        return True

    def hear(self) -> Iterator[Any]:
        """What it says now; ends also when it is gone."""
        while True:
            try:
                message, fd = line.receive(self.line)
            except (BlockingIOError, EOFError, OSError):
                return
            if fd is not None:
                os.close(fd)
            yield message

    def end(self) -> None:
        self.line.close()
        try:
            self._process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _start(fd: int, log_path: Path) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    environment |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    with log_path.open("ab") as log:
        if log.tell() > LARGEST_LOG_BYTES:
            log.truncate(0)
        return subprocess.Popen(
            [sys.executable, "-I", "-c", _BOOTSTRAP, str(_ROOT), str(fd), str(os.getpid())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            env=environment,
            pass_fds=(fd,),
            close_fds=True,
        )
