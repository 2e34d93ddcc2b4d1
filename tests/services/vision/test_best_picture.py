"""Few pictures are kept of what goes on for long."""

from __future__ import annotations

from services.domain.detections import Detection
from services.vision.best_picture import BestPicture


def hit(confidence: float, region: str = "Left") -> tuple[Detection, ...]:
    return (Detection("intrusion", region, confidence),)


def test_the_first_hit_is_worth_its_picture() -> None:
    assert BestPicture().wants(hit(0.5), 1.0)


def test_an_hour_of_the_same_has_one_picture() -> None:
    best = BestPicture()

    assert sum(best.wants(hit(0.6), 100 + look / 2) for look in range(7200)) == 1


def test_a_clearly_better_one_is_kept_too() -> None:
    best = BestPicture()
    best.wants(hit(0.5), 10.0)

    assert not best.wants(hit(0.55), 12.0)
    assert best.wants(hit(0.7), 13.0)


def test_there_is_at_most_one_better_picture_a_second() -> None:
    best = BestPicture()

    kept = [best.wants(hit(0.1 + look / 100), 10 + look / 10) for look in range(80)]

    assert sum(kept) <= 8


def test_after_ten_seconds_without_a_hit_the_next_one_is_a_first_again() -> None:
    best = BestPicture()
    best.wants(hit(0.9), 10.0)

    assert best.wants(hit(0.5), 20.5)


def test_each_region_has_its_own() -> None:
    best = BestPicture()
    best.wants(hit(0.9), 10.0)

    assert best.wants(hit(0.5, "Right"), 11.0)
