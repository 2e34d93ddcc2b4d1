"""The owner of all workers, as the rest of the station sees it; every method is any thread's."""

from __future__ import annotations

import contextlib
import logging
import os
import random
import resource
import selectors
import threading
from collections.abc import Callable

from services.capture.capture_settings import CaptureSettings, InForce
from services.capture.control_room import LOOK_EVERY_S, ControlRoom
from services.capture.ladder import Random
from services.capture.mailbox import Mailbox, answer_of
from services.capture.messages import Examination
from services.capture.previews import preview_of
from services.capture.tenant import TellSighting, nobody
from services.domain.clock import Clock, monotonic
from services.domain.errors import CallCancelled, CallTimedOut, CameraUnreachable, WorkerFailed
from services.domain.events import Publish
from services.domain.pictures import CaptureOrder, Pictures, Preview, View
from services.domain.run_state import CaptureFacts

logger = logging.getLogger(__name__)

ACCEPT_LIMIT_S = 2.0
STOP_LIMIT_S = 6.0
GOODBYE_S = 2.4
FILES_WANTED = 8192


class Supervisor:
    """Starts workers, restarts them, ends what hangs; `start` before use, `stop` in the end.

    Events are published from its own thread, and `sighted` is called there. What a listener asks
    of it from there is done at once, but it must not wait: no `stop_camera`, `snapshot`, `grab` or
    `forget` in a listener.
    """

    def __init__(
        self,
        *,
        settings: CaptureSettings,
        publish: Publish,
        sighted: TellSighting = nobody,
        clock: Clock = monotonic,
        random: Random = random.random,
    ) -> None:
        self._in_force = InForce(settings)
        self._clock = clock
        self._mailbox = Mailbox()
        self._room = ControlRoom(self._in_force, publish, sighted, clock, random)
        self._is_stopping = threading.Event()
        # a station that fails before it calls stop() must still be able to end
        self._thread = threading.Thread(target=self._run, name="capture supervisor", daemon=True)

    def start(self) -> None:
        """Starts the thread, and from it the fork server: it lives as long as that thread does."""
        _raise_file_limit()
        self._in_force.settings.log_folder.mkdir(parents=True, exist_ok=True)
        self._thread.start()

    def stop(self) -> None:
        """Returns within three seconds, with all workers gone."""
        self._is_stopping.set()
        self._mailbox.ring()
        if self._thread.ident is None:
            self._room.close()
            self._mailbox.close()
        else:
            self._thread.join()

    def change_settings(self, settings: CaptureSettings) -> None:
        """Holds for attempts and workers from now on; the log folder stays."""
        self._in_force.settings = settings

    def start_camera(self, order: CaptureOrder) -> None:
        """Returns when the start is accepted; raises StationFull."""
        self._mailbox.ask(lambda: self._room.start(order), ACCEPT_LIMIT_S)

    def stop_camera(self, camera_id: str) -> None:
        """Returns when the worker is gone."""
        gone = self._mailbox.ask(lambda: self._room.stop(camera_id), ACCEPT_LIMIT_S)
        if gone is not None:
            self._wait_for_end(lambda: answer_of(gone, STOP_LIMIT_S))

    def restart_camera(self, order: CaptureOrder) -> None:
        """Returns when the old worker is gone and the start is accepted; raises StationFull."""
        gone = self._mailbox.ask(lambda: self._room.restart(order), ACCEPT_LIMIT_S)
        self._wait_for_end(lambda: answer_of(gone, STOP_LIMIT_S))

    def retry_now(self, camera_id: str) -> None:
        """One attempt at once for a camera that waits; any other goes on as it is."""
        self._mailbox.ask(lambda: self._room.retry(camera_id), ACCEPT_LIMIT_S)

    def change_order(self, order: CaptureOrder) -> bool:
        """A running camera starts anew when more than its name has changed; whether it does."""
        return self._mailbox.ask(lambda: self._room.change_order(order), ACCEPT_LIMIT_S)

    def forget(self, camera_id: str) -> None:
        """Stops the camera and drops what is known of it, its last picture too."""
        self.stop_camera(camera_id)
        self._mailbox.ask(lambda: self._room.drop(camera_id), ACCEPT_LIMIT_S)

    def facts(self) -> dict[str, CaptureFacts]:
        """Of every camera that has been started and not forgotten; cheap, of this moment."""
        return self._room.facts()

    def facts_of(self, camera_id: str) -> CaptureFacts:
        return self._room.facts_of(camera_id)

    def pictures(self, camera_id: str) -> Pictures:
        """One object for a camera's whole life; the last picture stays after a stop."""
        return self._room.screen(camera_id).pictures

    def show(self, camera_id: str, view: View) -> None:
        """What the wall wants of the camera, from now on and of later workers."""
        if self._room.screen(camera_id).want(view):
            with contextlib.suppress(CallCancelled):
                self._mailbox.put(lambda: self._room.look_at(camera_id))

    def examine(self, camera_id: str, examination: Examination | None) -> None:
        """What is looked for in the camera's pictures, from now on and by later workers."""
        with contextlib.suppress(CallCancelled):
            self._mailbox.put(lambda: self._room.examine(camera_id, examination))

    def copy(self, camera_id: str, every_s: float, memory_fd: int | None) -> None:
        """Copies of the camera's pictures into this memory (a duplicate is kept); None: no more."""
        own = None if memory_fd is None else os.dup(memory_fd)
        try:
            self._mailbox.put(lambda: self._room.copy(camera_id, every_s, own))
        except CallCancelled:
            if own is not None:
                os.close(own)

    def snapshot(self, camera_id: str, timeout_s: float) -> Preview | None:
        """The newest picture in full size; None for a camera that has no worker."""
        asked = self._mailbox.ask(lambda: self._room.ask_snapshot(camera_id), ACCEPT_LIMIT_S)
        if asked is None:
            return None
        try:
            taken = answer_of(asked, timeout_s)
        except CallTimedOut as error:
            raise _no_picture() from error
        preview = preview_of(taken, self._clock(), "worker")
        if preview is None:
            raise _no_picture()
        return preview

    def grab(self, order: CaptureOrder, limit_s: float = 8.0) -> Preview:
        """One picture by a worker that lives for it alone; raises CameraUnreachable."""
        asked = self._mailbox.ask(lambda: self._room.grab(order, limit_s), ACCEPT_LIMIT_S)
        preview = preview_of(answer_of(asked, limit_s + ACCEPT_LIMIT_S), self._clock(), "grab")
        if preview is None:
            raise _no_picture()
        return preview

    def _wait_for_end(self, wait: Callable[[], None]) -> None:
        try:
            wait()
        except CallTimedOut as error:
            raise WorkerFailed("The camera's worker could not be ended.") from error

    def _run(self) -> None:
        self._mailbox.read_here()
        room, selector = self._room, self._room.selector
        selector.register(
            self._mailbox.wake_fd, selectors.EVENT_READ, lambda _now: self._mailbox.read()
        )
        room.workforce.look(self._clock())
        while not self._is_stopping.is_set():
            self._turn()
        self._say_goodbye()
        self._mailbox.close()

    def _turn(self) -> None:
        try:
            for key, _ in self._room.selector.select(LOOK_EVERY_S):
                key.data(self._clock())
            self._room.turn()
        except Exception:
            logger.exception("a turn of the capture supervisor failed")

    def _say_goodbye(self) -> None:
        limit = self._clock() + GOODBYE_S
        self._room.say_goodbye()
        while not self._room.is_empty and self._clock() < limit:
            self._turn()
        self._room.close()


def _no_picture() -> CameraUnreachable:
    return CameraUnreachable("The camera gave no picture in time.")


def _raise_file_limit() -> None:
    """A camera takes seven descriptors: the usual limit of 1024 is short of 150 cameras."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES_WANTED if hard == resource.RLIM_INFINITY else min(FILES_WANTED, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
