"""One stream, encoded once for all who watch it and not at all while nobody does."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Iterator

from services.domain.clock import Clock, monotonic
from services.simulator.canvas import Pixels
from services.simulator.encoders import Piece, encoder_for
from services.simulator.faults import Cycle
from services.simulator.picture_maker import PictureMaker
from services.simulator.scenes import Format, Scene

logger = logging.getLogger(__name__)

WAITING_S = 3.0  # a viewer that is further behind is dropped
SAME_FREEZE_S = 1.0


class Viewer:
    """One connection's share of a stream: what waits for it is bounded."""

    def __init__(self, entry: list[Piece], most: int) -> None:
        self._pieces: queue.Queue[bytes | None] = queue.Queue(maxsize=most + len(entry))
        self._ended = threading.Event()
        for piece in entry:
            self._pieces.put_nowait(piece.data)
        self.waits_for_entry = not entry

    def pieces(self) -> Iterator[bytes]:
        """What to send, as it comes, until the viewer is dropped or the stream closes."""
        while not self._ended.is_set():
            data = self._pieces.get()
            if data is None:
                return
            yield data

    def hand(self, piece: Piece) -> None:
        """Never waits: a viewer that cannot follow is ended."""
        if self.waits_for_entry and not piece.is_entry:
            return
        self.waits_for_entry = False
        try:
            self._pieces.put_nowait(piece.data)
        except queue.Full:
            logger.info("A viewer was too slow and is dropped.")
            self.end()

    def end(self) -> None:
        self._ended.set()
        try:
            self._pieces.put_nowait(None)
        except queue.Full:
            # it has something to wake up from already
            return


class SharedStream:
    """Encodes in a thread of its own from the first viewer's coming to the last one's going."""

    def __init__(
        self,
        scene: Scene,
        wanted: Format,
        *,
        started_at: float,
        freezes: Cycle | None = None,
        clock: Clock = monotonic,
    ) -> None:
        self.format = wanted
        self._scene = scene
        self._started_at = started_at
        self._freezes = freezes
        self._clock = clock
        self._lock = threading.Lock()
        self._viewers: set[Viewer] = set()
        self._since_entry: list[Piece] = []
        self._thread: threading.Thread | None = None
        self._frozen: tuple[float, Pixels] | None = None
        self._closing = threading.Event()

    @property
    def is_encoding(self) -> bool:
        with self._lock:
            return self._thread is not None

    def join(self) -> Viewer:
        with self._lock:
            viewer = Viewer(self._since_entry, most=max(4, int(WAITING_S * self.format.fps)))
            if self._closing.is_set():
                viewer.end()
                return viewer
            self._viewers.add(viewer)
            if self._thread is None:
                name = f"encodes {self._scene.id} {self.format.width}"
                self._thread = threading.Thread(target=self._run, name=name, daemon=True)
                self._thread.start()
        return viewer

    def leave(self, viewer: Viewer) -> None:
        viewer.end()
        with self._lock:
            self._viewers.discard(viewer)

    def close(self) -> None:
        """Ends every viewer; returns when the encoding thread is gone."""
        self._closing.set()
        with self._lock:
            for viewer in self._viewers:
                viewer.end()
            self._viewers.clear()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        encoder = encoder_for(self.format)
        try:
            maker = PictureMaker(self._scene, self.format)
            number = int(self._age_s() * self.format.fps)
            while self._somebody_watches():
                self._hand_out(encoder.encode(self._picture(maker, number), number))
                number = max(number + 1, int(self._age_s() * self.format.fps))
                self._closing.wait(max(0.0, number / self.format.fps - self._age_s()))
        finally:
            encoder.close()
            self._end_after_a_failure()

    def _picture(self, maker: PictureMaker, number: int) -> Pixels:
        age_s = number / self.format.fps
        if self._freezes is None or not self._freezes.is_on(age_s):
            return maker.picture(number)
        began_at = self._freezes.began_at(age_s)
        if self._frozen is None or abs(self._frozen[0] - began_at) > SAME_FREEZE_S:
            self._frozen = began_at, maker.picture(int(began_at * self.format.fps))
        return self._frozen[1]

    def _somebody_watches(self) -> bool:
        with self._lock:
            if not self._viewers:
                # in the same breath: whoever joins next starts a new thread
                self._forget_thread()
            return bool(self._viewers)

    def _end_after_a_failure(self) -> None:
        with self._lock:
            if self._thread is threading.current_thread():
                for viewer in self._viewers:
                    viewer.end()
                self._viewers.clear()
                self._forget_thread()

    def _forget_thread(self) -> None:
        self._thread = None
        self._since_entry = []

    def _hand_out(self, piece: Piece) -> None:
        with self._lock:
            if piece.is_entry:
                self._since_entry = []
            self._since_entry.append(piece)
            for viewer in self._viewers:
                viewer.hand(piece)

    def _age_s(self) -> float:
        return self._clock() - self._started_at
