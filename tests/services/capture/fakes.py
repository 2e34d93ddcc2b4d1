"""Stand-ins for what a camera's slot deals with: a worker on paper, a clock moved by hand."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TypeVar

from services.capture.camera_slot import CameraSlot
from services.capture.capture_settings import CaptureSettings, InForce
from services.capture.messages import Ended, Open, Opened
from services.capture.openings import Openings
from services.capture.screen import Screen
from services.capture.systemic import SystemicGuard
from services.capture.tenant import Surroundings, Tenant
from services.capture.vitals import Vitals
from services.domain.detections import Sighting
from services.domain.pictures import CaptureOrder, Stream
from services.domain.run_state import Problem, ProblemKind
from services.domain.sentences import sentence
from services.domain.source import parse_source

Message = TypeVar("Message")

GATE = CaptureOrder("gate", "Gate", parse_source("rtsp://127.0.0.1/gate"))
OPENED = Opened(Stream.MAIN, "h264", 640, 360, 15.0)
LOST = Problem(ProblemKind.LOST, sentence("The camera closed the connection."))
WRONG_PASSWORD = Problem(ProblemKind.AUTH, sentence("The camera refuses the password."))
BUSY = Problem(ProblemKind.BUSY, sentence("The camera refuses another session."))
NO_SUCH_FILE = Problem(ProblemKind.CANNOT_WORK, sentence("There is no such file."))


class WorkerOnPaper:
    """Remembers what it was told; ends when the test says so."""

    def __init__(self) -> None:
        self.pid: int | None = None
        self.told: list[object] = []
        self.signals: list[signal.Signals] = []
        self.is_closed = False
        self.takes_messages = True
        self.is_forked = False

    def tell(self, message: object, fd: int | None = None) -> bool:
        self.told.append(message)
        return self.takes_messages

    def signal(self, number: signal.Signals) -> None:
        self.signals.append(number)

    def is_gone(self) -> bool:
        return False

    def give_up(self) -> bool:
        return not self.is_forked

    def close(self) -> None:
        self.is_closed = True

    def told_of(self, kind: type[Message]) -> list[Message]:
        return [message for message in self.told if isinstance(message, kind)]


class SlotBed:
    """A slot with workers on paper; `now` moves by hand, chance always says nought."""

    def __init__(self, order: CaptureOrder = GATE) -> None:
        self.now = 1000.0
        self.slept = 0.0
        self.workers: list[WorkerOnPaper] = []
        self.guard = SystemicGuard(lambda: 0.0, lambda: self.slept)
        self.openings = Openings()
        self.in_force = InForce(CaptureSettings(log_folder=Path("logs")))
        self.has_room = True
        self.sighted: list[Sighting] = []
        around = Surroundings(
            self._hire,
            self.guard,
            self.openings,
            self.in_force,
            random=lambda: 0.0,
            sighted=self.sighted.append,
        )
        self.vitals = Vitals.create()
        self.screen = Screen()
        self.slot = CameraSlot(order, around, self.screen, self.vitals)

    def _hire(self, tenant: Tenant, vitals_fd: int) -> WorkerOnPaper:
        if not self.has_room:
            raise OSError(24, "Too many open files")
        self.workers.append(WorkerOnPaper())
        return self.workers[-1]

    @property
    def worker(self) -> WorkerOnPaper:
        return self.workers[-1]

    @property
    def living(self) -> list[WorkerOnPaper]:
        return [worker for worker in self.workers if not worker.is_closed]

    def fork(self) -> None:
        """The fork server answers, and the slot is let through the door."""
        self.worker.is_forked, self.worker.pid = True, 4711
        self.slot.worker_forked(self.now)
        for _camera_id in self.openings.admit(self.now):
            self.slot.admitted(self.now)

    def connect(self) -> None:
        self.slot.start(self.slot.order, self.now)
        self.fork()
        self.slot.heard(OPENED, self.now)

    def fail(self, problem: Problem = LOST) -> None:
        self.slot.heard(Ended(problem), self.now)

    def fail_until_tried_again(self, problem: Problem = LOST) -> float:
        """How long it took until the next attempt, in seconds."""
        failed_at, before = self.now, self.attempts
        self.fail(problem)
        while self.attempts == before and self.now < failed_at + 120:
            self.wait(0.25)
        return self.now - failed_at

    def wait(self, seconds: float, *, heart_beats: bool = True) -> None:
        """Time passes in the steps of the supervisor's loop."""
        until = self.now + seconds
        while self.now < until:
            self.now = min(until, self.now + 0.25)
            if heart_beats:
                self.vitals.heartbeat_at = self.now
            self.slot.look(self.now)

    @property
    def attempts(self) -> int:
        return sum(len(worker.told_of(Open)) for worker in self.workers)

    def close(self) -> None:
        self.screen.close()
        self.vitals.close()
