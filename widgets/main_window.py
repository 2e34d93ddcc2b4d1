"""The window: rail, pages, panel, banners, and one row for messages and figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QWidget

from widgets.banner_strip import Banner, BannerStrip
from widgets.frame_layout import bottom_row, framed
from widgets.key_sheet import KeyGroup, KeySheet
from widgets.message_area import MessageArea
from widgets.own_window import OwnWindow
from widgets.page_windows import PageWindows
from widgets.rail import Rail
from widgets.side_panel import SidePanel
from widgets.status_bar import StatusBar
from widgets.window_geometry import kept_geometry, restore_geometry
from widgets.window_keys import add_window_keys

PANEL_WIDTH = 360
# the widest page fits; beside an open panel it may be squeezed a little, the panel is not
LEAST_PAGE_WIDTH = 860
NARROW_WIDTH = 1150


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
        self.page_windows = PageWindows(self._stack, self.message_area.messages, self)
        self._panel = SidePanel(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
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
        self._bottom = bottom_row(self.message_area, self.status_bar)
        self.setCentralWidget(framed(self.rail, self.banners, self._splitter, self._bottom))

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.banners.pressed.connect(self.banner_pressed)
        self._panel.close_requested.connect(self.hide_panel)
        self._splitter.splitterMoved.connect(self._remember_panel)
        self.rail.move_requested.connect(self.move_page)
        self.page_windows.opened.connect(self.add_keys)
        self.page_windows.moved.connect(self._on_moved)
        QShortcut(QKeySequence("F11"), self, self.toggle_full_screen)
        self.add_keys(self)

    def add_keys(self, window: QWidget) -> None:
        """Every window of the station leads to every page and to the sheet of keys."""
        add_window_keys(
            window,
            show_keys=lambda: self.show_keys(window),
            pages=self.rail.keys,
            show_page=self.show_page,
            move_page=self.move_page,
        )

    def add_page(self, key: str, title_source: str, icon_name: str, widget: QWidget) -> None:
        """`title_source` is an English word marked with the context Page; the first is shown."""
        self._pages[key] = widget
        self._stack.addWidget(widget)
        self.page_windows.add(key, title_source, widget)
        least = min(LEAST_PAGE_WIDTH, self._stack.minimumSizeHint().width())
        self._stack.setMinimumWidth(least)
        self.rail.add(key, title_source, icon_name)
        if len(self._pages) == 1:
            self.rail.show_current(key)

    def show_page(self, key: str) -> None:
        """Where it stands: here, or in its own window, which comes forward."""
        window = self.page_windows.window(key)
        if window is not None:
            self.rail.show_current(self.current_page)
            window.come_forward()
            return
        self._come_forward_too()
        self.rail.show_current(key)
        page = self._pages[key]
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            page.setFocus()
            self.page_changed.emit(key)

    def move_page(self, key: str) -> None:
        """Into a window of its own, or back from there and into sight."""
        if self.page_windows.window(key) is None:
            self.page_windows.take_out(key)
        elif self.page_windows.put_back(key):
            self.show_page(key)

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

    def show_keys(self, window: QWidget | None = None) -> None:
        """On the window that asked."""
        KeySheet(self._key_groups, window or self).open()

    def toggle_full_screen_of(self, key: str) -> None:
        """Of the window in which the page stands."""
        (self.page_windows.window(key) or self).toggle_full_screen()

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
        own = {"page": self.current_page, "panel_width": self._panel_width}
        return kept | own | {"pages_out": self.page_windows.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Takes what is usable; a window off every screen comes back."""
        restore_geometry(self, state)
        width = state.get("panel_width")
        if isinstance(width, int) and width > 0:
            self._panel_width = width
        self.page_windows.restore(state.get("pages_out"))
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

    def _on_moved(self, key: str, is_out: bool) -> None:
        self.rail.show_out(key, is_out=is_out)
        self.rail.show_current(self.current_page)
        if is_out:
            self.page_changed.emit(key)
            # it may have left another one in sight here
            self.page_changed.emit(self.current_page)

    def _come_forward_too(self) -> None:
        """Asked for from another window of the station: here is where it is seen."""
        active = QApplication.activeWindow()
        if isinstance(active, OwnWindow):
            self.raise_()
            self.activateWindow()

    def _remember_panel(self) -> None:
        if not self._panel.isHidden():
            self._panel_width = self._panel.width()

    def _retranslate(self) -> None:
        title = self.tr("Camera station")
        self.setWindowTitle(f"({self._unhandled}) {title}" if self._unhandled else title)
