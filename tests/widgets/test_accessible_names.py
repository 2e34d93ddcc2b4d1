"""Every control can be reached by keyboard and says what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from services.domain.channels import ChannelKind, ChannelSettings
from services.domain.regions import Region
from services.domain.results import FieldConflict, Vanished
from services.domain.rules import AllOf, RuleDraft, Schedule, Violation, WeekSpan
from tests.widgets.alerts.some import alert
from tests.widgets.cameras.sixty_four import camera, site
from tests.widgets.metrics.convincing import NOON, snapshot
from tests.widgets.rollout import views
from tests.widgets.rules.saved import CAMERAS, RULES
from widgets.alerts.inbox import InboxPage
from widgets.banner_strip import Banner, BannerButton
from widgets.cameras.conflict_view import ConflictView
from widgets.cameras.edit_dialog import CameraEditor
from widgets.cameras.import_preview import ImportKind, ImportLine, ImportPreview
from widgets.cameras.page import CamerasPage
from widgets.channels.editor import ChannelEditor
from widgets.channels.page import ChannelsPage
from widgets.key_sheet import KeyGroup, KeySheet
from widgets.main_window import MainWindow
from widgets.message_level import MessageLevel
from widgets.messages import Messages
from widgets.metrics.page import MetricsPage
from widgets.own_window import OwnWindow
from widgets.regions.dialog import RegionsDialog
from widgets.rollout.page import RolloutPage
from widgets.rules.page import RulesPage
from widgets.wall.view_row import ViewRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
    QAbstractSlider,
)

# Qt puts inputs and buttons of its own into these
_BUILT_IN = QLineEdit | QComboBox | QAbstractItemView | QAbstractSpinBox | QTabBar


CHANNEL = ChannelSettings(
    ChannelKind.EMAIL, "Guard", "smtps://mail.example.org", "f-1", sender="station@example.org"
)


def window() -> QWidget:
    made = MainWindow()
    made.add_page("wall", "Wall", "wall", QWidget())
    made.add_page("cameras", "Cameras", "cameras", QWidget())
    made.show_banners([Banner("site", "The file is broken.", buttons=(BannerButton("a", "Open"),))])
    made.show_panel(QWidget(made), "Gate")
    return made


def page() -> QWidget:
    made = CamerasPage()
    made.show_cameras(site())
    return made


def regions() -> QWidget:
    made = RegionsDialog("Gate")
    made.show_loaded((Region("Door", "motion", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.9))),))
    return made


def conflicts() -> QWidget:
    made = ConflictView()
    made.show_conflicts([FieldConflict("gate", "name", "a", "b", "c")], [Vanished("yard", "Yard")])
    return made


def rollout() -> QWidget:
    made = RolloutPage()
    made.show_view(views.ROLLED_BACK)
    return made


def inbox() -> QWidget:
    made = InboxPage()
    made.bar.statistics.setChecked(True)
    made.show_alerts([alert(1)], more=False, first_page=True, wanted=made.wanted)
    return made


def rules() -> QWidget:
    made = RulesPage()
    made.show_cameras(CAMERAS)
    made.show_rules(RULES)
    made.editor.show_new(
        RuleDraft(
            "All", AllOf((Violation(1), Violation(2))), schedule=Schedule("UTC", (WeekSpan(),))
        ).plain()
    )
    return made


def metrics() -> QWidget:
    made = MetricsPage(clock=lambda: NOON)
    made.build_board()
    made.show_snapshot(snapshot())
    return made


def own_window() -> QWidget:
    made = OwnWindow(QWidget(), Messages())
    made.message_area.show_message("Gate: wrong password.", MessageLevel.ERROR)
    return made


def view_row() -> QWidget:
    made = ViewRow()
    made.ask("", 1, [1, 2], [("All", None)])
    return made


MADE: dict[str, Callable[[], QWidget]] = {
    "window": window,
    "cameras": page,
    "channels": ChannelsPage,
    "channel editor": lambda: ChannelEditor(CHANNEL),
    "own window": own_window,
    "view row": view_row,
    "editor": lambda: CameraEditor(camera(3), user="admin"),
    "conflicts": conflicts,
    "import": lambda: ImportPreview("a", [ImportLine(ImportKind.ADDED, "Gate", "0")]),
    "regions": regions,
    "rollout": rollout,
    "metrics": metrics,
    "inbox": inbox,
    "rules": rules,
    "keys": lambda: KeySheet([KeyGroup("Wall", (("Enter", "Large"),))]),
}


@pytest.fixture(params=MADE)
def widget(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    """The fixture keeps it alive: collected while it is painted it would crash the program."""
    made = MADE[request.param]()
    qtbot.addWidget(made)
    made.show()
    return made


def controls(widget: QWidget) -> list[QWidget]:
    """Those of our own making: Qt builds buttons and lists into its own widgets."""
    return [
        child
        for child in widget.findChildren(QWidget)
        if isinstance(child, CONTROLS)
        and not isinstance(child, QScrollBar)
        and not child.objectName().startswith("qt_")
        and not isinstance(child.parent(), _BUILT_IN)
        and child.window() is widget  # not the list of a combo box
    ]


def test_every_control_says_what_it_is(widget: QWidget) -> None:

    nameless = [
        f"{control.__class__.__name__} in {control.parent().__class__.__name__}"
        for control in controls(widget)
        if not control.accessibleName() and not getattr(control, "text", str)()
    ]

    assert nameless == []


def test_every_control_is_reached_with_tab(widget: QWidget) -> None:
    chain: set[QWidget] = set()
    each = widget.nextInFocusChain()
    while each is not None and each is not widget and each not in chain:
        chain.add(each)
        each = each.nextInFocusChain()

    unreached = [
        control
        for control in controls(widget)
        if not control.focusPolicy() & Qt.FocusPolicy.TabFocus or control not in chain
    ]

    assert unreached == []


def test_a_change_of_language_rebuilds_no_nonsense(qapp: QApplication, widget: QWidget) -> None:
    before = [c.accessibleName() for c in controls(widget) if c.isVisible()]

    # Qt hands it on to the children
    qapp.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))

    assert [c.accessibleName() for c in controls(widget) if c.isVisible()] == before
