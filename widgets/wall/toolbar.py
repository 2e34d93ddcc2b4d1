"""The wall's toolbar: how it is divided and what it shows; beside it the actions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from widgets.look.icons import icon
from widgets.look.tokens import TOKENS, Theme
from widgets.wall.action_bar import ActionBar
from widgets.wall.arrangement import Arrangement
from widgets.wall.grid import Layout
from widgets.wall.layout_words import layout_words
from widgets.wall.views_button import ViewsButton

HEIGHT_PX = 44
SPACE_PX = 4
BUTTON_PX = 30
PAGES_PX = 92
FILTER_PX = 176
LAYOUT_PX = 140
LEAST_ACTIONS_PX = 64


class WallToolbar(QWidget):
    """Shows the arrangement it is given and signals wishes; it decides nothing."""

    layout_chosen = Signal(Layout)
    page_turned = Signal(int)
    carousel_toggled = Signal(bool)
    filter_changed = Signal(str)
    not_live_toggled = Signal(bool)
    figures_toggled = Signal(bool)
    full_screen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self._icons: dict[QToolButton, str] = {}
        self._numbers = (0, 1)
        self.views = ViewsButton(self)
        self._icons[self.views] = "views"
        self.layouts = QComboBox(self)
        self.filter = QLineEdit(self)
        self._pages = QLabel(self)
        self.previous = self._button("previous")
        self.next = self._button("next")
        self.carousel = self._button("carousel", checkable=True)
        self.not_live = self._button("", checkable=True)
        self.figures = self._button("figures", checkable=True)
        self.full_screen = self._button("full_screen")
        self.action_bar = ActionBar(self)
        self._set_up()
        self._lay_out()
        self._connect()
        self.set_theme(Theme.DARK)
        self._say()

    @property
    def page_text(self) -> str:
        return self._pages.text()

    def show_arrangement(self, arrangement: Arrangement) -> None:
        self._numbers = (arrangement.page, arrangement.pages)
        self._say_pages()
        can_turn = arrangement.pages > 1 and arrangement.maximised is None
        for button in (self.previous, self.next, self.carousel):
            button.setEnabled(can_turn or (button is self.carousel and button.isChecked()))
        self.layouts.setCurrentIndex(list(Layout).index(arrangement.layout))
        if self.filter.text() != arrangement.text:
            self.filter.setText(arrangement.text)
        self.not_live.setChecked(arrangement.not_live_only)

    def go_to_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def set_theme(self, theme: Theme) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, TOKENS[theme].text))
        self.action_bar.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _button(self, icon_name: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setFixedHeight(BUTTON_PX)
        if icon_name:
            button.setFixedWidth(BUTTON_PX)
        button.setCheckable(checkable)
        if icon_name:
            self._icons[button] = icon_name
        return button

    def _set_up(self) -> None:
        for _ in Layout:
            self.layouts.addItem("")
        self.layouts.setFixedWidth(LAYOUT_PX)
        self.filter.setMinimumWidth(FILTER_PX // 2)
        self.filter.setMaximumWidth(FILTER_PX)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedHeight(BUTTON_PX)
        self._pages.setFixedWidth(PAGES_PX)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE_PX, SPACE_PX, 2 * SPACE_PX, SPACE_PX)
        line.setSpacing(2)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self.views, self.layouts, self.previous, self._pages, self.next, self.carousel),
            (self.filter, self.not_live, self.figures, self.full_screen),
        )
        for group in groups:
            for widget in group:
                line.addWidget(widget)
            line.addWidget(self._divider())
        self.action_bar.setMinimumWidth(LEAST_ACTIONS_PX)
        line.addWidget(self.action_bar, 1)

    def _divider(self) -> QFrame:
        divider = QFrame(self)
        divider.setProperty("role", "divider")
        divider.setFixedSize(2 * SPACE_PX + 1, BUTTON_PX - 2 * SPACE_PX)
        return divider

    def _connect(self) -> None:
        self.layouts.activated.connect(
            lambda index: self.layout_chosen.emit(list(Layout)[index]),
        )
        self.previous.clicked.connect(lambda: self.page_turned.emit(-1))
        self.next.clicked.connect(lambda: self.page_turned.emit(1))
        self.carousel.toggled.connect(self.carousel_toggled)
        self.filter.textChanged.connect(self.filter_changed)
        self.not_live.toggled.connect(self.not_live_toggled)
        self.figures.toggled.connect(self.figures_toggled)
        self.full_screen.clicked.connect(self.full_screen_requested)

    def _say(self) -> None:
        for index, layout in enumerate(Layout):
            self.layouts.setItemText(index, layout_words(layout))
        self.layouts.setToolTip(self.tr("Layout of the wall (W)"))
        self.layouts.setAccessibleName(self.tr("Layout"))
        self.filter.setPlaceholderText(self.tr("Filter by name"))
        self.filter.setToolTip(self.tr("Show cameras whose name, id or place holds this (Ctrl+F)"))
        self.filter.setAccessibleName(self.tr("Filter by name"))
        self._name(self.previous, self.tr("Previous page (PgUp)"))
        self._name(self.next, self.tr("Next page (PgDown)"))
        self._name(self.carousel, self.tr("Carousel through the pages (C)"))
        self.not_live.setText(self.tr("Not live"))
        self._name(self.not_live, self.tr("Only cameras that are not live (N)"))
        self._name(self.figures, self.tr("Figures on all tiles (G)"))
        self._name(self.full_screen, self.tr("Full screen (F)"))
        self._say_pages()

    def _name(self, button: QToolButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(words)

    def _say_pages(self) -> None:
        page, pages = self._numbers
        self._pages.setText(self.tr("Page {n} of {all}").format(n=page + 1, all=pages))
