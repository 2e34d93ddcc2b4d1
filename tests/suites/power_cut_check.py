"""What must be there after a power cut, and what is wrong with what was found."""

from __future__ import annotations

import math
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from app.composition import open_composition
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.errors import StationError
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE, SITE_FILE
from services.storage.site_file.reader import read_site_file
from tests.suites.power_cut_writer import (
    ACTOR,
    CHANGED,
    last_number,
    passing,
    revision,
    rule,
    snoozed_until,
    standing,
)


@dataclass
class Answers:
    """What the writer was answered, hand by hand; `cut_at` is when the cut began (monotonic).

    `last` is the last answer of before, and whatever was told while the power went: the kernel may
    call something synced then whose blocks it never joins to the file (ext4_end_io_end is silent in
    a shutdown). No real power failure tells anybody anything after it has begun.
    """

    last: dict[str, list[Any]] = field(default_factory=dict)
    count: int = 0
    cut_at: float = math.inf

    def note(self, said: dict[str, Any]) -> None:
        if "done" not in said:
            return
        if said["at"] < self.cut_at:
            self.last[said["hand"]] = [said["done"]]
            self.count += 1
        else:
            self.last.setdefault(said["hand"], []).append(said["done"])


def wrong_on_disk(site: Path, copies: Path) -> list[str]:
    """Looks at what the cut left, before any station has touched it."""
    found = []
    try:
        read_site_file((site / SITE_FILE).read_bytes())
    except (StationError, OSError) as error:
        found.append(f"the site file is not whole: {error}")
    for name in (CONFIGURATION_FILE, RECORDS_FILE):
        for part in site.glob(f"{name}*"):
            shutil.copy(part, copies / part.name)
        verdict = _integrity(copies / name)
        if verdict != "ok":
            found.append(f"{name}: {verdict}")
    return found


def wrong_in_station(site: Path, answers: Answers) -> list[str]:
    """Opens a station there; whatever was answered before the cut must be found."""
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        station = composed.station
        found = [f"the station says: {problem}" for problem in station.problems()]
        report = station.consistency(ACTOR)
        if report.drifts or report.attention or report.waiting:
            found.append(f"database and site file do not agree: {report}")
        return found + lost(station, answers.last)


def lost(station: Station, last: dict[str, list[Any]]) -> list[str]:
    """A hand has one thing under way when the power goes: that one may be there or not."""
    found: dict[str, Any] = {
        "edit": last_number(station, "gate"),
        "old": revision(station, "yard"),
        "passing": [str(number) for number in passing(station)],
        "rule": rule(station, CHANGED).revision,
        "rollout": standing(station),
        "alert": snoozed_until(station),
    }
    return [
        f"{hand}: answered {done}, found {found[hand]}"
        for hand, done in last.items()
        if not any(_KEPT[hand](found[hand], each) for each in done)
    ]


def _is_next(found: int, done: int) -> bool:
    return 0 <= found - done <= 1


def _is_one_away(found: list[str], done: list[str]) -> bool:
    return len(set(found) ^ set(done)) <= 1


def _is_later(found: str, done: str) -> bool:
    return datetime.fromisoformat(found) >= datetime.fromisoformat(done)


def _is_decided(found: tuple[int, bool], done: dict[str, list[Any]]) -> bool:
    return list(found) in done.values()


_KEPT: dict[str, Callable[[Any, Any], bool]] = {
    "edit": _is_next,
    "old": _is_next,
    "passing": _is_one_away,
    "rule": _is_next,
    "rollout": _is_decided,
    "alert": _is_later,
}


def _integrity(database: Path) -> str:
    """As SQLite itself sees it, its log played back."""
    try:
        with closing(sqlite3.connect(database)) as opened:
            return str(opened.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.Error as error:
        return str(error)
