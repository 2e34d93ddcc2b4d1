"""What the records say of a run's calls: each once, a camera on one side, the expected share."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.site_folder import SiteFolder
from services.domain.operation import (
    FAMILIES,
    CallRecord,
    Family,
    Implementation,
    Operation,
    Reason,
)
from services.storage.database import RecordsDatabase
from services.storage.repositories.call_slots import slots_between
from services.storage.repositories.calls import PAGE, calls_after

EVER = 10**11
ROUTED = frozenset(Operation)
SIGMAS = 4.0


@dataclass(frozen=True)
class Recorded:
    calls: tuple[CallRecord, ...]
    in_slots: int


def read_records(folder: SiteFolder) -> Recorded:
    """Of a station that has ended."""
    database = RecordsDatabase.open(folder.records)
    try:
        with database.read() as session:
            calls: list[CallRecord] = []
            last = 0
            while page := calls_after(session, last, limit=PAGE).calls:
                calls += page
                last += len(page)
            hours = slots_between(session, 3600, 0, EVER, operation="")
            return Recorded(tuple(calls), sum(sum(slot[5:11]) for slot in hours))
    finally:
        database.close()


def on_two_sides(calls: Iterable[CallRecord]) -> dict[str, int]:
    """Cameras whose control operations were served by both, by how many calls went astray.

    A move of the slider, and a latch, begins anew: what is compared stands at one percentage.
    """
    seen: dict[tuple[str, int], list[Implementation]] = defaultdict(list)
    for call in calls:
        if _family(call) is Family.CONTROL and call.reason is Reason.SPLIT:
            seen[call.unit, call.percentage].append(call.implementation)
    astray: dict[str, int] = {}
    for (camera, _), sides in seen.items():
        fewer = min(sides.count(side) for side in Implementation)
        if fewer:
            astray[camera] = astray.get(camera, 0) + fewer
    return astray


@dataclass(frozen=True)
class Share:
    """`astray`: calls of units with a bucket that were served by the other side than it says."""

    calls: int
    domain: float
    expected: float
    astray: int
    is_as_expected: bool


def share_of(calls: Iterable[CallRecord]) -> Share:
    """Of the calls that the slider decided. What is drawn call by call may differ by chance."""
    split = [call for call in calls if call.reason is Reason.SPLIT and call.attempt == 1]
    on_domain = sum(call.implementation is Implementation.DOMAIN for call in split)
    expected, variance, drawn, drawn_expected, astray = 0.0, 0.0, 0, 0.0, 0
    for call in split:
        is_domain = call.implementation is Implementation.DOMAIN
        if _family(call) in (Family.CONTROL, Family.RULE):
            wanted = call.bucket is not None and call.bucket < call.percentage * 100
            expected += wanted
            astray += wanted is not is_domain
        else:
            chance = call.percentage / 100
            expected, variance = expected + chance, variance + chance * (1 - chance)
            drawn, drawn_expected = drawn + is_domain, drawn_expected + chance
    off = abs(drawn - drawn_expected)
    count = max(1, len(split))
    is_so = astray == 0 and off <= SIGMAS * math.sqrt(variance)
    return Share(len(split), on_domain / count, expected / count, astray, is_so)


def _family(call: CallRecord) -> Family | None:
    return FAMILIES[Operation(call.operation)] if call.operation in ROUTED else None
