"""The body of a worker process: one camera, commands from the supervisor, pictures to memory.

It imports neither Qt nor the database nor anything of the window.
"""

from __future__ import annotations

import logging
import os
import select
import socket
import threading
import time
from typing import NoReturn

from services.capture import line
from services.capture.attempts import Attempts
from services.capture.camera_log import Redaction, open_log, secrets_of
from services.capture.confine import confine
from services.capture.copies import Copies
from services.capture.easel import Easel
from services.capture.examining import Examining
from services.capture.knocking import Knocking
from services.capture.media_policy import listen_to_library, self_test
from services.capture.messages import (
    Configure,
    Copy,
    Examine,
    FromWorker,
    Open,
    PortAnswers,
    Quit,
    Show,
    Snapshot,
    TakeSnapshot,
    ToWorker,
    Wait,
)
from services.capture.reader import Errand
from services.capture.sources.arrival import Picture
from services.capture.vitals import Vitals

logger = logging.getLogger(__name__)

# a wake-up of a sleeping process costs as much as half a picture: no more than are needed
HEARTBEAT_S = 1.0
STATISTICS_S = 1.0
SNAPSHOT_LIMIT_S = 5.0
SAY_LIMIT_S = 5.0
STATUS_BROKEN = 70
STATUS_HUNG = 71


def main(sock: socket.socket, vitals_fd: int) -> NoReturn:
    """Runs until Quit or until the other end is gone, then ends the process at once."""
    status = STATUS_BROKEN
    try:
        status = _worker(sock, vitals_fd).run()
    except EOFError:
        status = 0
    except Exception:
        logger.exception("The worker fails")
    finally:
        logging.shutdown()
        # threads that hang in a library are not waited for
        os._exit(status)


def _worker(sock: socket.socket, vitals_fd: int) -> Worker:
    message, vitals_by_line = line.receive(sock)
    if not isinstance(message, Configure):
        raise TypeError("the first message is not Configure")
    if vitals_by_line is not None:
        os.close(vitals_by_line)
    confine(message.limits)
    order = message.order
    secrets = secrets_of((order.source, order.sub_source), message.secrets)
    open_log(
        message.log_path,
        size=message.limits.log_bytes,
        files=message.limits.log_files,
        redaction=Redaction(secrets),
    )
    os.environ.update(order.env)
    listen_to_library()
    self_test()
    return Worker(sock, Vitals.attach(vitals_fd), message)


class Worker:
    """Commands and heartbeat on the main thread; pictures on the readers' threads."""

    def __init__(self, sock: socket.socket, vitals: Vitals, configured: Configure) -> None:
        self._sock = sock
        sock.setblocking(False)
        self._saying = threading.Lock()
        self._vitals = vitals
        self._easel = Easel(self._tell_snapshot)
        self._examining = Examining(lambda seen: self._say(seen, may_be_lost=True))
        self._copies = Copies()
        self._order = configured.order
        errand = Errand(
            configured.order,
            configured.limits,
            configured.file_roots,
            self._easel,
            self._examining,
            self._copies,
            vitals,
        )
        self._attempts = Attempts(errand, self._say)
        self._knocking: Knocking | None = None
        self._next_statistics = 0.0

    def run(self) -> int:
        """The exit status."""
        while True:
            now = time.monotonic()
            self._vitals.heartbeat_at = now
            self._attempts.look(now)
            self._report(now)
            if self._attempts.too_many_hang:
                logger.error("Too many library calls hang; the worker ends")
                return STATUS_HUNG
            ready, _, _ = select.select([self._sock], [], [], HEARTBEAT_S)
            if ready and not self._obey():
                return 0

    def _obey(self) -> bool:
        """False when the worker is to end."""
        message: ToWorker
        try:
            message, fd = line.receive(self._sock)
        except BlockingIOError:
            return True
        match message:
            case Open():
                self._stop_knocking()
                self._attempts.open(message.attempt)
            case Wait():
                self._wait(message)
            case Show():
                self._easel.show(message.view, fd)
            case TakeSnapshot():
                now = time.monotonic()
                self._easel.take_snapshot(message.request, now, now + SNAPSHOT_LIMIT_S)
            case Examine() | Copy():
                self._look_beside(message, fd)
            case Quit():
                return False
        return True

    def _look_beside(self, message: Examine | Copy, fd: int | None) -> None:
        if isinstance(message, Examine):
            self._examining.give(message.examination)
        else:
            self._copies.give(message.every_s, fd)

    def _wait(self, wait: Wait) -> None:
        self._attempts.close()
        self._stop_knocking()
        self._knocking = Knocking(
            self._order.source, wait.knock_every_s, lambda: self._say(PortAnswers())
        )
        self._knocking.start()

    def _stop_knocking(self) -> None:
        if self._knocking is not None:
            self._knocking.stop()
            self._knocking = None

    def _report(self, now: float) -> None:
        for request in self._easel.overdue_snapshots(now):
            self._say(Snapshot(request, b"", 0, 0, 0.0))
        if now < self._next_statistics:
            return
        self._next_statistics = now + STATISTICS_S
        statistics = self._attempts.statistics(now)
        if statistics is not None:
            self._say(statistics, may_be_lost=True)

    def _tell_snapshot(self, request: int, picture: Picture, arrived_at: float) -> None:
        self._say(Snapshot(request, picture.jpeg(), picture.width, picture.height, arrived_at))

    def _say(self, message: FromWorker, *, may_be_lost: bool = False) -> None:
        """A station that reads nothing for long must not hold up the pictures."""
        with self._saying:
            try:
                line.send(self._sock, message)
            except BlockingIOError:
                if may_be_lost:
                    return
                select.select([], [self._sock], [], SAY_LIMIT_S)
                line.send(self._sock, message)
            except (BrokenPipeError, ConnectionResetError):
                # the main thread notices the end of the line
                return
