"""The station's log: a disk that is full costs lines, never the station."""

from __future__ import annotations

import logging
from pathlib import Path

from app.station_log import station_log


def test_a_log_on_a_full_disk_neither_stops_the_station_nor_its_end() -> None:
    # every write to it fails as on a full disk
    full = Path("/dev/full")

    with station_log(full):
        logging.getLogger("app").info("the station runs")

    assert not any(getattr(each, "baseFilename", "") == str(full) for each in logging.root.handlers)
