from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.gui_thread import GuiThread
from app.presenters.batch import Batch
from services.domain.call import Call
from services.domain.errors import CameraInactive
from services.domain.sentences import Sentence
from services.rollout.calls import Calls, Request


@pytest.fixture
def calls() -> Iterator[Calls]:
    calls = Calls(lambda answer: None)
    calls.start()
    yield calls
    calls.stop()


class Listener:
    """Remembers answers and the thread they came in."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[str] = []
        self.threads: set[threading.Thread] = set()

    def result(self, value: object) -> None:
        self.results.append(value)
        self.threads.add(threading.current_thread())

    def error(self, said: Sentence, field: str | None) -> None:
        self.errors.append(str(said))
        self.threads.add(threading.current_thread())


def test_an_answer_comes_back_in_the_gui_thread(qtbot: QtBot, calls: Calls) -> None:
    heard = Listener()
    background = Background(GuiThread(), heard.error)
    request = Request(calls, "status", lambda call: 7, limit_s=5, reads=True)

    background.run(request.begin("Li"), then=heard.result)

    qtbot.waitUntil(lambda: heard.results == [7])
    assert heard.threads == {threading.main_thread()}


def test_a_refusal_is_shown_where_nobody_else_answers_it(qtbot: QtBot, calls: Calls) -> None:
    heard = Listener()
    background = Background(GuiThread(), heard.error)

    def refuse(call: Call) -> None:
        raise CameraInactive("{camera} is not active.", camera="Gate")

    background.run(Request(calls, "start", refuse, limit_s=5, reads=True).begin("Li"))

    qtbot.waitUntil(lambda: heard.errors == ["Gate is not active."])


def test_nothing_arrives_after_the_window_was_closed(qtbot: QtBot, calls: Calls) -> None:
    heard = Listener()
    gui = GuiThread()
    request = Request(calls, "status", lambda call: 7, limit_s=5, reads=True)
    asked = request.begin("Li")
    Background(gui, heard.error).run(asked, then=heard.result)

    gui.close()
    # its threads are joined: the answer has been handed over, and dropped, before what comes next
    calls.readers.stop()
    later, reached = GuiThread(), Listener()
    later.post(lambda: reached.result("later"))
    qtbot.waitUntil(lambda: reached.results == ["later"])

    assert heard.results == []


class Floor(Listener):
    """A batch over cameras of which some refuse."""

    def __init__(self, calls: Calls, refusing: frozenset[str]) -> None:
        super().__init__()
        self._refusing = refusing
        self.gui = GuiThread()
        self.background = Background(self.gui, self.error)
        self.request = Request(calls, "start", self._start, limit_s=5, reads=False, leased=True)

    def _start(self, call: Call, camera_id: str) -> str:
        if camera_id in self._refusing:
            raise CameraInactive("{camera} is not active.", camera=camera_id)
        return camera_id

    def batch(self, camera_ids: list[str]) -> Batch:
        return Batch(
            self.background, lambda camera: self.request.begin("Li", camera), camera_ids, self.gui
        )


def test_a_batch_tells_of_each_camera_and_ends(qtbot: QtBot, calls: Calls) -> None:
    ids = [f"cam-{n}" for n in range(30)]
    batch = Floor(calls, frozenset({"cam-3", "cam-9"})).batch(ids)

    with qtbot.waitSignal(batch.finished, timeout=5000):
        batch.start()

    assert sorted(batch.failed) == ["cam-3", "cam-9"]
    assert len(batch.done) == 28
    assert str(batch.last_error).endswith("is not active.")


def test_a_cancelled_batch_leaves_the_rest_alone(qtbot: QtBot, calls: Calls) -> None:
    batch = Floor(calls, frozenset()).batch([f"cam-{n}" for n in range(200)])
    batch.camera_done.connect(lambda: batch.cancel())

    with qtbot.waitSignal(batch.finished, timeout=5000):
        batch.start()

    assert batch.left_out >= 180
