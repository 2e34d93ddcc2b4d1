"""Drill, comparison and exercise in a thread of their own, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from app.presenters.desk import Desk
from app.rollout.requests import RolloutRequests, ShowProgress
from services.domain.rehearsals import Progress
from services.domain.sentences import Sentence
from widgets.rollout.page import RolloutPage
from widgets.rollout.wishes import (
    CancelRehearsal,
    Rehearsal,
    RunComparison,
    RunDrill,
    RunExercise,
)
from widgets.words import say

R = TypeVar("R")


class RolloutRehearsals(QObject):
    """A child of the page; one of each kind at a time."""

    def __init__(self, page: RolloutPage, desk: Desk, requests: RolloutRequests) -> None:
        super().__init__(page)
        self._page = page
        self._tab = page.rehearsals
        self._desk = desk
        self._requests = requests
        self._running: dict[Rehearsal, threading.Event] = {}

    def carry_out(self, wish: RunDrill | RunComparison | RunExercise | CancelRehearsal) -> None:
        ask, tab = self._requests, self._tab
        match wish:
            case CancelRehearsal():
                if wish.rehearsal in self._running:
                    self._running[wish.rehearsal].set()
            case RunDrill():
                self._run(Rehearsal.DRILL, partial(ask.drill, wish.fault), tab.show_drill)
            case RunComparison():
                self._run(Rehearsal.COMPARISON, ask.compare, tab.show_comparison)
            case RunExercise():
                chosen = (wish.operations, wish.camera_id, wish.times)
                self._run(Rehearsal.EXERCISE, partial(ask.exercise, *chosen), tab.show_exercise)

    def cancel_all(self) -> None:
        for cancelled in self._running.values():
            cancelled.set()

    def _run(
        self,
        rehearsal: Rehearsal,
        job: Callable[[ShowProgress, threading.Event], R],
        show: Callable[[R], None],
    ) -> None:
        if rehearsal in self._running:
            return
        cancelled = self._running[rehearsal] = threading.Event()
        background = self._desk.background

        def progressed(progress: Progress) -> None:
            background.post(lambda: self._tab.show_progress(rehearsal, progress))

        def ended(result: R) -> None:
            del self._running[rehearsal]
            show(result)

        def failed(said: Sentence, _: str | None) -> None:
            del self._running[rehearsal]
            was_asked_to = cancelled.is_set()
            words = self.tr("Cancelled, nothing was kept.") if was_asked_to else say(said)
            self._tab.show_ended(rehearsal, words)

        self._tab.show_started(rehearsal)
        background.rehearse(lambda: job(progressed, cancelled), then=ended, failed=failed)
