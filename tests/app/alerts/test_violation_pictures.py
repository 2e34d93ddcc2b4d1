"""Pictures of violations do not fill the disk."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.alerts import violation_pictures
from app.alerts.violation_pictures import PicturesAtHand, keep_picture, trim_pictures
from services.domain.errors import CameraUnreachable

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def kept(folder: Path, days_ago: float, size: int = 10) -> Path:
    at = NOON - timedelta(days=days_ago)
    path = folder / keep_picture(folder, "gate", at, b"x" * size)
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


def test_pictures_go_after_thirty_days(tmp_path: Path) -> None:
    old, new = kept(tmp_path, 31), kept(tmp_path, 29)
    assert trim_pictures(tmp_path, now=NOON) == 1
    assert (old.exists(), new.exists()) == (False, True)


def test_the_oldest_go_when_there_are_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(violation_pictures, "KEPT_BYTES", 25)
    pictures = [kept(tmp_path, days) for days in (3, 2, 1)]
    assert trim_pictures(tmp_path, now=NOON) == 1
    assert [picture.exists() for picture in pictures] == [False, True, True]


def test_two_violations_of_one_moment_have_two_pictures(tmp_path: Path) -> None:
    assert kept(tmp_path, 1) != kept(tmp_path, 1)


def test_a_site_without_pictures_has_nothing_to_trim(tmp_path: Path) -> None:
    assert trim_pictures(tmp_path / "violations", now=NOON) == 0


def test_a_camera_that_gives_no_picture_in_time_keeps_nothing_from_being_recorded() -> None:
    def too_late(camera_id: str) -> bytes:
        raise CameraUnreachable("The camera gave no picture in time.")

    at_hand = PicturesAtHand(too_late, most_waiting=1)

    assert [at_hand.of("gate"), at_hand.of("gate")] == [b"", b""]


def test_in_a_storm_most_violations_do_not_wait_for_a_picture() -> None:
    asked, given = threading.Event(), threading.Event()

    def slow(camera_id: str) -> bytes:
        asked.set()
        assert given.wait(5)
        return b"picture"

    at_hand, waited = PicturesAtHand(slow, most_waiting=1), list[bytes]()
    first = threading.Thread(target=lambda: waited.append(at_hand.of("gate")))
    first.start()
    assert asked.wait(5)
    meanwhile = at_hand.of("yard")
    given.set()
    first.join(5)

    assert meanwhile == b""
    assert (waited, at_hand.of("yard")) == ([b"picture"], b"picture")
