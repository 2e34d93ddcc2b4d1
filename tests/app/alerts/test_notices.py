"""News of alerts on their way to people: gathered, counted, rung for once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.presenters.alert_news import AlertNews, Told
from app.presenters.alert_notices import AlertNotices
from app.presenters.desk import Desk
from app.presenters.tray import Tray
from services.alerts.delivery.sound import AlertSound, Played
from services.domain.alerts import AlertStep
from services.domain.events import AlertChanged, AlertFired
from tests.fakes import FakeClock
from tests.widgets.alerts.some import BY_KIM, alert

RINGS = ("window", "sound", "desktop")


class FakeSound:
    """Counts how often it was asked to play."""

    def __init__(self, answer: Played = Played.PLAYED) -> None:
        self.is_muted = False
        self.played = 0
        self.answer = answer

    def play(self) -> Played:
        self.played += 1
        return self.answer


class FakeTray:
    is_there = True

    def __init__(self) -> None:
        self.notices: list[tuple[str, str]] = []

    def notify(self, title: str, text: str) -> None:
        self.notices.append((title, text))

    def close(self) -> None:
        pass


class FakeDesk:
    """A window, and work that is done at once."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.background = self

    def post(self, work: Callable[[], None]) -> None:
        work()

    def name(self, camera_id: str) -> str:
        return camera_id.capitalize()


class Bell:
    """Notices with a sound, a tray and settings that a test can look at."""

    def __init__(self, window: QWidget, **settings: bool) -> None:
        self.sound, self.tray, self.beeps = FakeSound(), FakeTray(), 0
        self.settings: dict[str, Any] = {
            "alert_sound": True,
            "desktop_notifications": True,
        } | settings
        self.notices = AlertNotices(
            cast(Desk, FakeDesk(window)),
            cast(AlertSound, self.sound),
            cast(Tray, self.tray),
            lambda: self.settings,
            self._beep,
        )

    def _beep(self) -> None:
        self.beeps += 1


@pytest.fixture
def bell(qtbot: QtBot) -> Iterator[Bell]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Bell(window)
    yield made
    made.notices.close()


def test_an_alert_is_rung_for_and_named_on_the_desktop(bell: Bell, qtbot: QtBot) -> None:
    bell.notices.on_told([Told(alert(1), RINGS)])

    qtbot.waitUntil(lambda: bell.sound.played == 1)
    qtbot.waitUntil(lambda: bell.tray.notices == [("Hairnet", "Gate")])


def test_a_storm_is_one_notice(bell: Bell, qtbot: QtBot) -> None:
    for number in range(1, 13):
        bell.notices.on_told([Told(alert(number), RINGS)])

    qtbot.waitUntil(lambda: bell.tray.notices == [("12 new alerts", "Hairnet")])


def test_rules_that_name_neither_sound_nor_desktop_are_silent(bell: Bell, qtbot: QtBot) -> None:
    bell.notices.on_told([Told(alert(1), ("window", "log"))])
    bell.notices.on_told([Told(alert(2), ("desktop",))])

    qtbot.waitUntil(lambda: len(bell.tray.notices) == 1)
    assert bell.sound.played == 0


def test_settings_and_mute_silence_both(bell: Bell, qtbot: QtBot) -> None:
    bell.settings |= {"alert_sound": False, "desktop_notifications": False}
    bell.notices.on_told([Told(alert(1), RINGS)])
    bell.settings |= {"alert_sound": True}
    with qtbot.waitSignal(bell.notices.muted) as muted:
        bell.notices.mute(True)
    bell.notices.on_told([Told(alert(2), RINGS)])

    assert muted.args == [True]
    assert (bell.sound.played, bell.tray.notices) == (0, [])
    assert not bell.notices._timer.isActive()


def test_a_machine_without_a_player_beeps(bell: Bell, qtbot: QtBot) -> None:
    bell.sound.answer = Played.NONE
    bell.notices.on_told([Told(alert(1), RINGS)])
    qtbot.waitUntil(lambda: bell.beeps == 1)


class HearingDesk(QObject):
    """Hears news as the window does; what is posted waits until a test runs it."""

    def __init__(self) -> None:
        super().__init__()
        self.clock, self.posted = FakeClock(), 0
        self.moved: list[list[int]] = []
        self.told: list[Told] = []
        self._waiting: list[Callable[[], None]] = []
        self.news = AlertNews(self._post, self, self.clock)
        self.news.moved.connect(lambda alerts: self.moved.append([one.id for one in alerts]))
        self.news.told.connect(self.told.extend)

    def _post(self, work: Callable[[], None]) -> None:
        self.posted += 1
        self._waiting.append(work)

    def run(self) -> None:
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()


def test_the_first_alert_is_shown_at_once_and_those_after_it_together(
    qapp: object, qtbot: QtBot
) -> None:
    desk = HearingDesk()
    desk.news.on_event(AlertFired(alert(1), RINGS))
    desk.run()
    assert desk.moved == [[1]]

    desk.clock.pass_by(0.01)
    for number in (3, 2):
        desk.news.on_event(AlertFired(alert(number), RINGS))
        desk.run()
    assert desk.moved == [[1]]
    qtbot.waitUntil(lambda: desk.moved == [[1], [2, 3]])


def test_an_alert_that_moved_often_is_shown_once_as_it_is(qapp: object) -> None:
    desk = HearingDesk()
    desk.news.on_event(AlertFired(alert(1)))
    for count in (2, 3):
        desk.news.on_event(AlertChanged(alert(1, count=count), (AlertStep.HIT,)))
    handled = replace(alert(1, count=3), handled=BY_KIM)
    desk.news.on_event(AlertChanged(handled, (AlertStep.ACKNOWLEDGED,), "Kim"))
    desk.run()

    assert desk.moved == [[1]]
    assert desk.posted == 1
    assert desk.told == []


def test_a_quiet_alert_is_shown_and_told_to_nobody_until_it_may_be(qapp: object) -> None:
    desk = HearingDesk()
    desk.news.on_event(AlertFired(alert(1), RINGS, quiet=True))
    desk.run()
    assert (desk.moved, desk.told) == ([[1]], [])

    desk.clock.pass_by(60)
    desk.news.on_event(AlertChanged(alert(1), (), channels=RINGS))
    desk.run()
    assert [one.channels for one in desk.told] == [RINGS]
