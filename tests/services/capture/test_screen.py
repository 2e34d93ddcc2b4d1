from __future__ import annotations

from collections.abc import Iterator

import pytest

from services.capture import screen as screen_module
from services.capture.messages import Show
from services.capture.screen import Screen
from services.capture.shared_frames import PictureMemory
from services.domain.errors import DiskFull
from services.domain.pictures import HIDDEN, View
from tests.services.capture.fakes import WorkerOnPaper

SMALL = View(160, 90, shown=True)
LARGE = View(320, 180, shown=True)


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


def test_a_view_asked_for_before_the_start_is_told_to_the_worker(screen: Screen) -> None:
    worker = WorkerOnPaper()
    screen.want(SMALL)

    screen.attach(worker, 0.0)

    assert worker.told == [Show(SMALL, new_memory=True)]


def test_every_later_worker_is_told_the_view_and_given_the_memory(screen: Screen) -> None:
    first, second = WorkerOnPaper(), WorkerOnPaper()
    screen.want(SMALL)
    screen.attach(first, 0.0)
    screen.detach()

    screen.attach(second, 0.01)

    assert second.told == [Show(SMALL, new_memory=True)]


def test_hiding_and_showing_keeps_the_memory(screen: Screen) -> None:
    worker = WorkerOnPaper()
    screen.want(SMALL)
    screen.attach(worker, 0.0)

    for now, view in ((1.0, HIDDEN), (2.0, SMALL)):
        screen.want(view)
        screen.look(now)

    assert worker.told[1:] == [Show(HIDDEN), Show(SMALL)]


def test_while_a_window_is_resized_memory_is_made_now_and_then(screen: Screen) -> None:
    worker = WorkerOnPaper()
    screen.want(SMALL)
    screen.attach(worker, 0.0)

    for frame in range(60):
        screen.want(View(200 + frame, 90, shown=True))
        screen.look(frame / 60)
    screen.look(2.0)

    told = worker.told_of(Show)
    assert len(told) <= 1 + 1 / screen_module.SHORTEST_LIFE_S + 1
    assert told[-1] == Show(View(259, 90, shown=True), new_memory=True)


def test_a_new_worker_in_a_burst_starts_with_the_old_memory(screen: Screen) -> None:
    worker = WorkerOnPaper()
    screen.want(SMALL)
    screen.attach(WorkerOnPaper(), 0.0)
    screen.detach()
    screen.want(LARGE)

    screen.attach(worker, 0.05)
    screen.look(0.1)
    screen.look(0.2)

    assert worker.told == [Show(LARGE, new_memory=True), Show(LARGE, new_memory=True)]


def test_only_the_first_of_a_burst_asks_for_a_look(screen: Screen) -> None:
    assert screen.want(SMALL)
    assert not screen.want(LARGE)
    screen.look(0.0)
    assert not screen.want(LARGE)
    assert screen.want(SMALL)


def test_a_machine_short_of_memory_keeps_the_old_size_for_a_while(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def none_left(width: int, height: int) -> PictureMemory:
        raise DiskFull("There is no memory for the picture ({megabytes} MB).", megabytes=1)

    worker = WorkerOnPaper()
    screen.want(SMALL)
    screen.attach(worker, 0.0)
    with monkeypatch.context() as patch:
        patch.setattr(PictureMemory, "create", none_left)
        screen.want(LARGE)
        screen.look(1.0)
        screen.look(2.0)
    screen.look(6.5)

    assert caplog.text.count("no memory for the picture") == 1
    assert worker.told[1:] == [Show(LARGE, new_memory=True)]
