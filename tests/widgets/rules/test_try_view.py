"""A trial is shown as a chart and a list; what an edit changes is said in words and shapes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from services.domain.alerts import Tried, TriedAlert
from services.domain.rules import Suggestion
from services.domain.sentences import sentence
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.rules.channels_field import ChannelsField
from widgets.rules.try_chart import MOST_ROWS
from widgets.rules.try_view import TryView

DAY = 86_400.0
SPAN = (0.0, 7 * DAY)
NAMES = {"gate": "Gate", "yard": "Yard"}


def alert(camera: str, day: float, hours: float | None = 1.0, count: int = 1) -> TriedAlert:
    fired = day * DAY
    return TriedAlert("r", camera, fired, None if hours is None else fired + hours * 3600, count)


KEPT, NEW, GONE = alert("gate", 1), alert("gate", 3, count=7), alert("yard", 5)
EDIT = Tried((KEPT, NEW), (NEW,), (GONE,), events=90)


@pytest.fixture
def view(qtbot: QtBot) -> TryView:
    made = TryView()
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


def show(view: TryView, tried: Tried, *, against_saved: bool = True, complete: bool = True) -> None:
    view.show_tried(tried, SPAN, NAMES, against_saved=against_saved, complete=complete)


def rows(view: TryView) -> list[list[str]]:
    model = view.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_an_edit_adds_and_removes_stands_in_the_list_newest_first(view: TryView) -> None:
    show(view, EDIT)

    assert [(row[0], row[1], row[4]) for row in rows(view)] == [
        ("removed", "Yard", "1"),
        ("added", "Gate", "7"),
        ("the same", "Gate", "1"),
    ]
    assert view.says.text() == (
        "2 alerts of 90 records in 7 days: 1 added, 1 removed against the saved rule."
    )


def test_of_a_new_rule_nothing_is_compared(view: TryView) -> None:
    show(view, Tried((KEPT,), (KEPT,), (), events=90), against_saved=False)

    assert view.list.isColumnHidden(0)
    assert view.says.text() == "1 alerts of 90 records in 7 days."


@pytest.mark.parametrize(
    ("tried", "complete", "said"),
    [
        (Tried(()), True, "Nothing was recorded that this rule listens to"),
        (Tried((), events=10), False, "is not recorded"),
        (Tried((), events=10), True, "0 alerts of 10 records"),
    ],
)
def test_no_data_is_not_shown_as_no_alerts(
    view: TryView, tried: Tried, complete: bool, said: str
) -> None:
    show(view, tried, complete=complete)

    assert said in view.says.text()
    assert not view.list.isVisible()


def test_each_change_is_painted_where_and_how_it_was(view: TryView) -> None:
    show(view, EDIT)
    assert view.chart.rows == ["gate", "yard"]

    image = view.chart.grab().toImage()
    painted = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }

    tokens = current_tokens()
    for meaning in (Meaning.INFORMATION, Meaning.ATTENTION):
        assert QColor(tokens.by_meaning[meaning]).name().upper() in painted


def test_many_cameras_do_not_make_the_chart_endless(view: TryView) -> None:
    many = tuple(alert(f"camera{number}", 1 + number / 9) for number in range(30))
    show(view, Tried(many, events=30), against_saved=False)

    assert len(view.chart.rows) == MOST_ROWS
    assert view.chart.sizeHint().height() < 200
    assert len(rows(view)) == 30


def test_a_result_of_a_rule_that_was_edited_since_says_so(view: TryView) -> None:
    show(view, EDIT)

    view.show_edited()

    assert view.says.text() == "The rule was edited since: try it again."


def test_a_running_trial_can_be_cancelled(view: TryView, qtbot: QtBot) -> None:
    view.run.setFocus()
    view.show_running()
    view.show_progress(0.4)
    assert (view.progress.value(), view.run.isVisible()) == (40, False)

    with qtbot.waitSignal(view.cancel_requested):
        view.cancel.click()
    view.show_ended("The trial was cancelled.")

    assert view.says.text() == "The trial was cancelled."
    assert view.run.isEnabled()


def test_a_suggestion_is_taken_by_a_button_and_too_little_data_offers_none(
    view: TryView, qtbot: QtBot
) -> None:
    view.show_suggestion(Suggestion("threshold", None, 3, 0.5, sentence("Not enough.")))
    assert (view.why.text(), view.take.isVisible()) == ("Not enough.", False)

    view.show_suggestion(Suggestion("threshold", 4.0, 40, 6.0, sentence("Take four.")))
    with qtbot.waitSignal(view.suggestion_taken) as taken:
        view.take.click()
    assert taken.args == ["threshold", 4.0]


def test_a_channel_that_is_not_set_up_says_so_beside_a_way_there(qtbot: QtBot) -> None:
    field = ChannelsField()
    qtbot.addWidget(field)
    field.show()
    field.show_value(["window", "email", "log"])
    assert not field.set_up.isVisible()

    field.show_present(["log"])
    assert field._missing.text().startswith("No channel of this kind yet: e-mail.")
    with qtbot.waitSignal(field.channels_requested):
        field.set_up.click()

    field.show_present(["log", "email"])
    assert not field.set_up.isVisible()
