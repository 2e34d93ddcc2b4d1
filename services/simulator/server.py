"""The whole simulated site in one process: its streams, its doors, its faults."""

from __future__ import annotations

import threading
from collections.abc import Callable

from services.domain.clock import Clock, monotonic
from services.simulator.door import Door, Offer
from services.simulator.faults import FREEZES, VANISHES
from services.simulator.opencv import cv2
from services.simulator.scenes import Format
from services.simulator.site import SimulatedCamera, simulated_cameras, stream_path
from services.simulator.stream import SharedStream

LOOK_EVERY_S = 0.1
PORT_TRIES = 20


class SiteServer:
    """Binds its ports when made (OSError when they are taken); one thread calls the rest."""

    def __init__(self, port: int, cameras: int, *, clock: Clock = monotonic) -> None:
        self._clock = clock
        self._started_at = clock()
        self._streams: dict[tuple[str, Format, bool], SharedStream] = {}
        steady: dict[str, Offer] = {}
        vanishing: dict[str, Offer] = {}
        for camera in simulated_cameras(cameras):
            (vanishing if camera.vanishes else steady).update(self._offers(camera))
        self._vanishing = vanishing
        self._door, self._vanishing_door = _bound_doors(port, steady, vanishing)
        self._is_gone = False
        self.port = self._door.port

    def start(self) -> None:
        self._door.open_up()
        if self._vanishing_door is not None:
            self._vanishing_door.open_up()

    def look_at_the_clock(self) -> None:
        """Lets the camera that vanishes go, or come back, when it is time."""
        if self._vanishing_door is None:
            return
        gone = VANISHES.is_on(self._clock() - self._started_at)
        if gone and not self._is_gone:
            self._vanishing_door.close_up()
            self._vanishing_door = Door(self.port + 1, self._vanishing)
        elif self._is_gone and not gone:
            self._vanishing_door.open_up()
        self._is_gone = gone

    def stop(self) -> None:
        for stream in self._streams.values():
            stream.close()
        self._door.close_up()
        if self._vanishing_door is not None:
            self._vanishing_door.close_up()

    def _offers(self, camera: SimulatedCamera) -> dict[str, Offer]:
        offers = {}
        for name, form in (("main", camera.scene.main), ("sub", camera.scene.sub)):
            if form is not None:
                offer = Offer(self._stream(camera, form), camera.scene.login)
                offers[stream_path(camera.id, name, form)] = offer
        return offers

    def _stream(self, camera: SimulatedCamera, form: Format) -> SharedStream:
        key = camera.scene.id, form, camera.freezes
        if key not in self._streams:
            self._streams[key] = SharedStream(
                camera.scene,
                form,
                started_at=self._started_at,
                freezes=FREEZES if camera.freezes else None,
                clock=self._clock,
            )
        return self._streams[key]


def serve(
    port: int,
    cameras: int,
    stop_event: threading.Event,
    *,
    on_listening: Callable[[int], None] = lambda port: None,
) -> None:
    """Serves until the event is set; OSError when a port is taken. Port 0 chooses a free pair."""
    # drawing and encoding are small; threads of OpenCV's own would only cost
    cv2.setNumThreads(1)
    server = SiteServer(port, cameras)
    server.start()
    try:
        on_listening(server.port)
        while not stop_event.wait(LOOK_EVERY_S):
            server.look_at_the_clock()
    finally:
        server.stop()


def _bound_doors(
    port: int, steady: dict[str, Offer], vanishing: dict[str, Offer]
) -> tuple[Door, Door | None]:
    """The doors at the port and, where a camera vanishes, at the next one."""
    tries = 1 if port else PORT_TRIES
    for left in reversed(range(tries)):
        door = Door(port, steady)
        if not vanishing:
            return door, None
        try:
            return door, Door(door.port + 1, vanishing)
        except OSError:
            door.close_up()
            if not left:
                raise
    raise AssertionError("the loop returns or raises")
