"""The slider previews, then applies; off the plan it asks why; latched it is locked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.domain.rollout_view import RolloutView
from tests.widgets.rollout import views
from widgets.rollout.split_band import SplitBand
from widgets.rollout.wishes import SetPercent

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Shown:
    """The band under real hands, with all that it wished."""

    def __init__(self, bot: QtBot, view: RolloutView) -> None:
        self.band = SplitBand()
        bot.addWidget(self.band)
        self.band.resize(1200, 140)
        self.band.show()
        self.band.activateWindow()
        self.band.show_view(view)
        self.wishes: list[object] = []
        self.band.wished.connect(self.wishes.append)

    @property
    def words(self) -> str:
        return self.band.preview.accessibleName()

    def drag_to(self, percent: int) -> None:
        slider, left = self.band.slider, Qt.MouseButton.LeftButton
        at = QPoint(round(slider.x_of(percent)), 22)
        QTest.mousePress(slider, left, pos=QPoint(round(slider.x_of(0)), 22))
        QTest.mouseMove(slider, at)
        QTest.mouseRelease(slider, left, pos=at)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.band.slider, key)


def test_dragging_names_who_would_move_and_applies_nothing(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)

    shown.drag_to(60)

    assert "At 60 %: 3 to domain: Roof, Dock, Ramp" in shown.words
    assert "Now: 2 on domain, 6 on legacy." in shown.words
    assert shown.wishes == []


def test_without_a_plan_apply_needs_no_reason(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)
    shown.drag_to(60)

    shown.band.apply.click()

    assert shown.wishes == [SetPercent(60, "")]


def test_off_the_plan_it_asks_why_in_its_own_place(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.RUNNING)
    shown.drag_to(60)

    shown.band.apply.click()

    assert shown.wishes == []
    assert shown.band.ask_row.is_asking
    assert "from 25 to 60 %" in shown.band.ask_row.question.text()


def test_an_empty_reason_is_refused_where_it_is_typed(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.RUNNING)
    shown.drag_to(60)
    shown.band.apply.click()

    QTest.keyClick(shown.band.ask_row.text, Qt.Key.Key_Return)

    assert shown.wishes == []
    assert "Say why" in shown.band.ask_row.problem.text()


def test_a_reason_applies_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.RUNNING)
    shown.drag_to(60)
    shown.band.apply.click()

    QTest.keyClicks(shown.band.ask_row.text, "The night is quiet")
    QTest.keyClick(shown.band.ask_row.text, Qt.Key.Key_Return)

    assert shown.wishes == [SetPercent(60, "The night is quiet")]


@pytest.mark.parametrize(
    ("key", "percent"),
    [
        (Qt.Key.Key_Right, 26),
        (Qt.Key.Key_Left, 24),
        (Qt.Key.Key_PageUp, 35),
        (Qt.Key.Key_PageDown, 15),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ],
)
def test_keys_move_by_one_by_ten_and_to_the_ends(qtbot: QtBot, key: Qt.Key, percent: int) -> None:
    shown = Shown(qtbot, views.MANUAL)

    shown.key(key)

    assert shown.band.meant == percent
    assert shown.band.entry.value() == percent


def test_an_exact_percentage_is_typed_and_enter_applies_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)

    shown.band.entry.selectAll()
    QTest.keyClicks(shown.band.entry, "37")
    QTest.keyClick(shown.band.entry, Qt.Key.Key_Return)

    assert shown.wishes == [SetPercent(37, "")]


@pytest.mark.parametrize("typed", ["101", "33.5", "-5", "1e2", "abc", "٣٣", "1_0", ""])
def test_what_is_no_percentage_is_refused_in_words_and_stays_typed(
    qtbot: QtBot, typed: str
) -> None:
    shown = Shown(qtbot, views.MANUAL)
    shown.band.entry.setFocus()
    shown.band.entry.lineEdit().setText(typed)

    QTest.keyClick(shown.band.entry, Qt.Key.Key_Return)

    assert shown.wishes == []
    assert shown.band.entry.text().removesuffix(" %") == typed
    assert shown.words == "The percentage is a whole number from 0 to 100."

    QTest.keyClick(shown.band.entry, Qt.Key.Key_Escape)
    assert shown.band.entry.text() == "25 %"
    assert shown.words.startswith("Now:")


def test_a_long_number_is_not_cut_to_a_short_one(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)
    shown.band.entry.setFocus()
    shown.band.entry.selectAll()

    QTest.keyClicks(shown.band.entry, "101")
    QTest.keyClick(shown.band.entry, Qt.Key.Key_Return)

    assert shown.wishes == []
    assert shown.band.meant == 25


def test_escape_goes_back_to_what_is_in_force(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)
    shown.drag_to(60)

    shown.key(Qt.Key.Key_Escape)

    assert shown.band.meant == 25
    assert not shown.band.apply.isEnabled()


def test_what_is_meant_outlives_a_refresh(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)
    shown.drag_to(60)

    shown.band.show_view(replace(views.MANUAL, at=views.NOW))

    assert shown.band.meant == 60


def test_a_number_that_is_half_typed_outlives_a_refresh(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)
    shown.band.entry.setFocus()
    qtbot.waitUntil(shown.band.entry.hasFocus)
    shown.band.entry.selectAll()
    QTest.keyClicks(shown.band.entry, "3")

    moved = replace(views.MANUAL, state=replace(views.MANUAL.state, percent=50))
    shown.band.show_view(moved)

    assert shown.band.entry.text().startswith("3")


def test_the_slider_follows_what_is_in_force_while_nobody_means_anything(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.MANUAL)

    shown.band.show_view(replace(views.MANUAL, state=replace(views.MANUAL.state, percent=50)))

    assert shown.band.meant == 50


def test_a_roll_back_locks_the_slider_and_says_why(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.RUNNING)
    shown.drag_to(60)

    shown.band.show_view(views.ROLLED_BACK)

    assert not shown.band.slider.isEnabled()
    assert not shown.band.apply.isEnabled()
    assert shown.band.meant == 0
    assert shown.words == "Locked since the roll back; “Start again” unlocks it at 0 %."


def test_the_kill_switch_locks_it_too(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.KILLED)

    assert not shown.band.slider.isEnabled()
    assert shown.words == "Locked by the kill switch: everything is legacy."


def test_an_armed_plan_holds_it_at_nought(qtbot: QtBot) -> None:
    shown = Shown(qtbot, views.ARMED)

    assert not shown.band.slider.isEnabled()
    assert "until it begins" in shown.words


def test_the_order_of_precedence_is_visible_and_what_is_suspended(qtbot: QtBot) -> None:
    free, latched = Shown(qtbot, views.RUNNING), Shown(qtbot, views.ROLLED_BACK)

    assert free.band.precedence.text() == "Latch off  ›  forces 1  ›  pins 1  ›  slider 25 %"
    assert "suspended: forces 1, pins 1" in latched.band.precedence.text()


def test_the_stages_of_the_plan_are_marks(qtbot: QtBot) -> None:
    marks = Shown(qtbot, views.RUNNING).band.slider.marks

    assert marks.stages == (10, 25, 100)
    assert marks.stage == 25
    assert len(marks.buckets) == 8


def test_without_cameras_it_says_so(qtbot: QtBot) -> None:
    assert "No cameras yet" in Shown(qtbot, views.FRESH).words


def test_before_the_deal_it_says_how_many_and_not_which(qtbot: QtBot) -> None:
    undealt = tuple(replace(c, bucket=None) for c in views.cameras(percent=0))
    fresh = replace(views.FRESH, cameras=undealt)
    shown = Shown(qtbot, fresh)

    shown.drag_to(50)

    assert "At 50 %: about 4 of 8 cameras" in shown.words
