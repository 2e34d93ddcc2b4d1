"""One camera's place among the running ones: a machine of seven phases, never two workers.

Driven by the supervisor's thread alone; no call waits. The phases are drawn in README.md.
"""

from __future__ import annotations

from concurrent.futures import Future
from signal import SIGKILL

from services.capture import slot_words
from services.capture.leaving import Farewell
from services.capture.messages import (
    Ended,
    Examined,
    Open,
    Opened,
    PortAnswers,
    Snapshot,
    Statistics,
    Wait,
)
from services.capture.phases import REST, Afterwards, Phase, same_capture
from services.capture.previews import SnapshotRequests
from services.capture.retries import Retries
from services.capture.screen import Screen
from services.capture.slot_watchdog import overdue
from services.capture.tenant import Surroundings, Worker
from services.capture.vitals import Vitals
from services.capture.worker_brief import brief
from services.domain.detections import Sighting
from services.domain.pictures import CaptureOrder
from services.domain.run_state import Problem


class CameraSlot:
    """Times are monotonic seconds."""

    def __init__(
        self, order: CaptureOrder, around: Surroundings, screen: Screen, vitals: Vitals
    ) -> None:
        self.order = order
        self.phase = Phase.RESTING
        self.retries = Retries(around.in_force, around.random)
        self.worker: Worker | None = None
        self.started_at: float | None = None
        self.stream: Opened | None = None
        self.statistics: Statistics | None = None
        self.hired_at = 0.0
        self.screen = screen
        self.vitals = vitals
        self.snapshots = SnapshotRequests()
        self._around = around
        self._since = 0.0
        self._farewell: Farewell | None = None
        self._afterwards = REST
        self._waiting_for_end: list[Future[None]] = []

    @property
    def is_running(self) -> bool:
        """A start was accepted and no stop since."""
        if self.phase is Phase.LEAVING:
            return self._afterwards != REST
        return self.phase is not Phase.RESTING

    def start(self, order: CaptureOrder, now: float) -> None:
        """A waiting camera is tried at once; one that is on its way or open is left alone."""
        if self.phase is Phase.LEAVING:
            self._afterwards = Afterwards(order=order)
        elif self.phase is Phase.RESTING:
            self._begin(order, now)
        elif self.phase is Phase.WAITING:
            if not same_capture(order, self.order):
                self.restart(order, now)
            else:
                self.retries.ask_anew()
                self._try_again(now)

    def stop(self, now: float) -> Future[None]:
        """Done when the worker is gone."""
        return self._leave(REST, now)

    def restart(self, order: CaptureOrder, now: float) -> Future[None]:
        """Done when the old worker is gone and the new start is accepted."""
        return self._leave(Afterwards(order=order), now)

    def recycle(self, crash: Problem, now: float) -> None:
        """The worker is asked to go; another takes its place."""
        if self.phase not in (Phase.RESTING, Phase.LEAVING):
            self._replace_worker(Afterwards(crash=crash), now, at_once=False)

    def change_order(self, order: CaptureOrder, now: float) -> bool:
        """Another source restarts a running camera; another name does not. True: it restarts."""
        needs_restart = self.is_running and not same_capture(order, self.order)
        self.order = order
        if needs_restart:
            self.restart(order, now)
        return needs_restart

    def worker_forked(self, now: float) -> None:
        self.hired_at = now
        if self.phase is Phase.FORKING and self.worker is not None:
            self.phase = Phase.QUEUED
            self.screen.attach(self.worker, now)
            self._around.openings.ask(self.order.camera_id)

    def worker_refused(self, error_number: int, now: float) -> None:
        """The machine has no room for another process."""
        self._drop_worker()
        if self.phase is Phase.LEAVING:
            self._left(now)
        else:
            self._failed(slot_words.no_worker(error_number), now)

    def worker_ended(self, number: int, now: float) -> None:
        """The worker is gone: exit status, or minus the signal."""
        self._drop_worker()
        if self.phase is Phase.LEAVING:
            self._left(now)
        elif self.phase is not Phase.WAITING:
            # (one that waits goes on waiting, say for another password)
            self.phase = Phase.WAITING
            self.retries.worker_lost(slot_words.worker_ended(number), now)

    def admitted(self, now: float) -> None:
        """The slot's turn to open its source has come."""
        if self.phase is Phase.QUEUED:
            self._open(now)

    def heard(self, message: object, now: float) -> None:
        if isinstance(message, Statistics):
            self.statistics = message
        elif isinstance(message, Snapshot):
            self.snapshots.answered(message)
        elif isinstance(message, Examined):
            self._around.sighted(Sighting(self.order.camera_id, message.look))
        elif isinstance(message, Opened) and self.phase is Phase.OPENING:
            self._opened(message, now)
        elif isinstance(message, Ended) and self.phase in (Phase.OPENING, Phase.CONNECTED):
            self._failed(message.problem, now)
        elif isinstance(message, PortAnswers) and self.phase is Phase.WAITING:
            self.retries.port_answers(now)

    def look(self, now: float) -> None:
        """What time brings; called with every turn of the supervisor's loop."""
        if self._farewell is not None:
            if self._farewell.look(now):
                self.worker_ended(-SIGKILL, now)
        elif self.phase is Phase.WAITING and self.retries.is_due(now):
            if self._around.guard.may_attempt(now):
                self._try_again(now)
        elif self.worker is not None and not self._around.guard.in_grace(now):
            limits = self._around.in_force.settings.limits
            hired, since = self.hired_at, self._since
            afterwards = overdue(self.phase, self.vitals, limits, hired, since, now)
            if afterwards is not None:
                self._replace_worker(afterwards, now, at_once=True)
            elif self.phase is Phase.OPENING and self.vitals.opened_at >= self._since:
                # what is left is the wait for a key frame: no reason to let others wait too
                self._around.openings.give_back(self.order.camera_id)
        self.screen.look(now)

    def _begin(self, order: CaptureOrder, now: float) -> None:
        self.order, self.started_at = order, now
        self.stream, self.statistics = None, None
        self.retries.begin()
        self._hire(now)

    def _hire(self, now: float) -> None:
        try:
            self.worker = self._around.hire(self, self.vitals.fd)
        except OSError as error:
            self._failed(slot_words.no_worker(error.errno or 0), now)
            return
        self.phase, self.hired_at = Phase.FORKING, now
        self.worker.tell(brief(self.order, self._around.in_force.settings))

    def _try_again(self, now: float) -> None:
        if self.worker is None:
            self._hire(now)
        else:
            self._open(now)

    def _open(self, now: float) -> None:
        self.phase, self._since = Phase.OPENING, now
        number = self.retries.attempt()
        if self.worker is not None and not self.worker.tell(Open(number)):
            self._replace_worker(Afterwards(crash=slot_words.HANGS), now, at_once=True)

    def _opened(self, opened: Opened, now: float) -> None:
        self._around.openings.give_back(self.order.camera_id)
        self.phase, self._since, self.stream = Phase.CONNECTED, now, opened
        self.retries.opened(now)

    def _failed(self, problem: Problem, now: float) -> None:
        self._around.openings.give_back(self.order.camera_id)
        self.phase = Phase.WAITING
        self.retries.failed(problem, now)
        knock_every_s = self.retries.knock_every_s(now, is_network=self.order.source.is_network)
        if self.worker is not None and knock_every_s is not None:
            self.worker.tell(Wait(knock_every_s))

    def _replace_worker(self, afterwards: Afterwards, now: float, *, at_once: bool) -> None:
        if self.phase is Phase.WAITING:
            # no wrong password is tried again because an idle worker had to go
            afterwards = Afterwards(goes_on_waiting=True)
        else:
            self.retries.problem = afterwards.crash or afterwards.problem
        self._leave(afterwards, now, at_once=at_once)

    def _leave(self, afterwards: Afterwards, now: float, *, at_once: bool = False) -> Future[None]:
        """The worker is asked to go, or ended at once where it hangs."""
        end: Future[None] = Future()
        self._waiting_for_end.append(end)
        self._afterwards = afterwards
        if self.phase is Phase.LEAVING:
            return end
        self._around.openings.give_back(self.order.camera_id)
        self.phase = Phase.LEAVING
        if self.worker is None or self.worker.give_up():
            self._drop_worker()
            self._left(now)
        else:
            self._farewell = Farewell(self.worker, now, at_once=at_once)
        return end

    def _left(self, now: float) -> None:
        afterwards, self._afterwards = self._afterwards, REST
        self.phase = Phase.RESTING
        if afterwards.order is not None:
            self._begin(afterwards.order, now)
        elif afterwards.crash is not None:
            self.phase = Phase.WAITING
            self.retries.worker_lost(afterwards.crash, now)
        elif afterwards.problem is not None:
            self._failed(afterwards.problem, now)
        elif afterwards.goes_on_waiting:
            self.phase = Phase.WAITING
        waiting, self._waiting_for_end = self._waiting_for_end, []
        for end in waiting:
            end.set_result(None)

    def _drop_worker(self) -> None:
        self._around.openings.give_back(self.order.camera_id)
        self._farewell = None
        self.screen.detach()
        self.snapshots.give_up()
        if self.worker is not None:
            self.worker.close()
            self.worker = None
