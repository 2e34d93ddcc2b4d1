"""The window: rail, pages, panel, banners, and one row for messages and figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.banner_strip import Banner, BannerStrip
from widgets.key_sheet import KeyGroup, KeySheet
from widgets.message_area import MessageArea
from widgets.rail import Rail
from widgets.side_panel import SidePanel
from widgets.status_bar import StatusBar
from widgets.window_geometry import kept_geometry, restore_geometry

PANEL_WIDTH = 360
# the widest page fits; beside an open panel it may be squeezed a little, the panel is not
LEAST_PAGE_WIDTH = 860
NARROW_WIDTH = 1150
_MOST_PAGE_KEYS = 9


class MainWindow(QMainWindow):
    """Shows pages and whatever it is told; asks nobody but its maker before it closes."""

    page_changed = Signal(str)
    panel_closed = Signal()
    banner_pressed = Signal(str, str)
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, QWidget] = {}
        self._panel_width = PANEL_WIDTH
        self._unhandled = 0
        self._was_maximized = False
        self._key_groups: list[KeyGroup] = []
        self.rail = Rail(self)
        self.banners = BannerStrip(self)
        self.message_area = MessageArea(self)
        self.status_bar = StatusBar(self)
        self._stack = QStackedWidget(self)
        self._panel = SidePanel(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._bottom = QWidget(self)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self._panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        self._panel.hide()
        self._bottom.setObjectName("strip")
        self._bottom.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        low = _row(self._bottom)
        low.addWidget(self.message_area, 1)
        low.addWidget(self.status_bar)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._bottom)
        whole = QWidget(self)
        across = _row(whole)
        across.addWidget(self.rail)
        across.addWidget(middle, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.banners.pressed.connect(self.banner_pressed)
        self._panel.close_requested.connect(self.hide_panel)
        self._splitter.splitterMoved.connect(self._remember_panel)
        QShortcut(QKeySequence("F11"), self, self.toggle_full_screen)
        # an input that has the focus takes ? for itself before this sees it
        QShortcut(QKeySequence("?"), self, self.show_keys)
        for number in range(1, _MOST_PAGE_KEYS + 1):
            keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            keys.activated.connect(lambda index=number - 1: self._show_nth(index))

    def add_page(self, key: str, title_source: str, icon_name: str, widget: QWidget) -> None:
        """`title_source` is an English word marked with the context Page; the first is shown."""
        self._pages[key] = widget
        self._stack.addWidget(widget)
        least = min(LEAST_PAGE_WIDTH, self._stack.minimumSizeHint().width())
        self._stack.setMinimumWidth(least)
        self.rail.add(key, title_source, icon_name)
        if len(self._pages) == 1:
            self.rail.show_current(key)

    def show_page(self, key: str) -> None:
        self.rail.show_current(key)
        page = self._pages[key]
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            page.setFocus()
            self.page_changed.emit(key)

    @property
    def current_page(self) -> str:
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def show_waiting(self, key: str, number: int) -> None:
        """The badge of a page: how much waits there for a hand."""
        self.rail.show_waiting(key, number)

    def show_unhandled(self, alerts: int) -> None:
        """In the title, where the desktop shows it also while another window is in front."""
        self._unhandled = alerts
        self._retranslate()

    def show_panel(self, widget: QWidget, title: str) -> None:
        """`title` is plain text and translated."""
        self._panel.show_content(widget, title)
        if self._panel.isHidden():
            self._panel.show()
            room = max(self._splitter.width() - self._panel_width, 1)
            self._splitter.setSizes([room, self._panel_width])

    def hide_panel(self) -> None:
        if not self._panel.isHidden():
            self._panel.hide()
            self._panel.take_content()
            self.panel_closed.emit()

    @property
    def panel_content(self) -> QWidget | None:
        return self._panel.content

    def show_banners(self, banners: list[Banner]) -> None:
        self.banners.show_banners(banners)

    def show_key_groups(self, groups: Sequence[KeyGroup]) -> None:
        """What the sheet of keys lists when it is opened."""
        self._key_groups = list(groups)

    def show_keys(self) -> None:
        KeySheet(self._key_groups, self).open()

    def toggle_full_screen(self) -> None:
        """Full screen leaves the page alone on the screen: no rail, no row below."""
        entering = not self.isFullScreen()
        self.rail.setHidden(entering)
        self._bottom.setHidden(entering)
        if entering:
            self._was_maximized = self.isMaximized()
            self.showFullScreen()
        elif self._was_maximized:
            self.showMaximized()
        else:
            self.showNormal()

    def state(self) -> dict[str, Any]:
        """What `restore` takes after the next start."""
        kept = kept_geometry(self)
        return kept | {"page": self.current_page, "panel_width": self._panel_width}

    def restore(self, state: dict[str, Any]) -> None:
        """Takes what is usable; a window off every screen comes back."""
        restore_geometry(self, state)
        width = state.get("panel_width")
        if isinstance(width, int) and width > 0:
            self._panel_width = width
        if state.get("page") in self._pages:
            self.show_page(str(state["page"]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self._panel.isHidden():
                self.hide_panel()
                return
            if self.isFullScreen():
                self.toggle_full_screen()
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.status_bar.show_narrow(narrow=self.width() < NARROW_WIDTH)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_nth(self, index: int) -> None:
        keys = self.rail.keys()
        if index < len(keys):
            self.show_page(keys[index])

    def _remember_panel(self) -> None:
        if not self._panel.isHidden():
            self._panel_width = self._panel.width()

    def _retranslate(self) -> None:
        title = self.tr("Camera station")
        self.setWindowTitle(f"({self._unhandled}) {title}" if self._unhandled else title)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    return row
