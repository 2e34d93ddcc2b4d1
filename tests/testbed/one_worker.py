"""One real worker process, spoken to as the supervisor does."""

from __future__ import annotations

import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from services.capture import line
from services.capture.messages import CaptureLimits, Configure, Open, Show
from services.capture.shared_frames import PictureMemory, PictureReader, Vitals
from services.domain.pictures import CaptureOrder, SharedPicture, Stream, View
from services.domain.source import parse_source

WORKER = """
import socket, sys
from services.capture import worker
worker.main(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2]))
"""
Message = TypeVar("Message")


class OneWorker:
    """Messages from the worker are read by `expect`; pictures by `picture`."""

    def __init__(
        self, sock: socket.socket, vitals: Vitals, process: subprocess.Popen[bytes]
    ) -> None:
        self.sock = sock
        self.vitals = vitals
        self.process = process
        self.memory: PictureMemory | None = None
        self._said: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="listens to the worker")
        self._listener.start()

    def tell(self, message: object, fd: int | None = None) -> None:
        line.send(self.sock, message, fd)

    def open(self, attempt: int = 1) -> None:
        self.tell(Open(attempt))

    def show(self, width: int, height: int, **view: Any) -> PictureReader:
        memory = PictureMemory.create(width, height)
        self.tell(Show(View(width, height, shown=True, **view), new_memory=True), memory.fd)
        if self.memory is not None:
            self.memory.close()
        self.memory = memory
        return PictureReader(memory)

    def expect(self, kind: type[Message], within_s: float = 15.0) -> Message:
        """The next message of this kind; others before it are dropped."""
        deadline = time.monotonic() + within_s
        while True:
            message = self._said.get(timeout=max(0.01, deadline - time.monotonic()))
            if isinstance(message, kind):
                return message

    def join(self, within_s: float = 5.0) -> int:
        return self.process.wait(within_s)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._listener.join()
        self.sock.close()
        self.vitals.close()
        if self.memory is not None:
            self.memory.close()

    def _listen(self) -> None:
        try:
            while True:
                message, fd = line.receive(self.sock)
                if fd is not None:
                    os.close(fd)
                self._said.put(message)
        except (EOFError, OSError):
            return


def order(source: str, sub_source: str | None = None, **fields: Any) -> CaptureOrder:
    sub = parse_source(sub_source) if sub_source else None
    return CaptureOrder("yard", "Yard", parse_source(source), sub, **fields)


@contextmanager
def one_worker(
    wanted: CaptureOrder, folder: Path, limits: CaptureLimits | None = None
) -> Iterator[OneWorker]:
    """`folder` holds the worker's log (yard.log) and is the one folder files are opened from."""
    ours, theirs = line.pair()
    vitals = Vitals.create()
    fds = theirs.fileno(), vitals.fd
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(fds[0]), str(fds[1])], pass_fds=fds
    )
    theirs.close()
    worker = OneWorker(ours, vitals, process)
    try:
        worker.tell(
            Configure(wanted, limits or CaptureLimits(), str(folder / "yard.log"), (str(folder),))
        )
        yield worker
    finally:
        worker.end()


def wait_for_picture(
    reader: PictureReader, after: int = 0, within_s: float = 10.0
) -> SharedPicture:
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        picture = reader.newest()
        if picture is not None and picture.number > after:
            return picture
        threading.Event().wait(0.005)
    raise AssertionError(f"no picture within {within_s} s")


__all__ = ["OneWorker", "Stream", "one_worker", "order", "wait_for_picture"]
