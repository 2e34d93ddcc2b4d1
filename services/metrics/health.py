"""The station's health: five checks, each with its words; what is not known is said to be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from services.domain.metrics import MetricsSnapshot, OperationFigures
from services.domain.operation import FAMILIES, Family
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import Sentence, sentence

LEAST_FREE_MB = 500
STILL_RUNS = timedelta(minutes=3)
ENOUGH_EXPECTED = 10.0
"""So many calls that domain should have had, and did not, are no chance."""

MB = 1_000_000
_MOST_NAMED = 10
# of these each call is drawn anew: a camera without traffic explains nothing
_DRAWN_PER_CALL = (Family.READ, Family.PER_CALL)


class CheckState(StrEnum):
    OK = "ok"
    ERROR = "error"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Check:
    """What one check found."""

    name: str
    state: CheckState
    words: Sentence


def database_check(*, ms: float | None, problems: Sequence[Sentence]) -> Check:
    """`ms` is what a write and a read took in both databases; None: only read."""
    if problems:
        return Check("database", CheckState.ERROR, problems[0])
    if ms is None:
        return Check(
            "database",
            CheckState.OK,
            sentence("Both databases were read. Only the station itself tries to write them."),
        )
    words = sentence("Both databases were written and read back in {ms} ms.", ms=round(ms, 1))
    return Check("database", CheckState.OK, words)


def site_file_check(*, in_database: int, in_file: int, issues: Sequence[Sentence]) -> Check:
    if issues:
        return Check("site_file", CheckState.ERROR, issues[0])
    return Check(
        "site_file",
        CheckState.OK,
        sentence(
            "Site file and database agree: {in_file} cameras in the file, {in_database} in the "
            "database.",
            in_file=in_file,
            in_database=in_database,
        ),
    )


def workers_check(states: Mapping[str, RunState]) -> Check:
    """A camera's own fault is none of its worker's."""
    running = [state for state in states.values() if state.is_running]
    failed = [one.camera_id for one in running if one.state is CaptureState.FAILED]
    if failed:
        words = sentence("Workers that failed: {cameras}", cameras=_named(failed))
        return Check("workers", CheckState.ERROR, words)
    words = sentence("{count} workers run, none has failed.", count=len(running))
    return Check("workers", CheckState.OK, words)


def workers_from_outside(*, seen_at: datetime | None, now: datetime) -> Check:
    """What another process can say: whether the station runs at all, by its mark of each minute."""
    if seen_at is None:
        words = sentence("No station ran on this site yet.")
    elif now - seen_at <= STILL_RUNS:
        words = sentence(
            "The station was seen {seconds} s ago. Its workers are known to it alone.",
            seconds=round((now - seen_at).total_seconds()),
        )
    else:
        at = f"{seen_at:%Y-%m-%d %H:%M} UTC"
        words = sentence("The station was last seen {at}: no worker runs.", at=at)
    return Check("workers", CheckState.UNKNOWN, words)


def domain_check(figures: MetricsSnapshot) -> Check:
    """Whether domain was really called where calls were drawn for it."""
    overall = figures.overall
    if overall.expected_share is None:
        words = sentence("No call was drawn between legacy and domain in the last 24 hours.")
        return Check("domain_services", CheckState.UNKNOWN, words)
    called, share = overall.domain.calls, _percent(overall.usage_share)
    expected = _percent(overall.expected_share)
    if expected > 0 and called == 0:
        return _never_called(figures.operations)
    words = sentence(
        "Domain served {calls} calls in the last 24 hours: {share} %, expected were {expected} %.",
        calls=called,
        share=share,
        expected=expected,
    )
    return Check("domain_services", CheckState.OK, words)


def disk_check(*, free: int, total: int) -> Check:
    """Bytes of the disk that holds the site."""
    values = {"free": free // MB, "total": total // MB}
    if free < LEAST_FREE_MB * MB:
        words = sentence(
            "The disk has {free} MB of {total} MB left. Free some space, or keep less.", **values
        )
        return Check("disk", CheckState.ERROR, words)
    words = sentence("The disk has {free} MB of {total} MB left.", **values)
    return Check("disk", CheckState.OK, words)


def _never_called(operations: Iterable[OperationFigures]) -> Check:
    expected = sum(
        one.both.calls * (one.expected_share or 0)
        for one in operations
        if one.operation is not None and FAMILIES[one.operation] in _DRAWN_PER_CALL
    )
    if expected >= ENOUGH_EXPECTED:
        words = sentence(
            "Domain was never called in the last 24 hours, although about {expected} calls were "
            "meant for it. Look at the rollout page.",
            expected=round(expected),
        )
        return Check("domain_services", CheckState.ERROR, words)
    words = sentence("Domain was not called yet: too few calls to say more.")
    return Check("domain_services", CheckState.UNKNOWN, words)


def _percent(share: float | None) -> float:
    return round(100 * (share or 0), 1)


def _named(camera_ids: Sequence[str]) -> str:
    more = " …" if len(camera_ids) > _MOST_NAMED else ""
    return ", ".join(sorted(camera_ids)[:_MOST_NAMED]) + more
