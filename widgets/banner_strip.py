"""Standing problems at the top of the window, each with what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from widgets.look.icons import pixmap
from widgets.look.theme import current_tokens
from widgets.message_level import MessageLevel, level_color


@dataclass(frozen=True)
class BannerButton:
    key: str
    words: str


@dataclass(frozen=True)
class Banner:
    """One standing problem; `key` comes back with the button that was pressed. Texts translated."""

    key: str
    text: str
    level: MessageLevel = MessageLevel.WARNING
    buttons: tuple[BannerButton, ...] = ()


class BannerStrip(QWidget):
    """Takes no room while nothing is wrong; `pressed` carries banner key and button key."""

    pressed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: tuple[Banner, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.hide()

    def show_banners(self, banners: list[Banner]) -> None:
        """Shows exactly these; rows stay as they are while nothing changed."""
        if tuple(banners) == self._banners:
            return
        self._banners = tuple(banners)
        self._build()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._banners:
            self._build()
        super().changeEvent(event)

    def _build(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if row := item.widget():
                row.hide()
                row.deleteLater()
        for banner in self._banners:
            self._rows.addWidget(self._row(banner))
        self.setVisible(bool(self._banners))

    def _row(self, banner: Banner) -> QWidget:
        row = QWidget(self)
        row.setObjectName("banner")
        row.setProperty("level", banner.level.value)
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        cells = QHBoxLayout(row)
        cells.setContentsMargins(12, 4, 8, 4)
        cells.setSpacing(8)
        mark = QLabel(row)
        color = level_color(current_tokens(), banner.level)
        mark.setPixmap(pixmap(banner.level.value, color, 20, self.devicePixelRatio()))
        text = QLabel(banner.text, row)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        cells.addWidget(mark)
        cells.addWidget(text, 1)
        for button in banner.buttons:
            cells.addWidget(self._button(banner.key, button, row))
        return row

    def _button(self, banner_key: str, spec: BannerButton, row: QWidget) -> QPushButton:
        button = QPushButton(spec.words, row)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.pressed.emit(banner_key, spec.key))
        return button
