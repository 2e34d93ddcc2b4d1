"""The thread on which what was seen becomes violations, and workers hear what to look for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.alerts.detections import Detections
from app.detection.regions_in_force import RegionsInForce
from app.detection.sightings import Sightings
from services.domain.alerts import FindingInput
from services.domain.camera import Camera
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.detections import Sighting
from services.domain.regions import Region
from services.domain.sentences import Sentence, sentence
from services.vision.examination import Examination

logger = logging.getLogger(__name__)

TURN_S = 1.0
REGIONS_EVERY_S = 2.0


@dataclass(frozen=True)
class DetectionPorts:
    """What detection needs of the rest of the station."""

    cameras: Callable[[], list[Camera]]
    settings: Callable[[], Mapping[str, Any]]
    examine: Callable[[str, Examination | None], None]
    tell: Callable[[FindingInput], None]


class DetectionRoom:
    """`start` before use, `stop` in the end; `problems` is anybody's."""

    def __init__(
        self,
        sightings: Sightings,
        detections: Detections,
        regions: RegionsInForce,
        ports: DetectionPorts,
        *,
        utc_clock: UtcClock = utc_now,
        clock: Clock = monotonic,
    ) -> None:
        self._sightings = sightings
        self._detections = detections
        self._regions = regions
        self._ports = ports
        self._utc_clock = utc_clock
        self._clock = clock
        self._told: dict[str, Examination] = {}
        self._failed: dict[str, str] = {}
        self._regions_at = float("-inf")
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="detections")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """What was seen so far is recorded."""
        self._stopping.set()
        self._sightings.wake()
        self._thread.join()

    def problems(self) -> tuple[Sentence, ...]:
        return tuple(
            sentence(
                "The pictures of camera {camera} are not examined any more: {why}. Its log says"
                " more; a restart of the camera tries again.",
                camera=camera_id,
                why=why,
            )
            for camera_id, why in dict(self._failed).items()
        )

    def run_once(self, timeout_s: float = 0.0) -> None:
        """One turn: what was seen, what is over, what is to be looked for."""
        for sighting in self._sightings.take(timeout_s):
            self._take(sighting)
        self._detections.look(self._utc_clock().timestamp())
        if self._clock() - self._regions_at >= REGIONS_EVERY_S:
            self._regions_at = self._clock()
            self.tell_workers()

    def tell_workers(self) -> None:
        """What is to be looked for; one that was forgotten and came back hears it again."""
        cameras = self._ports.cameras()
        regions = self._regions.look(cameras)
        wanted = self._examinations(cameras, regions)
        for camera_id in self._told.keys() - wanted.keys():
            self._ports.examine(camera_id, None)
        for camera_id, examination in wanted.items():
            if examination != self._told.get(camera_id):
                self._failed.pop(camera_id, None)
            self._ports.examine(camera_id, examination)
        self._told = wanted

    def _examinations(
        self, cameras: list[Camera], regions: Mapping[str, tuple[Region, ...]]
    ) -> dict[str, Examination]:
        """Image checks for every camera: they cost less than a thousandth of a core each."""
        share = self._ports.settings()["motion_percent"] / 100
        return {camera.id: Examination(regions.get(camera.id, ()), share) for camera in cameras}

    def _take(self, sighting: Sighting) -> None:
        camera_id, look = sighting.camera_id, sighting.look
        if look.failed:
            self._failed[camera_id] = look.failed
            return
        self._failed.pop(camera_id, None)
        now = self._utc_clock().timestamp()
        for finding in look.findings:
            self._ports.tell(FindingInput(camera_id, now, finding.kind, finding.present))
        # the picture came a moment ago, on the clock that nobody sets
        age_s = max(0.0, self._clock() - look.at)
        self._detections.take(camera_id, look, now - age_s)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._turn()
        self._detections.close(self._utc_clock().timestamp())

    def _turn(self) -> None:
        try:
            self.run_once(TURN_S)
        except Exception:
            # one bad turn must not end the detections of all cameras
            logger.exception("a turn of the detections failed")
            self._stopping.wait(TURN_S)
