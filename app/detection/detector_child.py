"""The body of the detector's process: pictures from shared memory in, what was found out.

It imports neither Qt nor the database, and ends with the station, however that ends.
"""

from __future__ import annotations

import logging
import select
import socket
import sys
import time

from services.capture import line
from services.capture.confine import confine
from services.capture.die_with_parent import die_with_parent
from services.capture.messages import CaptureLimits
from services.capture.shared_frames import PictureMemory, PictureReader
from services.domain.errors import BadValue
from services.domain.sentences import sentence
from services.vision.detector.messages import Forget, Pace, Ready, Refused, Seen, Watch, Work
from services.vision.detector.network import Network
from services.vision.detector.rounds import Rounds

logger = logging.getLogger(__name__)

IDLE_S = 0.05
PACE_S = 1.0
SAY_LIMIT_S = 5.0
# pictures and heartbeats come first
LIMITS = CaptureLimits(memory_bytes=6_000_000_000, nice=15)


def main(fd: int, parent_pid: int) -> None:
    """Runs until the other end is gone."""
    die_with_parent(parent_pid)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(levelname)s %(message)s")
    confine(LIMITS)
    sock = socket.socket(fileno=fd)
    try:
        work, _ = line.receive(sock)
        if not isinstance(work, Work):
            raise TypeError("the first message is not Work")
        _work(sock, work)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _work(sock: socket.socket, work: Work) -> None:
    try:
        network = Network.load(work.order)
    except BadValue as error:
        line.send(sock, Refused(error.sentence))
        return
    except MemoryError:
        line.send(sock, Refused(sentence("There is no memory for the model.")))
        return
    line.send(sock, Ready())
    Detector(sock, Rounds(network, work.order.every_s, time.monotonic)).run()


class Detector:
    """Looks while somebody is due, and listens in between."""

    def __init__(self, sock: socket.socket, rounds: Rounds) -> None:
        self._sock = sock
        self._rounds = rounds
        self._memories: dict[str, PictureMemory] = {}
        self._looks: list[float] = []
        self._paced_at = time.monotonic()
        self._cpu_s = time.process_time()

    def run(self) -> None:
        """Raises EOFError when the station is gone."""
        while True:
            camera_id = self._rounds.next_camera()
            self._listen(0.0 if camera_id else IDLE_S)
            # it may have been forgotten just now
            if camera_id in self._memories:
                self._look(camera_id)
            self._tell_pace()

    def _look(self, camera_id: str) -> None:
        begun = time.monotonic()
        sighting = self._rounds.look(camera_id)
        self._looks.append(time.monotonic() - begun)
        if sighting is not None:
            self._say(Seen(sighting))

    def _listen(self, wait_s: float) -> None:
        while select.select([self._sock], [], [], wait_s)[0]:
            message, fd = line.receive(self._sock)
            wait_s = 0.0
            if isinstance(message, Watch) and fd is not None:
                self._watch(message, fd)
            elif isinstance(message, Forget):
                self._forget(message.camera_id)

    def _watch(self, watch: Watch, fd: int) -> None:
        self._forget(watch.camera_id)
        memory = PictureMemory(fd, watch.width, watch.height)
        self._memories[watch.camera_id] = memory
        self._rounds.watch(watch.camera_id, PictureReader(memory))

    def _forget(self, camera_id: str) -> None:
        self._rounds.forget(camera_id)
        memory = self._memories.pop(camera_id, None)
        if memory is not None:
            memory.close()

    def _tell_pace(self) -> None:
        now, cpu_s = time.monotonic(), time.process_time()
        passed_s = now - self._paced_at
        if passed_s < PACE_S:
            return
        looks, self._looks = self._looks, []
        each_s = sum(looks) / len(looks) if looks else 0.0
        self._say(
            Pace(
                pictures_per_s=len(looks) / passed_s,
                wanted_per_s=self._rounds.wanted_per_s(),
                ms_each=1000 * each_s,
                cpu_percent=100 * (cpu_s - self._cpu_s) / passed_s,
            )
        )
        self._paced_at, self._cpu_s = now, cpu_s

    def _say(self, message: Seen | Pace) -> None:
        """The station reads at once, or is gone."""
        line.send(self._sock, message)
