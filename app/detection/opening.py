"""Puts the detections of a station together; they end before what they record to."""

from __future__ import annotations

from contextlib import ExitStack, suppress

from app.alerts.detections import Detections
from app.alerts.opening import Alerting
from app.detection import detector_words
from app.detection.detector_keeper import DetectorKeeper, KeeperPorts
from app.detection.detector_process import DetectorProcess
from app.detection.detector_thread import DetectorThread
from app.detection.regions_in_force import RegionsInForce
from app.detection.room import DetectionPorts, DetectionRoom
from app.detection.violation_book import StoredViolations
from app.ground import Ground
from app.station import Station
from services.domain.alerts import FindingInput, ProgressInput
from services.domain.call import STATION_ACTOR
from services.domain.errors import StationError
from services.domain.sentences import Sentence
from services.storage.regions_file import read_regions

DETECTOR_LOG = "detector.log"


def open_detector(ground: Ground, stack: ExitStack) -> DetectorKeeper:
    """The process that has a model look at the pictures, while the settings ask for one."""
    log = ground.folder.logs / DETECTOR_LOG

    def running() -> list[str]:
        return [key for key, facts in ground.supervisor.facts().items() if facts.running]

    keeper = DetectorKeeper(
        KeeperPorts(
            ground.settings.values,
            running,
            ground.supervisor.copy,
            ground.sightings.put,
            lambda: DetectorProcess(log),
        )
    )
    thread = DetectorThread(keeper)
    thread.start()
    stack.callback(thread.stop)
    return keeper


def open_detection(
    ground: Ground, alerting: Alerting, station: Station, stack: ExitStack
) -> DetectionRoom:
    root = ground.folder.root
    book = StoredViolations(
        lambda camera_id, report: station.record_violation(STATION_ACTOR, camera_id, report),
        ground.records,
        ground.folder.violations,
    )
    with suppress(StationError):
        # where nothing can be written, the next start ends them
        book.end_all()

    def tell(seen: ProgressInput | FindingInput) -> None:
        ground.writer.record_seen(seen)
        alerting.runner.hear(seen)

    room = DetectionRoom(
        ground.sightings,
        Detections(book, tell),
        RegionsInForce(root, lambda camera: read_regions(root, camera)),
        DetectionPorts(
            ground.configuration.cameras, ground.settings.values, ground.supervisor.examine, tell
        ),
    )
    room.start()
    stack.callback(room.stop)
    return room


def seen_problems(
    detection: DetectionRoom | None, detector: DetectorKeeper | None
) -> tuple[Sentence, ...]:
    """What is wrong with looking at pictures, for people; a command has neither."""
    return (
        *(detection.problems() if detection else ()),
        *(detector_words.problems(detector.state) if detector else ()),
    )
