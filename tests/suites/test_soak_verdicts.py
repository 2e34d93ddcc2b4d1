"""What a soak would find: calls on two sides, a wrong share, lines that nobody planned for."""

from __future__ import annotations

from pathlib import Path

from app.site_folder import SiteFolder
from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Reason
from tests.services.storage.stored import NOON
from tests.suites.soak_log import bugs, unplanned_lines
from tests.suites.soak_records import on_two_sides, share_of
from tests.suites.soak_watch import Look, Watch

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN


def call(
    operation: str, unit: str, side: Implementation, *, percentage: int = 25, bucket: int = 1250
) -> CallRecord:
    return CallRecord(
        *("1", NOON, "soak", operation, unit, side, Reason.SPLIT, Outcome.OK, "", 5.0),
        percentage=percentage,
        bucket=bucket,
    )


def test_a_camera_that_was_on_two_sides_is_found() -> None:
    calls = [
        call("start", "gate", DOMAIN),
        call("stop", "gate", LEGACY),
        call("restart", "gate", DOMAIN),
        call("start", "yard", LEGACY, bucket=6250),
    ]

    assert on_two_sides(calls) == {"gate": 1}


def test_a_move_of_the_slider_changes_sides_and_is_no_finding() -> None:
    calls = [
        call("start", "yard", LEGACY, bucket=6250),
        call("stop", "yard", DOMAIN, percentage=100, bucket=6250),
    ]

    assert on_two_sides(calls) == {}


def test_reads_may_be_served_by_either_side() -> None:
    assert on_two_sides([call("status", "gate", DOMAIN), call("status", "gate", LEGACY)]) == {}


def test_one_call_against_its_bucket_makes_the_share_wrong() -> None:
    right = share_of([call("start", "gate", DOMAIN)] * 20)
    wrong = share_of([*([call("start", "gate", DOMAIN)] * 20), call("stop", "gate", LEGACY)])

    assert (right.is_as_expected, right.astray) == (True, 0)
    assert (wrong.is_as_expected, wrong.astray) == (False, 1)


def test_what_is_drawn_by_call_may_differ_by_chance_and_not_by_more() -> None:
    by_chance = [call("status", "", DOMAIN)] * 30 + [call("status", "", LEGACY)] * 70
    never = [call("status", "", DOMAIN)] * 60 + [call("status", "", LEGACY)] * 40

    assert share_of(by_chance).is_as_expected
    assert not share_of(never).is_as_expected


def test_a_traceback_and_an_error_are_unplanned_a_lost_camera_is_not(tmp_path: Path) -> None:
    site = SiteFolder.at(tmp_path)
    site.create()
    site.station_log.write_text(
        "2026-03-01 12:00:00.000 WARNING services.capture.supervisor: gate did not end\n"
        "2026-03-01 12:00:01.000 ERROR app.alerts.runner: a turn failed\n"
        "2026-03-01 12:00:02.000 ERROR app.alerts.runner: a turn failed\n"
        "2026-03-01 12:00:03.000 INFO app.composition: the station ends\n"
    )
    site.crash_log.write_text("2026-03-01 12:00:00,000 MainThread Qt: no such signal\n")

    assert dict(unplanned_lines(site)) == {"ERROR app.alerts.runner: a turn failed": 2}
    assert len(bugs(site)) == 1


def test_threads_that_become_more_are_found_and_memory_is_judged_after_minutes() -> None:
    watch = Watch()
    for minute in range(10):
        own_mb = 180.0 + 4 * minute
        watch.looks.append(Look(minute * 60.0, 20 + 2 * minute, 90, 15, own_mb, 600.0))

    assert watch.misses() == [
        "14 more threads than after the warm-up, at most 8",
        "the station grew by 28.0 MB, at most 20.0",
    ]
    assert watch.slope_mb_per_hour == 240.0
    del watch.looks[8:]
    assert not watch.is_memory_judged
    assert len(watch.misses()) == 1
