"""Every stored decision is made again from what was stored; one disagreement is enough.

The hash is written here a second time on purpose: a check that asked the router would repeat
the router's mistakes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from services.domain.errors import Outcome
from services.domain.operation import (
    CallRecord,
    Family,
    Implementation,
    Operation,
    Reason,
    limit_s,
)
from services.domain.rollout import BUCKETS, Latch, is_domain
from services.domain.sentences import sentence
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind
from services.rollout.guards.counted import FAMILY_OF

LATCH_SLACK = timedelta(seconds=1)
"""A call decided before the latch ends at its limit at the latest, and its record after that."""


@dataclass(frozen=True)
class Buckets:
    """The buckets that were dealt, by camera and by rule; those of deleted ones too."""

    cameras: Mapping[str, int] = field(default_factory=dict)
    rules: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Switched:
    """From `at` on `subject`, an operation (FORCED) or a camera (PINNED), was put on `side`."""

    at: datetime
    reason: Reason
    subject: str
    side: Implementation | None


def hashed_bucket(text: str) -> int:
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % BUCKETS


def routing_verdict(
    records: Sequence[CallRecord],
    buckets: Buckets,
    *,
    latch: Latch | None = None,
    switches: Sequence[Switched] = (),
) -> GuardVerdict:
    """Over all records of this rollout; it says of the measurement, and never rolls back."""
    check = RoutingCheck(buckets, latch, switches)
    wrong = [record for record in records if not check.agrees(record)]
    kind = VerdictKind.MEASUREMENT_BROKEN if wrong else VerdictKind.OK
    verdict = GuardVerdict(
        Guard.ROUTING,
        kind if records else VerdictKind.NO_TRAFFIC,
        value=len(wrong) / len(records) if records else None,
        limit=0.0,
        have=len(records),
        need=1,
        formula=sentence(
            "{wrong} of {calls} stored decisions disagree with unit, bucket, percentage and"
            " precedence",
            wrong=len(wrong),
            calls=len(records),
        ),
        window=sentence("all calls since this rollout began"),
    )
    return _naming(verdict, wrong[0]) if wrong else verdict


class RoutingCheck:
    """Makes decisions anew from a record and what was known when it was made."""

    def __init__(
        self, buckets: Buckets, latch: Latch | None = None, switches: Sequence[Switched] = ()
    ) -> None:
        self._buckets = buckets
        self._latch = latch
        self._switches: dict[tuple[Reason, str], list[Switched]] = {}
        for switched in switches:
            self._switches.setdefault((switched.reason, switched.subject), []).append(switched)
        self._checks: dict[str, Callable[[CallRecord, Family], bool]] = {
            Reason.SPLIT.value: self._split_agrees,
            Reason.FORCED.value: lambda record, _: self._switch_agrees(record, record.operation),
            Reason.PINNED.value: lambda record, _: self._switch_agrees(record, record.unit),
            Reason.LATCHED.value: lambda record, _: _is_legacy(record),
            Reason.FALLBACK.value: _fallback_agrees,
        }

    def agrees(self, record: CallRecord) -> bool:
        """Operations that are not routed, and calls of an exercise, have nothing to disagree."""
        check = self._checks.get(record.reason.value)
        family = FAMILY_OF.get(record.operation)
        if check is None or family is None:
            return True
        return check(record, family) and (
            self._latch is None or self._is_under(self._latch, record)
        )

    def _split_agrees(self, record: CallRecord, family: Family) -> bool:
        if record.bucket is None:
            # before anything was dealt, at 0 %
            return record.percentage == 0 and _is_legacy(record)
        if record.bucket not in self._possible(record, family):
            return False
        drawn = is_domain(record.bucket, record.percentage)
        return drawn is not _is_legacy(record)

    def _possible(self, record: CallRecord, family: Family) -> tuple[int, ...]:
        """The buckets that the unit can have had; a refused unit was perhaps not dealt yet."""
        if family is Family.READ:
            return (hashed_bucket(record.call_id),)
        if family is Family.PER_CALL:
            # an idempotency key is the unit; without one it is the call
            return (hashed_bucket(record.unit or record.call_id),)
        of_family = self._buckets.cameras if family is Family.CONTROL else self._buckets.rules
        dealt = of_family.get(record.unit)
        if dealt is None:
            return (hashed_bucket(record.unit),)
        if record.outcome is Outcome.REFUSED:
            return (dealt, hashed_bucket(record.unit))
        return (dealt,)

    def _switch_agrees(self, record: CallRecord, subject: str) -> bool:
        """Any side that was in force while the call ran; what is not known cannot disagree."""
        known = self._switches.get((record.reason, subject), [])
        began = record.at - _longest(record)
        before = [switched for switched in known if switched.at <= began]
        if not before:
            return True
        during = [switched for switched in known if began < switched.at <= record.at]
        return record.implementation in {one.side for one in (before[-1], *during)}

    def _is_under(self, latch: Latch, record: CallRecord) -> bool:
        return _is_legacy(record) or record.at - _longest(record) <= latch.at


def _longest(record: CallRecord) -> timedelta:
    return timedelta(seconds=limit_s(Operation(record.operation))) + LATCH_SLACK


def _is_legacy(record: CallRecord) -> bool:
    return record.implementation is Implementation.LEGACY


def _fallback_agrees(record: CallRecord, family: Family) -> bool:
    """Only a read falls back, to legacy, as a second attempt."""
    return family is Family.READ and record.attempt > 1 and _is_legacy(record)


def _naming(verdict: GuardVerdict, record: CallRecord) -> GuardVerdict:
    note = sentence(
        "The first is call {call} ({operation}, {reason}) on {side}.",
        call=record.call_id,
        operation=record.operation,
        reason=record.reason.value,
        side=record.implementation.value,
    )
    return replace(verdict, note=note)
