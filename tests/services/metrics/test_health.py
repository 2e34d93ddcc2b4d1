"""Each check says what it found, and what it cannot know."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import sentence
from services.metrics.health import (
    Check,
    CheckState,
    database_check,
    disk_check,
    domain_check,
    site_file_check,
    workers_check,
    workers_from_outside,
)
from tests.services.metrics.called import NOON, called, snapshot_of

MB = 1_000_000


def said(check: Check) -> tuple[str, str]:
    return str(check.state), str(check.words)


def test_a_database_that_refuses_a_write_is_an_error_in_its_own_words() -> None:
    refused = sentence("The disk is full: nothing was saved in {file}.", file="records.sqlite3")

    assert said(database_check(ms=3.0, problems=[refused])) == (
        "error",
        "The disk is full: nothing was saved in records.sqlite3.",
    )
    assert database_check(ms=12.34, problems=[]).state is CheckState.OK
    assert "12.3 ms" in str(database_check(ms=12.34, problems=[]).words)


def test_a_site_file_that_differs_is_an_error() -> None:
    issue = sentence("Not yet in the site file: {cameras}", cameras="gate")

    assert said(site_file_check(in_database=2, in_file=1, issues=[issue])) == (
        "error",
        "Not yet in the site file: gate",
    )
    assert site_file_check(in_database=2, in_file=2, issues=[]).state is CheckState.OK


def test_a_failed_worker_is_an_error_and_a_camera_out_of_reach_is_none() -> None:
    states = {
        "gate": RunState("gate", CaptureState.OFFLINE),
        "yard": RunState("yard", CaptureState.LIVE),
        "door": RunState("door", CaptureState.STOPPED),
    }

    assert said(workers_check(states)) == ("ok", "2 workers run, none has failed.")
    states["yard"] = RunState("yard", CaptureState.FAILED)
    assert said(workers_check(states)) == ("error", "Workers that failed: yard")


@pytest.mark.parametrize(
    ("ago_s", "words"),
    [
        (None, "No station ran on this site yet."),
        (20, "The station was seen 20 s ago. Its workers are known to it alone."),
        (7200, "The station was last seen 2026-03-01 10:00 UTC: no worker runs."),
    ],
)
def test_from_outside_the_workers_are_unknown(ago_s: int | None, words: str) -> None:
    seen_at = None if ago_s is None else NOON - timedelta(seconds=ago_s)

    assert said(workers_from_outside(seen_at=seen_at, now=NOON)) == ("unknown", words)


def legacy(count: int, percentage: int, operation: Operation) -> list[CallRecord]:
    one = called(operation=operation, implementation=Implementation.LEGACY, percentage=percentage)
    return [one] * count


def test_domain_that_was_called_is_told_with_both_shares() -> None:
    calls = [called(percentage=50), *legacy(1, 50, Operation.START)]

    state, words = said(domain_check(snapshot_of(calls)))

    assert state == "ok"
    assert "1 calls" in words
    assert "50.0 %, expected were 50.0 %" in words


def test_domain_that_is_never_called_at_ten_percent_is_an_error() -> None:
    check = domain_check(snapshot_of(legacy(100, 10, Operation.STATUS)))

    assert check.state is CheckState.ERROR
    assert "about 10 calls" in str(check.words)


def test_too_few_calls_or_cameras_without_traffic_prove_nothing() -> None:
    few = legacy(99, 10, Operation.STATUS)
    by_camera = legacy(5000, 10, Operation.START)

    assert domain_check(snapshot_of(few)).state is CheckState.UNKNOWN
    assert domain_check(snapshot_of(by_camera)).state is CheckState.UNKNOWN
    assert domain_check(snapshot_of([])).state is CheckState.UNKNOWN


def test_at_zero_percent_domain_need_not_be_called() -> None:
    assert domain_check(snapshot_of(legacy(500, 0, Operation.STATUS))).state is CheckState.OK


def test_a_disk_with_less_than_half_a_gigabyte_is_an_error() -> None:
    assert disk_check(free=499 * MB, total=10_000 * MB).state is CheckState.ERROR
    assert disk_check(free=500 * MB, total=10_000 * MB).state is CheckState.OK
