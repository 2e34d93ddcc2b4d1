"""All workers there are: asks the fork server for them and hears what they and it say."""

from __future__ import annotations

import logging
import selectors
from collections.abc import Callable
from pathlib import Path
from signal import SIGKILL, Signals

from services.capture import fork_words
from services.capture.fork_chain import Fork, ForkChain
from services.capture.fork_words import Packet, Word
from services.capture.tenant import Tenant
from services.capture.worker_process import WorkerProcess

logger = logging.getLogger(__name__)

RESTART_PAUSE_S = 1.0
UNREADY_PAUSE_S = 15.0


class Workforce:
    """Lives on the supervisor's thread; `touched` is told whose worker said something.

    A fork server that dies takes its workers with it: their tenants hear that they were killed.
    """

    def __init__(
        self,
        selector: selectors.BaseSelector,
        log_path: Path,
        touched: Callable[[Tenant], None],
        *,
        preloaded: tuple[str, ...] = (),
    ) -> None:
        self._selector = selector
        self._log_path = log_path
        self._touched = touched
        self._preloaded = preloaded
        self._chain: ForkChain | None = None
        self._not_before = float("-inf")
        self._last_token = 0
        self._hired: dict[int, tuple[WorkerProcess, Tenant]] = {}
        self._unsent: dict[int, Fork] = {}

    def hire(self, tenant: Tenant, vitals_fd: int) -> WorkerProcess:
        """Raises OSError when there is no room for another line."""
        self._last_token += 1
        token = self._last_token
        worker = WorkerProcess(lambda: self._give_up(token), lambda: self._forget(token))
        self._hired[token] = worker, tenant
        self._selector.register(
            worker.line, selectors.EVENT_READ, lambda now: self._hear_line(token, now)
        )
        fork = Fork(token, worker.their_fd, vitals_fd)
        if self._chain is not None:
            self._chain.ask(fork)
        else:
            self._unsent[token] = fork
        return worker

    def look(self, now: float) -> None:
        """Called with every turn of the loop; starts the fork server where there is none."""
        if self._chain is not None:
            self._chain.look(now)
        elif now >= self._not_before:
            self._open(now)

    def end(self) -> None:
        """Ends the fork server, and with it whatever worker is left."""
        self._close_chain()
        for worker, _tenant in list(self._hired.values()):
            worker.close()

    def _open(self, now: float) -> None:
        self._not_before = now + RESTART_PAUSE_S
        try:
            self._chain = ForkChain(self._log_path, now, preloaded=self._preloaded)
        except OSError as error:
            logger.error("the fork server cannot be started: %s", error)
            self._refuse_unsent(error.errno or 0, now)
            return
        self._selector.register(self._chain.socket, selectors.EVENT_READ, self._hear_chain)
        for fork in self._unsent.values():
            self._chain.ask(fork)
        self._unsent.clear()

    def _refuse_unsent(self, error_number: int, now: float) -> None:
        unsent, self._unsent = self._unsent, {}
        for token in unsent:
            hired = self._hired.get(token)
            if hired is not None:
                hired[1].worker_refused(error_number, now)
                self._touched(hired[1])

    def _give_up(self, token: int) -> bool:
        if self._chain is None:
            return self._unsent.pop(token, None) is not None
        return self._chain.give_up(token)

    def _forget(self, token: int) -> None:
        hired = self._hired.pop(token, None)
        if hired is not None:
            self._stop_listening(hired[0])

    def _stop_listening(self, worker: WorkerProcess) -> None:
        if worker.line in self._selector.get_map():
            self._selector.unregister(worker.line)

    def _hear_chain(self, now: float) -> None:
        if self._chain is None:
            return
        try:
            for packet in self._chain.hear(now):
                self._take(packet, now)
        except (EOFError, OSError):
            self._chain_ended(now)

    def _take(self, packet: Packet, now: float) -> None:
        hired = self._hired.get(packet.token)
        if hired is None:
            fork_words.turn_away(packet)
            return
        worker, tenant = hired
        if packet.word is Word.FORKED:
            worker.forked(packet.pid, packet.fds[0])
            tenant.worker_forked(now)
        elif packet.word is Word.REFUSED:
            tenant.worker_refused(packet.number, now)
        elif packet.word is Word.ENDED:
            # its last words before the news of its end
            self._hear_line(packet.token, now)
            tenant.worker_ended(packet.number, now)
        self._touched(tenant)

    def _hear_line(self, token: int, now: float) -> None:
        hired = self._hired.get(token)
        if hired is None:
            return
        worker, tenant = hired
        try:
            for message in worker.hear():
                tenant.heard(message, now)
        except (EOFError, OSError):
            self._stop_listening(worker)
        except Exception:
            # a worker that reads a hostile stream may say anything
            logger.exception("worker %s is ended: what it said was not understood", worker.pid)
            self._stop_listening(worker)
            worker.signal(Signals.SIGKILL)
        self._touched(tenant)

    def _chain_ended(self, now: float) -> None:
        logger.error("the fork server is gone, see %s; another one will be started", self._log_path)
        was_ready = self._chain is not None and self._chain.is_ready
        lost = list(self._hired.values())
        self._close_chain()
        if was_ready:
            self.look(now)
        else:
            # what keeps it from loading its libraries will not be gone in a second
            self._not_before = now + UNREADY_PAUSE_S
        for _worker, tenant in lost:
            if was_ready:
                tenant.worker_ended(-SIGKILL, now)
            else:
                tenant.worker_refused(0, now)
            self._touched(tenant)

    def _close_chain(self) -> None:
        if self._chain is not None:
            self._selector.unregister(self._chain.socket)
            self._chain.end()
            self._chain = None
