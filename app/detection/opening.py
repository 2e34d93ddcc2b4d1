"""Puts the detections of a station together; they end before what they record to."""

from __future__ import annotations

from contextlib import ExitStack

from app.alerts.detections import Detections
from app.alerts.opening import Alerting
from app.detection.regions_in_force import RegionsInForce
from app.detection.regions_reading import read_regions
from app.detection.room import DetectionPorts, DetectionRoom
from app.detection.violation_book import StoredViolations
from app.ground import Ground
from app.station import Station
from services.domain.alerts import FindingInput, ProgressInput
from services.domain.call import STATION_ACTOR


def open_detection(
    ground: Ground, alerting: Alerting, station: Station, stack: ExitStack
) -> DetectionRoom:
    root = ground.folder.root
    book = StoredViolations(
        lambda camera_id, report: station.record_violation(STATION_ACTOR, camera_id, report),
        ground.records,
        ground.folder.violations,
    )
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
