"""Half a minute in which another program holds the database, and everything is rolled back."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.composition import Composition
from services.domain.errors import StationError
from tests.app.running_station import rest
from tests.suites.settling import settle

ACTOR = "soak"
LEGACY_WITHIN_MS = 1000.0
REFUSED_WITHIN_S = 11.0
LANDS_WITHIN_S = 15.0


@dataclass
class LockedRollBack:
    ms_to_legacy: float = 0.0
    edit_refused_after_s: float = 0.0
    landed_after_s: float = 0.0
    held_s: float = 0.0


def roll_back_while_held(composed: Composition, held_s: float) -> tuple[LockedRollBack, list[str]]:
    """Ends with the slider at 0, free again; the figures, and what did not hold."""
    station, rollout, found = composed.station, composed.station.rollout, LockedRollBack()
    misses = []
    with held(composed.folder.configuration):
        began = time.monotonic()
        rollout.roll_back(ACTOR, "the database is held")
        found.ms_to_legacy = round((time.monotonic() - began) * 1000, 1)
        view = rollout.view(ACTOR)
        if not view.state.is_latched or view.state.percent or view.notice is None:
            misses.append("the roll back is not in force while the database is held")
        elif view.notice.stored or not view.notice.kept:
            misses.append("the roll back is not kept in its intent file alone")
        asked = time.monotonic()
        misses += _is_refused_in_words(composed)
        found.edit_refused_after_s = round(time.monotonic() - asked, 1)
        rest(max(0.0, began + held_s - time.monotonic()))
        found.held_s = round(time.monotonic() - began, 1)
        if not rollout.view(ACTOR).state.is_latched:
            misses.append("the roll back was forgotten while the database was held")
    landed = settle(lambda: composed.rollout.ledger.is_settled, LANDS_WITHIN_S)
    found.landed_after_s = round(landed, 1) if landed is not None else float("inf")
    if landed is None:
        misses.append("the roll back did not land when the database was free")
    elif not any("rolled back" in str(line.what) for line in rollout.audit(ACTOR, None)):
        misses.append("the roll back is not in the audit")
    if found.ms_to_legacy > LEGACY_WITHIN_MS:
        misses.append(f"it took {found.ms_to_legacy} ms, at most {LEGACY_WITHIN_MS}")
    if found.edit_refused_after_s > REFUSED_WITHIN_S:
        misses.append(f"an edit waited {found.edit_refused_after_s} s")
    station.rollout.start_again(ACTOR, "the database is free")
    return found, misses


@contextmanager
def held(database: Path) -> Iterator[None]:
    """As by another program that forgot to commit."""
    with closing(sqlite3.connect(database, isolation_level=None, timeout=30)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


def _is_refused_in_words(composed: Composition) -> list[str]:
    camera = composed.station.views()[0].camera
    try:
        composed.station.edit_camera(ACTOR, camera.id, {"location": "held"}, None)
    except StationError:
        return []
    return ["an edit landed in a database that another program holds"]
