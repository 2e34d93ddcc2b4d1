"""Regions are drawn by mouse and by keys, and nothing is lost without being asked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from services.domain.regions import Point, Region, area
from services.domain.sentences import sentence
from widgets.regions.dialog import RegionsDialog
from widgets.regions.foot import Asks

DOOR = Region("Door", "motion", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.5), (0.1, 0.5)))
BELT = Region("Belt", "no_hairnet", ((0.6, 0.6), (0.9, 0.6), (0.9, 0.9)))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NEAR = 0.01


class Drawn:
    """A dialog under hands; places are shares of the picture."""

    def __init__(self, bot: QtBot, *regions: Region) -> None:
        self.bot = bot
        self.dialog = RegionsDialog("Gate")
        bot.addWidget(self.dialog)
        image = QImage(640, 360, QImage.Format.Format_RGB32)
        image.fill(QColor("#304050"))
        self.dialog.show_loaded(regions)
        self.dialog.show_picture(image, "Picture of 14:03:22", is_old=False)
        self.dialog.open()
        self.dialog.activateWindow()
        bot.waitUntil(self.dialog.isActiveWindow)
        self.dialog.canvas.setFocus()
        bot.waitUntil(self.dialog.canvas.hasFocus)

    @property
    def drafts(self) -> Any:
        return self.dialog.drawing.regions

    def points(self, place: int = 0) -> tuple[Point, ...]:
        return self.drafts[place].points  # type: ignore[no-any-return]

    def place(self, at: Point) -> QPoint:
        return self.dialog.canvas.place_of(at).toPoint()

    def click(self, at: Point) -> None:
        QTest.mouseClick(self.dialog.canvas, Qt.MouseButton.LeftButton, pos=self.place(at))

    def double_click(self, at: Point) -> None:
        self.click(at)
        QTest.mouseDClick(self.dialog.canvas, Qt.MouseButton.LeftButton, pos=self.place(at))

    def drag(self, start: Point, end: Point) -> None:
        canvas = self.dialog.canvas
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=self.place(start))
        for part in (0.3, 0.7, 1.0):
            at = tuple(a + part * (b - a) for a, b in zip(start, end, strict=True))
            QTest.mouseMove(canvas, self.place(at))  # type: ignore[arg-type]
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=self.place(end))

    def press(self, key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.dialog, key, modifiers)

    def write(self, field: str, text: str) -> None:
        made = self.dialog.side.fields[field].input
        line = made.lineEdit() if isinstance(made, QComboBox) else made
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def asks(self) -> Asks:
        return self.dialog.foot.asks

    def note(self, field: str) -> str:
        return self.dialog.side.fields[field].problem


def near(found: Point, wanted: Point) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(found, wanted, strict=True))


def test_clicks_set_corners_and_a_click_on_the_first_closes_the_region(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot)
    for at in ((0.2, 0.2), (0.6, 0.2), (0.6, 0.7), (0.2, 0.2)):
        drawn.click(at)

    assert len(drawn.drafts) == 1
    assert all(map(near, drawn.points(), ((0.2, 0.2), (0.6, 0.2), (0.6, 0.7))))
    assert (drawn.drafts[0].name, drawn.drafts[0].type) == ("Region 1", "motion")


def test_enter_closes_a_region_with_three_corners_and_not_with_two(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot)
    drawn.click((0.2, 0.2))
    drawn.click((0.6, 0.2))
    drawn.press(Qt.Key.Key_Return)
    assert drawn.drafts == ()

    drawn.click((0.6, 0.7))
    drawn.press(Qt.Key.Key_Return)
    assert len(drawn.points()) == 3


def test_esc_drops_the_open_region_and_keeps_the_dialog(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.click((0.7, 0.7))
    drawn.press(Qt.Key.Key_Escape)

    assert drawn.dialog.drawing.open == ()
    assert drawn.dialog.isVisible()
    assert not drawn.dialog.drawing.is_changed


def test_a_corner_is_dragged_and_stays_within_the_picture(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.drag((0.4, 0.5), (0.5, 0.6))
    assert near(drawn.points()[2], (0.5, 0.6))

    drawn.drag((0.1, 0.1), (-0.2, -0.2))
    assert drawn.points()[0] == (0.0, 0.0)


def test_a_whole_region_is_dragged_by_its_inside(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR, BELT)
    drawn.drag((0.2, 0.3), (0.4, 0.4))

    assert near(drawn.points()[0], (0.3, 0.2))
    assert area(drawn.points()) == pytest.approx(area(DOOR.points))
    assert drawn.points(1) == BELT.points


def test_a_double_click_on_an_edge_puts_a_corner_there(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.double_click((0.25, 0.1))

    assert len(drawn.points()) == 5
    assert near(drawn.points()[1], (0.25, 0.1))
    assert drawn.dialog.drawing.corner == 1


def test_draw_sets_corners_within_another_region_too(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    QTest.mouseClick(drawn.dialog.side.draw, Qt.MouseButton.LeftButton)
    for at in ((0.15, 0.15), (0.3, 0.15), (0.3, 0.4), (0.15, 0.15)):
        drawn.click(at)

    assert len(drawn.drafts) == 2
    assert drawn.points(0) == DOOR.points
    assert not drawn.dialog.side.draw.isChecked()


def test_one_drag_is_taken_back_at_once_and_comes_again(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.drag((0.2, 0.3), (0.4, 0.4))
    after = drawn.points()

    drawn.press(Qt.Key.Key_Z, CTRL)
    assert drawn.points() == DOOR.points

    drawn.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert drawn.points() == after


def test_everything_can_be_done_without_a_mouse(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot)
    drawn.press(Qt.Key.Key_N)
    before = drawn.points()
    drawn.press(Qt.Key.Key_Right)
    assert near(drawn.points()[0], (before[0][0] + 0.01, before[0][1]))
    drawn.press(Qt.Key.Key_Down, SHIFT)
    assert drawn.points()[0][1] == pytest.approx(before[0][1] + 0.05)

    drawn.press(Qt.Key.Key_Tab)
    drawn.press(Qt.Key.Key_Left, SHIFT)
    assert drawn.points()[0][0] == pytest.approx(before[0][0] - 0.04)
    drawn.press(Qt.Key.Key_I)
    assert len(drawn.points()) == 5
    drawn.press(Qt.Key.Key_Delete)
    assert len(drawn.points()) == 4

    for _ in range(4):
        drawn.press(Qt.Key.Key_Tab)
    assert not drawn.dialog.canvas.hasFocus()
    drawn.write("name", "Line 1")
    drawn.write("type", "no_helmet")
    with qtbot.waitSignal(drawn.dialog.save_requested) as saved:
        drawn.press(Qt.Key.Key_S, CTRL)

    region = saved.args[0][0]
    assert (region.name, region.type) == ("Line 1", "no_helmet")


def test_a_triangle_keeps_its_corners_and_says_why(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, BELT)
    drawn.press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(drawn.dialog.canvas.refused):
        drawn.press(Qt.Key.Key_Delete)

    assert drawn.points() == BELT.points


def test_a_region_that_is_chosen_as_a_whole_is_deleted(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR, BELT)
    drawn.press(Qt.Key.Key_Delete)

    assert [draft.name for draft in drawn.drafts] == ["Belt"]
    drawn.press(Qt.Key.Key_Z, CTRL)
    assert [draft.name for draft in drawn.drafts] == ["Door", "Belt"]


def test_undo_in_a_field_takes_back_what_was_typed(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.write("name", "Window")
    drawn.press(Qt.Key.Key_Z, CTRL)

    assert drawn.drafts[0].name == "Door"
    assert drawn.dialog.side.fields["name"].text() == "Door"


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("name", " ", "The name is empty."),
        ("name", "Belt", "Two regions have one name."),
        ("type", "any", "“any” stands for all types. Name one."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_not_saved(
    qtbot: QtBot, field: str, text: str, words: str
) -> None:
    drawn = Drawn(qtbot, DOOR, BELT)
    drawn.write(field, text)
    with qtbot.assertNotEmitted(drawn.dialog.save_requested):
        drawn.press(Qt.Key.Key_S, CTRL)

    assert drawn.note(field) == words
    assert drawn.dialog.side.list.item(0).text().endswith("wrong")


def test_a_region_without_an_area_is_refused_in_words(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot)
    for at in ((0.2, 0.2), (0.4, 0.2), (0.6, 0.2)):
        drawn.click(at)
    drawn.press(Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(drawn.dialog.save_requested):
        drawn.press(Qt.Key.Key_S, CTRL)

    assert "too small" in drawn.dialog.foot.error


def test_a_refused_save_stays_open_with_the_error_at_its_region(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR, BELT)
    drawn.press(Qt.Key.Key_Right)
    drawn.press(Qt.Key.Key_S, CTRL)
    drawn.dialog.show_error("regions[1].name", sentence("Choose another name."))

    assert drawn.dialog.isVisible()
    assert drawn.dialog.drawing.chosen == 1
    assert drawn.note("name") == "Choose another name."
    with qtbot.waitSignal(drawn.dialog.save_requested):
        drawn.press(Qt.Key.Key_S, CTRL)


def test_esc_asks_in_place_when_something_would_be_lost(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.press(Qt.Key.Key_Right)
    drawn.press(Qt.Key.Key_Escape)
    assert drawn.asks() is Asks.DISCARD
    assert drawn.dialog.isVisible()

    drawn.press(Qt.Key.Key_Escape)
    assert drawn.asks() is Asks.NOTHING
    assert drawn.points() != DOOR.points


def test_esc_closes_a_dialog_with_nothing_to_lose(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.press(Qt.Key.Key_Escape)

    assert not drawn.dialog.isVisible()


def test_regions_of_somebody_else_are_not_replaced_without_a_word(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, DOOR)
    drawn.press(Qt.Key.Key_S, CTRL)
    drawn.dialog.ask_about_theirs()
    with qtbot.assertNotEmitted(drawn.dialog.replace_requested):
        drawn.press(Qt.Key.Key_S, CTRL)

    with qtbot.waitSignal(drawn.dialog.replace_requested) as asked:
        drawn.dialog.foot.replace_clicked.emit()
    assert asked.args[0] == (DOOR,)


def test_nothing_can_be_drawn_before_the_regions_are_read(qtbot: QtBot) -> None:
    dialog = RegionsDialog("Gate")
    qtbot.addWidget(dialog)

    assert not dialog.canvas.isEnabled()
    assert not dialog.foot.save.isEnabled()


def test_a_file_that_cannot_be_read_is_said_and_can_be_drawn_anew(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot)
    drawn.dialog.show_unreadable(sentence("There is no regions file x.json."))
    drawn.press(Qt.Key.Key_N)

    assert drawn.dialog.foot.error.startswith("There is no regions file x.json. Saving writes")
    assert len(drawn.drafts) == 1


def test_regions_are_drawn_without_a_picture_too(qtbot: QtBot) -> None:
    dialog = RegionsDialog("Gate")
    qtbot.addWidget(dialog)
    dialog.show_loaded(())
    dialog.show_no_picture("Gate: wrong password.")
    dialog.show()
    dialog.canvas.add_square()

    assert len(dialog.drawing.regions) == 1
    assert not dialog.canvas.has_picture


def test_names_from_outside_are_shown_as_they_are(qtbot: QtBot) -> None:
    drawn = Drawn(qtbot, Region("<b>Door</b>", "<i>", DOOR.points))

    assert drawn.dialog.side.list.item(0).text() == "<b>Door</b> · <i>"
    drawn.dialog.grab()
