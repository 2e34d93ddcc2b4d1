"""Pictures of violations do not fill the disk."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.alerts import violation_pictures
from app.alerts.violation_pictures import keep_picture, trim_pictures

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
