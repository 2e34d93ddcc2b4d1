"""Between the rollout page and the station: looks, decisions, rehearsals, banner and badge."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.gui_thread import GuiThread
from app.presenters.desk import Desk
from app.presenters.rollout import RolloutPresenter
from app.presenters.rollout_banners import rollout_banners, waiting_number
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.errors import BadValue
from services.domain.events import RolledBack
from services.domain.operation import Implementation, Operation
from services.domain.rollout import DEFAULT_PLAN
from services.domain.rollout_view import RolloutView
from services.domain.sentences import Sentence
from services.domain.verdicts import DEFAULT_LIMITS
from services.rollout.plan_time import PROBLEM_OPEN
from tests.app.rollout.fakes import FakeRollout
from tests.widgets.rollout import views
from widgets.main_window import MainWindow
from widgets.message_level import MessageLevel
from widgets.rollout.page import RolloutPage
from widgets.rollout.wishes import (
    AcceptAttention,
    CheckNow,
    CloseProblem,
    ExportReport,
    Rehearsal,
    ReportProblem,
    RollBack,
    RunComparison,
    RunDrill,
    RunExercise,
    SaveLimits,
    SavePlan,
    SetForce,
    SetPercent,
    SetPins,
    ShowAudit,
    Step,
    TakeStep,
    Tick,
    Wish,
)
from widgets.words import say

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN


class Opened:
    """A window with a wall and the rollout page, on a rollout of the test's own."""

    def __init__(self, bot: QtBot, view: RolloutView = views.RUNNING) -> None:
        self.bot = bot
        self.rollout = FakeRollout(view)
        self.gui = GuiThread()
        self.window = MainWindow()
        bot.addWidget(self.window)
        self.page = RolloutPage()
        self.window.add_page("wall", "Wall", "wall", QWidget())
        self.window.add_page("rollout", "Rollout", "rollout", self.page)
        self.window.resize(1366, 768)
        self.window.show()
        self.background = Background(self.gui, self.show_error)
        desk = Desk(
            cast(Station, None),
            self.background,
            self.window,
            cast(SiteFolder, None),
            lambda: "Li",
        )
        self.presenter = RolloutPresenter(self.page, desk, self.rollout.requests)

    def show_error(self, said: Sentence, field: str | None) -> None:
        del field
        self.window.message_area.show_message(say(said), MessageLevel.ERROR)

    def start(self) -> None:
        self.presenter.start()
        self.bot.waitUntil(lambda: bool(self.page.operations.table.texts()))

    def wish(self, wish: Wish) -> None:
        self.page.wished.emit(wish)

    @property
    def said(self) -> list[str]:
        return [past.text for past in self.window.message_area.history()]

    def close(self) -> None:
        self.presenter.close()
        self.background.close()
        self.gui.close()


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    made = Opened(qtbot)
    made.start()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        (SetPercent(40, "Quiet night"), ("set_percent", "Li", 40, "Quiet night")),
        (SetForce(Operation.START, LEGACY), ("set_force", "Li", Operation.START, LEGACY)),
        (SetPins(("gate",), None), ("set_pin", "Li", "gate", None)),
        (RollBack("Black wall"), ("roll_back", "Li", "Black wall")),
        (TakeStep(Step.ARM, "Ready"), ("arm", "Li", "Ready")),
        (TakeStep(Step.BEGIN, "Ready"), ("begin", "Li", "Ready")),
        (TakeStep(Step.APPROVE, "Well"), ("approve_stage", "Li", "Well")),
        (TakeStep(Step.ADVANCE, "Rare"), ("advance", "Li", "Rare")),
        (TakeStep(Step.EXTEND, "Rare", 2.0), ("extend", "Li", 2.0, "Rare")),
        (TakeStep(Step.PAUSE, "Works"), ("pause", "Li", "Works")),
        (TakeStep(Step.RESUME, "Done"), ("resume", "Li", "Done")),
        (TakeStep(Step.START_AGAIN, "Fixed"), ("start_again", "Li", "Fixed")),
        (SavePlan(DEFAULT_PLAN), ("save_plan", "Li", DEFAULT_PLAN)),
        (SavePlan(None), ("save_plan", "Li", None)),
        (AcceptAttention(Operation.LOGS, "N"), ("accept_attention", "Li", Operation.LOGS, "N")),
        (Tick("logs", True), ("tick", "Li", "logs", True)),
        (ReportProblem("Black", "gate", None), ("report_problem", "Li", "Black", "gate", None)),
        (CloseProblem(2, "Cable"), ("close_problem", "Li", 2, "Cable")),
        (CheckNow(), ("check_now", "Li")),
        (SaveLimits(DEFAULT_LIMITS), ("save_limits", "Li", DEFAULT_LIMITS)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_wish_becomes_its_request_with_the_operators_name(
    opened: Opened, wish: Wish, asked: tuple[object, ...]
) -> None:
    opened.wish(wish)

    assert opened.rollout.asked == [asked]


def test_several_cameras_are_pinned_one_by_one(opened: Opened) -> None:
    opened.wish(SetPins(("gate", "yard"), DOMAIN))

    assert opened.rollout.asked == [
        ("set_pin", "Li", "gate", DOMAIN),
        ("set_pin", "Li", "yard", DOMAIN),
    ]


def test_a_decision_is_said_and_looked_at_at_once(qtbot: QtBot, opened: Opened) -> None:
    looks = len(opened.rollout.looks)

    opened.wish(TakeStep(Step.PAUSE, "Works on the roof"))

    qtbot.waitUntil(lambda: opened.said[:1] == ["The stage is paused."])
    assert len(opened.rollout.looks) > looks


def test_what_the_station_refuses_is_said(qtbot: QtBot, opened: Opened) -> None:
    opened.rollout.arm.error = BadValue("Only a draft can be armed.")

    opened.wish(TakeStep(Step.ARM, "Ready"))

    qtbot.waitUntil(lambda: opened.said[:1] == ["Only a draft can be armed."])


def test_limits_that_are_refused_say_so_at_their_field(qtbot: QtBot, opened: Opened) -> None:
    opened.rollout.save_limits.error = BadValue("Too low.", field="error_roll_back")

    opened.wish(SaveLimits(DEFAULT_LIMITS))

    field = opened.page.limits.fields["error_roll_back"]
    qtbot.waitUntil(lambda: field.entry.accessibleDescription() == "Too low.")


def test_a_plan_that_is_refused_says_so_below_the_plan(qtbot: QtBot, opened: Opened) -> None:
    opened.rollout.save_plan.error = BadValue("Pause it first.")

    opened.wish(SavePlan(DEFAULT_PLAN))

    qtbot.waitUntil(lambda: opened.page.editor.problem.text() == "Pause it first.")


def test_the_audit_is_asked_for_once_for_each_change(qtbot: QtBot, opened: Opened) -> None:
    opened.presenter.look()
    opened.presenter.look()
    qtbot.waitUntil(lambda: bool(opened.page.audit.table.texts()))

    assert [look for look in opened.rollout.looks if look[0] == "audit"] == [("audit", "Li", None)]
    opened.wish(ShowAudit(21))
    assert opened.rollout.looks[-1] == ("audit", "Li", 21)


def test_a_cancelled_drill_ends_and_can_be_started_again(qtbot: QtBot, opened: Opened) -> None:
    box = opened.page.rehearsals.boxes[Rehearsal.DRILL]
    opened.window.show_page("rollout")
    opened.page.show_tab("rehearsals")
    opened.wish(RunDrill("start=hang"))
    qtbot.waitUntil(lambda: box.progress.value() == 3)
    assert opened.rollout.drill_began.is_set()

    box.cancel.click()

    qtbot.waitUntil(lambda: not box.is_running)
    assert box.doing.text() == "Cancelled, nothing was kept."
    assert box.start.isEnabled()


def test_closing_the_window_cancels_what_is_rehearsed(qtbot: QtBot) -> None:
    made = Opened(qtbot)
    made.wish(RunDrill("start=hang"))
    qtbot.waitUntil(made.rollout.drill_began.is_set)

    made.close()

    qtbot.waitUntil(lambda: not _rehearses())


def test_a_rehearsal_shows_its_result(qtbot: QtBot, opened: Opened) -> None:
    boxes = opened.page.rehearsals.boxes

    opened.wish(RunComparison())
    opened.wish(RunExercise((Operation.STOP,), "gate", 60))

    qtbot.waitUntil(lambda: boxes[Rehearsal.EXERCISE].details.text() == "Stop: OK")
    assert ("exercise", (Operation.STOP,), "gate", 60) in opened.rollout.asked
    assert boxes[Rehearsal.COMPARISON].result.word.text() == "Nothing unexpected"


def test_a_file_does_not_wait_for_a_rehearsal(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    opened.wish(RunDrill("start=hang"))
    qtbot.waitUntil(opened.rollout.drill_began.is_set)

    opened.wish(ExportReport("zh_CN", str(tmp_path / "rollout.md")))

    qtbot.waitUntil(lambda: opened.said[:1] == ["Report saved as rollout.md"])
    assert opened.rollout.asked == [("report", "Li", "zh_CN")]
    assert (tmp_path / "rollout.md").read_text(encoding="utf-8") == "# Report\n"


def test_a_report_that_cannot_be_written_says_why(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    opened.wish(ExportReport("en", str(tmp_path / "nowhere" / "rollout.md")))

    said = "rollout.md could not be saved: No such file or directory."
    qtbot.waitUntil(lambda: opened.said[:1] == [said])


def test_a_roll_back_is_shown_as_soon_as_its_event_comes(qtbot: QtBot, opened: Opened) -> None:
    opened.rollout.view.result = views.ROLLED_BACK
    assert views.ROLLED_BACK.notice is not None
    event = RolledBack(views.ROLLED_BACK.notice)

    with qtbot.waitSignal(opened.presenter.looked) as looked:
        thread = threading.Thread(target=opened.presenter.on_event, args=(event,))
        thread.start()
    thread.join()

    assert looked.args == [views.ROLLED_BACK]


def test_the_key_rolls_back_from_every_page(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(opened.window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    opened.window.show_page("wall")

    QTest.keyClick(opened.window, Qt.Key.Key_R, keys)

    assert opened.window.current_page == "rollout"
    assert opened.page.head.ask_row.is_asking


def test_a_roll_back_is_a_banner_with_the_way_to_its_page() -> None:
    (banner,) = rollout_banners(views.ROLLED_BACK)

    assert "from 25 %. Start, Error rate: 8 failed of 40 domain calls" in banner.text
    assert banner.level is MessageLevel.ERROR
    assert [button.key for button in banner.buttons] == ["open_rollout"]
    assert rollout_banners(views.RUNNING) == []


def test_a_roll_back_that_is_not_stored_has_a_banner_of_its_own() -> None:
    assert views.ROLLED_BACK.notice is not None
    unstored = replace(views.ROLLED_BACK.notice, stored=False, kept=False)

    shown = rollout_banners(replace(views.ROLLED_BACK, notice=unstored))

    assert [banner.key for banner in shown] == ["rolled_back", "roll_back_unstored"]


def test_the_banner_opens_the_page(opened: Opened) -> None:
    opened.window.show_page("wall")

    opened.window.banner_pressed.emit("rolled_back", "open_rollout")

    assert opened.window.current_page == "rollout"


HELD_BY_PROBLEM = replace(
    views.HELD, state=replace(views.HELD.state, held_for=PROBLEM_OPEN.template)
)


@pytest.mark.parametrize(
    ("view", "number"),
    [
        (views.MANUAL, 0),
        (views.RUNNING, 1),
        (views.HELD, 2),
        (HELD_BY_PROBLEM, 1),
        (views.ROLLED_BACK, 2),
    ],
    ids=["free", "open problem", "held by something else", "held by the problem", "rolled back"],
)
def test_the_badge_counts_what_waits_for_a_hand(view: RolloutView, number: int) -> None:
    assert waiting_number(view) == number


def _rehearses() -> bool:
    return any(thread.name.startswith("rehearsal") for thread in threading.enumerate())
