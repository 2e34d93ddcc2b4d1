"""The wall: live pictures of the cameras, under mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from services.domain.pictures import View
from services.domain.results import CameraView
from widgets.camera_actions import CameraAction
from widgets.look.tokens import Theme
from widgets.wall.arrangement import Arrangement
from widgets.wall.choices import WallChoices
from widgets.wall.empty import EmptyWall
from widgets.wall.field import PicturesOf, TileField
from widgets.wall.focus import WallFocus
from widgets.wall.grid import Layout
from widgets.wall.hands import WallHands
from widgets.wall.keys import WallKey, meant_by
from widgets.wall.menu import WallMenus
from widgets.wall.picture_clock import PictureClock
from widgets.wall.sight import Sight
from widgets.wall.toolbar import WallToolbar
from widgets.wall.view_hands import ViewHands
from widgets.wall.view_row import ViewRow
from widgets.wall.views_wanted import ViewsWanted


class WallPage(QWidget):
    """Puts the parts together: what is shown comes in by slots, what is wished goes out as signals.

    `action_requested`: an action and the camera ids it makes sense for. `view_wanted`: what a
    camera's tile needs now, HIDDEN for what is out of sight. `hint` is a passing word why a key
    did nothing.
    """

    action_requested = Signal(CameraAction, list)
    view_wanted = Signal(str, View)
    add_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()
    full_screen_requested = Signal()
    own_window_requested = Signal(list)
    layout_changed = Signal()
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clock = PictureClock(self)
        self.toolbar = WallToolbar(self)
        self.field = TileField(self.clock, self)
        self.empty = EmptyWall(self)
        self._arrangement = Arrangement()
        self._hands = WallHands(self._arrangement, self.field, self)
        self._choices = WallChoices(self._arrangement, self)
        self.menus = WallMenus(self._arrangement, self._hands, self._choices, self.field)
        self.view_row = ViewRow(self)
        self.views = ViewHands(
            self._arrangement, self._choices, self._hands, self.toolbar.views, self.view_row
        )
        self._views_wanted = ViewsWanted(self)
        self._sight = Sight(self)
        self._matching: list[str] = []
        self._focus = WallFocus(self, self.field, self.empty, self.toolbar)
        self._answers: dict[WallKey, Callable[[], None]] = {
            WallKey.FIGURES: self.toolbar.figures.toggle,
            WallKey.NOT_LIVE: self.toolbar.not_live.toggle,
            WallKey.CAROUSEL: self.toolbar.carousel.click,
            WallKey.LAYOUT: self._choices.next_layout,
            WallKey.FILTER: self.toolbar.go_to_filter,
            WallKey.VIEWS: self.views.open_menu,
            WallKey.SAVE_VIEW: self.views.ask_for_name,
            WallKey.NEW_WALL: self.views.new_wall_requested.emit,
            WallKey.FULL_SCREEN: self.full_screen_requested.emit,
        }
        self._lay_out()
        self._connect()

    def show_cameras(self, views: list[CameraView], pictures_of: PicturesOf) -> None:
        """The set of cameras changed; `pictures_of` gives a camera's pictures, None without."""
        self._hands.mouse.put_back()
        self.field.set_pictures_of(pictures_of)
        self._arrangement.show_cameras(views)
        self.field.forget(self._arrangement.views)
        self._arrange()
        self._hands.keep_known()

    def show_states(self, views: list[CameraView]) -> None:
        """Four times a second; costs little where nothing changed."""
        self._arrangement.show_states(views)
        if self._arrangement.not_live_only and self._arrangement.matching() != self._matching:
            self._arrange()
            return
        for view in views:
            self.field.show_view(view)
        self.toolbar.action_bar.show_targets(self._hands.targets())

    def set_theme(self, theme: Theme) -> None:
        self.menus.theme = theme
        self.toolbar.set_theme(theme)
        self.field.set_theme(theme)
        self.empty.set_theme(theme)

    def set_carousel_seconds(self, seconds: int) -> None:
        self._choices.set_carousel_seconds(seconds)

    def set_layout(self, layout: Layout) -> None:
        self._choices.set_layout(layout)

    def show_camera(self, camera_id: str) -> None:
        """Brings a camera into sight, selected and with the focus."""
        self._arrangement.maximised = None
        if camera_id not in self._arrangement.matching():
            self._arrangement.show_all()
        self._arrangement.go_to(camera_id)
        self._arrange()
        if camera_id in self.field.shown:
            self.field.tiles()[self.field.shown.index(camera_id)].setFocus()
            self._hands.pick_for_menu(camera_id)

    def looked_at(self) -> set[str]:
        """Cameras that somebody has picked or enlarged: they are never slowed down."""
        enlarged = self._arrangement.maximised
        picked = {view.camera.id for view in self._hands.targets()}
        return picked | ({enlarged} if enlarged else set())

    def state(self) -> dict[str, Any]:
        """What the settings keep of the wall."""
        bar = self.toolbar
        kept = {"figures": bar.figures.isChecked(), "carousel": bar.carousel.isChecked()}
        return self._arrangement.state() | kept | self.views.state()

    def restore(self, state: Mapping[str, Any]) -> None:
        self._arrangement.restore(state)
        self.views.restore(state)
        self.toolbar.figures.setChecked(state.get("figures") is True)
        self.toolbar.carousel.setChecked(state.get("carousel") is True)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = meant_by(event)
        in_text = isinstance(self.focusWidget(), QLineEdit)
        if in_text and meant is WallKey.BACK:
            self._focus.leave_filter()
        elif self.views.press(event):
            return
        elif in_text or not (self._answer(meant) or self._hands.press(event)):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus.keep()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.field.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.view_row)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.field)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        bar, hands, empty, choices = self.toolbar, self._hands, self.empty, self._choices
        bar.layout_chosen.connect(choices.set_layout)
        bar.page_turned.connect(hands.turn)
        bar.carousel_toggled.connect(choices.set_carousel)
        bar.filter_changed.connect(choices.set_filter)
        bar.not_live_toggled.connect(choices.set_not_live_only)
        bar.figures_toggled.connect(self.field.set_figures)
        bar.figures_toggled.connect(self.layout_changed)
        bar.full_screen_requested.connect(self.full_screen_requested)
        bar.action_bar.action_clicked.connect(hands.ask)
        bar.action_bar.more_clicked.connect(self.menus.open_for_selection)
        choices.arranged.connect(self._on_arranged)
        hands.arranged.connect(choices.begin_again)
        hands.arranged.connect(self._on_arranged)
        hands.picked.connect(lambda: bar.action_bar.show_targets(hands.targets()))
        hands.zoomed.connect(lambda: self._want_views(settle=True))
        hands.action_requested.connect(self.action_requested)
        hands.own_window_requested.connect(self.own_window_requested)
        self.views.arranged.connect(self._on_arranged)
        self.views.changed.connect(self._show_view)
        self.views.left.connect(self._focus.keep)
        hands.refused.connect(self._say_why_not)
        self.field.resized.connect(lambda: self._want_views(settle=True))
        self._sight.changed.connect(self._look)
        self._views_wanted.view_wanted.connect(self.view_wanted)
        empty.add_requested.connect(self.add_requested)
        empty.import_requested.connect(self.import_requested)
        empty.demo_requested.connect(self.demo_requested)
        empty.clear_filter_requested.connect(choices.clear_filter)

    def _answer(self, meant: WallKey | CameraAction | None) -> bool:
        if isinstance(meant, WallKey) and meant in self._answers:
            self._answers[meant]()
            return True
        return False

    def _on_arranged(self) -> None:
        self._arrange()
        self.layout_changed.emit()

    def _arrange(self) -> None:
        arrangement = self._arrangement
        self._matching = arrangement.matching()
        had_focus = self._focus.is_on_wall
        layout = Layout.ONE if arrangement.maximised else arrangement.layout
        self.field.place(arrangement.on_page(), layout, arrangement.views)
        has_tiles = bool(self.field.shown)
        all_live = arrangement.not_live_only and not arrangement.text.strip()
        self.empty.show_reason(filtered=bool(arrangement.views), all_live=all_live)
        self._stack.setCurrentWidget(self.field if has_tiles else self.empty)
        self.toolbar.show_arrangement(arrangement)
        self._show_view()
        self._hands.show_selection()
        if had_focus:
            self._focus.keep()
        self._focus.note_tiles(has_tiles)
        self._look()

    def _show_view(self) -> None:
        self.toolbar.views.show_view(self.views.name, modified=self.views.is_modified)

    def _look(self) -> None:
        self.field.look_at_pictures(self._sight.is_clear)
        self._want_views()

    def _want_views(self, *, settle: bool = False) -> None:
        seen = self._sight.is_clear
        self._views_wanted.ask(self._arrangement, self.field, seen=seen, settle=settle and seen)

    def _say_why_not(self, reason: str) -> None:
        tile = self.field.focused()
        if tile is not None:
            QToolTip.showText(tile.mapToGlobal(tile.rect().center()), escape(reason), tile)
        self.hint.emit(reason)
