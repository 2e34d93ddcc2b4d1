"""A real supervisor with real workers, watched by its events."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from services.capture.capture_settings import CaptureSettings
from services.capture.supervisor import Supervisor
from services.domain.events import CameraStateChanged, Event, Publish
from services.domain.pictures import CaptureOrder, View
from services.domain.run_state import CaptureState, RunState, run_state
from services.domain.source import parse_source


class Station:
    """`supervisor` is started; `expect` reads its events."""

    def __init__(
        self, supervisor: Supervisor, events: queue.SimpleQueue[Event], folder: Path
    ) -> None:
        self.supervisor = supervisor
        self.folder = folder
        self._events = events

    def start(self, camera_id: str, source: str | Path, **fields: Any) -> CaptureOrder:
        order = order_of(camera_id, source, **fields)
        self.supervisor.show(camera_id, View(160, 90, shown=True))
        self.supervisor.start_camera(order)
        return order

    def expect(self, kind: Callable[[Event], bool], within_s: float = 15.0) -> Event:
        """The next event of this kind; others before it are dropped."""
        deadline = time.monotonic() + within_s
        while True:
            event = self._events.get(timeout=max(0.01, deadline - time.monotonic()))
            if kind(event):
                return event

    def expect_state(
        self, camera_id: str, state: CaptureState, within_s: float = 15.0
    ) -> CameraStateChanged:
        event = self.expect(
            lambda e: (
                isinstance(e, CameraStateChanged)
                and e.camera_id == camera_id
                and e.now.state is state
            ),
            within_s,
        )
        assert isinstance(event, CameraStateChanged)
        return event

    def state(self, camera_id: str) -> RunState:
        return run_state(self.supervisor.facts_of(camera_id), time.monotonic())

    def pid(self, camera_id: str) -> int:
        pid = self.supervisor.facts_of(camera_id).pid
        assert pid is not None
        return pid

    def expect_picture(self, camera_id: str, after: int = 0, within_s: float = 10.0) -> int:
        """The number of a picture later than `after`."""
        pictures = self.supervisor.pictures(camera_id)
        until(lambda: pictures.newest_number() > after, within_s)
        return pictures.newest_number()


def order_of(camera_id: str, source: str | Path, **fields: Any) -> CaptureOrder:
    return CaptureOrder(camera_id, camera_id.title(), parse_source(str(source)), **fields)


def until(is_so: Callable[[], bool], within_s: float = 10.0) -> None:
    deadline = time.monotonic() + within_s
    while not is_so():
        assert time.monotonic() < deadline, f"not within {within_s} s"
        threading.Event().wait(0.005)


@contextmanager
def station(folder: Path, publish: Publish | None = None, **settings: Any) -> Iterator[Station]:
    """`folder` holds the clips that may be opened, and the logs."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    supervisor = Supervisor(
        settings=CaptureSettings(log_folder=folder / "logs", file_roots=(str(folder),), **settings),
        publish=publish or events.put,
    )
    supervisor.start()
    try:
        yield Station(supervisor, events, folder)
    finally:
        supervisor.stop()
