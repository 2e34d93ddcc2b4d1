"""A detector's hits become one violation for as long as it lasts."""

from __future__ import annotations

from services.alerts.episodes import Episodes, Hit


def hit(at: float, confidence: float = 0.5, picture: str = "") -> Hit:
    return Hit("gate", "no_hairnet", "kitchen", at, confidence, picture)


def test_the_second_hit_within_two_seconds_opens_an_episode_at_the_first() -> None:
    episodes = Episodes()
    assert not episodes.hit(hit(0)).opened
    grown = episodes.hit(hit(1.5))
    assert grown.opened
    assert grown.now is not None
    assert (grown.now.started_at, grown.now.count) == (0, 2)


def test_hits_that_are_further_apart_open_nothing() -> None:
    episodes = Episodes()
    assert not any(episodes.hit(hit(at)).opened for at in (0, 3, 6, 9))


def test_an_episode_ends_after_ten_seconds_without_a_hit() -> None:
    episodes = Episodes()
    for at in (0, 1, 10, 19):
        episodes.hit(hit(at))
    assert episodes.ended(29) == []
    (ended,) = episodes.ended(29.5)
    assert (ended.started_at, ended.last_at, ended.count) == (0, 19, 4)
    assert episodes.ended(100) == []


def test_the_picture_of_the_surest_hit_is_kept() -> None:
    episodes = Episodes()
    episodes.hit(hit(0, 0.4, "a.jpg")), episodes.hit(hit(1, 0.9, "b.jpg"))
    grown = episodes.hit(hit(2, 0.7, "c.jpg"))
    assert grown.now is not None
    assert (grown.now.best, grown.now.picture) == (0.9, "b.jpg")


def test_after_its_end_the_next_hit_begins_a_new_one() -> None:
    episodes = Episodes()
    episodes.hit(hit(0)), episodes.hit(hit(1))
    grown = episodes.hit(hit(20))
    assert grown.now is None
    assert grown.ended is not None
    assert episodes.hit(hit(21)).opened
