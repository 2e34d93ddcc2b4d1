"""Single pictures on request: of a running worker, or of a worker that lives for one picture."""

from __future__ import annotations

from concurrent.futures import Future
from signal import SIGKILL

from services.capture.leaving import Farewell
from services.capture.messages import Ended, Open, Opened, Snapshot, TakeSnapshot
from services.capture.tenant import Surroundings, Worker
from services.capture.vitals import Vitals
from services.capture.worker_brief import brief
from services.domain.clock import utc_now
from services.domain.errors import CallCancelled, CameraUnreachable, StationError, WorkerFailed
from services.domain.pictures import CaptureOrder, Preview


def preview_of(snapshot: Snapshot, now: float, origin: str) -> Preview | None:
    """None when the worker had no picture in time."""
    if not snapshot.jpeg:
        return None
    return Preview(
        jpeg=snapshot.jpeg,
        width=snapshot.width,
        height=snapshot.height,
        captured_at=utc_now().timestamp() - (now - snapshot.captured_at),
        age_s=max(0.0, now - snapshot.captured_at),
        origin=origin,
    )


class SnapshotRequests:
    """Questions to one camera's worker that are still open; on the supervisor's thread."""

    def __init__(self) -> None:
        self._last = 0
        self._open: dict[int, Future[Snapshot]] = {}

    def ask(self, worker: Worker) -> Future[Snapshot]:
        self._last += 1
        future = self._open[self._last] = Future()
        if not worker.tell(TakeSnapshot(self._last)):
            self.give_up()
        return future

    def answered(self, snapshot: Snapshot) -> None:
        future = self._open.pop(snapshot.request, None)
        if future is not None:
            future.set_result(snapshot)

    def give_up(self) -> None:
        """The worker is gone, or hangs."""
        waiting, self._open = self._open, {}
        for future in waiting.values():
            future.set_exception(CameraUnreachable("The camera's worker gives no picture now."))


class Grab:
    """A worker for one picture of a camera that does not run; ended with its picture or limit."""

    def __init__(self, order: CaptureOrder, around: Surroundings, limit_s: float) -> None:
        self.result: Future[Snapshot] = Future()
        self.is_over = False
        self._order = order
        self._around = around
        self._limit_s = limit_s
        self._begun_at = 0.0
        self._vitals = Vitals.create()
        self._worker: Worker | None = None
        self._farewell: Farewell | None = None

    def begin(self, now: float) -> None:
        self._begun_at = now
        try:
            worker = self._worker = self._around.hire(self, self._vitals.fd)
        except OSError:
            self.worker_ended(1, now)
            return
        worker.tell(brief(self._order, self._around.in_force.settings))
        worker.tell(Open(1))

    def worker_forked(self, now: float) -> None:
        """Everything has been said already."""

    def worker_refused(self, error_number: int, now: float) -> None:
        self.worker_ended(1, now)

    def worker_ended(self, number: int, now: float) -> None:
        if not self.result.done():
            self.result.set_exception(WorkerFailed("The worker for the picture ended early."))
        self._farewell = None
        if self._worker is not None:
            self._worker.close()
            self._worker = None
        if not self.is_over:
            self._vitals.close()
        self.is_over = True

    def heard(self, message: object, now: float) -> None:
        if self.result.done() or self._worker is None:
            return
        if isinstance(message, Opened):
            self._worker.tell(TakeSnapshot(1))
        elif isinstance(message, Snapshot):
            self.result.set_result(message)
            self._send_away(now)
        elif isinstance(message, Ended):
            self._give_up(CameraUnreachable.saying(message.problem.reason), now)

    def look(self, now: float) -> None:
        if self._farewell is not None:
            if self._farewell.look(now):
                self.worker_ended(-SIGKILL, now)
        elif now - self._begun_at >= self._limit_s:
            limit = round(self._limit_s, 1)
            self._give_up(CameraUnreachable("No picture within {limit} s.", limit=limit), now)

    def close(self, now: float) -> None:
        """The station is closing."""
        self._give_up(CallCancelled("The station is closing."), now)

    def _give_up(self, error: StationError, now: float) -> None:
        if not self.result.done():
            self.result.set_exception(error)
        self._send_away(now)

    def _send_away(self, now: float) -> None:
        if self._worker is None or self._farewell is not None:
            return
        if self._worker.give_up():
            self.worker_ended(0, now)
        else:
            self._farewell = Farewell(self._worker, now, at_once=True)
