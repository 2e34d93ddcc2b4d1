"""Where everything lives and how much it takes, with the folders one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from services.domain.results import StoredSize
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.plain_text import plain_tip
from widgets.settings.setting_words import size_word


class KeepingPanel(QWidget):
    folder_requested = Signal(str)
    move_passwords_requested = Signal()
    backup_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: Sequence[StoredSize] = ()
        self._places: Sequence[tuple[str, str]] = ()
        self.sizes, self.places = QGridLayout(), QGridLayout()
        self.backup, self.passwords = QPushButton(), QPushButton()
        self._titles = tuple(QLabel() for _ in range(4))
        self._backup_about, self._passwords_about = QLabel(), QLabel()
        self._lay_out()
        self.backup.clicked.connect(self.backup_requested)
        self.passwords.clicked.connect(self.move_passwords_requested)
        self._retranslate()

    def show_sizes(self, sizes: Sequence[StoredSize]) -> None:
        self._sizes = tuple(sizes)
        _empty(self.sizes)
        for row, size in enumerate(self._sizes):
            amount = QLabel(QLocale().formattedDataSize(size.bytes, 1))
            amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            amount.setTextFormat(Qt.TextFormat.PlainText)
            name = _plain(size_word(size.kind))
            name.setToolTip(plain_tip(size.path))
            self.sizes.addWidget(name, row, 0)
            self.sizes.addWidget(amount, row, 1)
            self.sizes.addWidget(self._folder_button(size_word(size.kind), size.path), row, 2)

    def show_places(self, places: Sequence[tuple[str, str]]) -> None:
        """(what, path) of each place."""
        self._places = tuple(places)
        _empty(self.places)
        for row, (what, path) in enumerate(self._places):
            shown = QLineEdit(path)
            shown.setReadOnly(True)
            shown.setCursorPosition(0)
            shown.setAccessibleName(what)
            self.places.addWidget(_plain(what), row * 2, 0, 1, 3)
            self.places.addWidget(shown, row * 2 + 1, 0)
            self.places.addWidget(self._copy_button(what, path), row * 2 + 1, 1)
            self.places.addWidget(self._folder_button(what, path), row * 2 + 1, 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
            self.show_sizes(self._sizes)
            self.show_places(self._places)

    def _folder_button(self, what: str, path: str) -> QToolButton:
        button = _tool("folder")
        button.setToolTip(self.tr("Open the folder"))
        button.setAccessibleName(self.tr("Open the folder: {what}").format(what=what))
        button.clicked.connect(lambda: self.folder_requested.emit(path))
        return button

    def _copy_button(self, what: str, path: str) -> QToolButton:
        button = _tool("copy")
        button.setToolTip(self.tr("Copy the path"))
        button.setAccessibleName(self.tr("Copy the path: {what}").format(what=what))
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(path))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for grid in (self.sizes, self.places):
            grid.setColumnStretch(0, 1)
            grid.setVerticalSpacing(4)
        kept, lives, backup, passwords = self._titles
        for title in self._titles:
            title.setProperty("role", "heading")
        for about in (self._backup_about, self._passwords_about):
            about.setProperty("role", "small")
            about.setWordWrap(True)
        layout.addWidget(kept)
        layout.addLayout(self.sizes)
        layout.addSpacing(16)
        layout.addWidget(lives)
        layout.addLayout(self.places)
        for title, about, button in (
            (backup, self._backup_about, self.backup),
            (passwords, self._passwords_about, self.passwords),
        ):
            layout.addSpacing(16)
            layout.addWidget(title)
            layout.addWidget(about)
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            layout.addLayout(line)
        layout.addStretch(1)

    def _retranslate(self) -> None:
        words = (
            self.tr("Kept now"),
            self.tr("Where everything lives"),
            self.tr("Backup"),
            self.tr("Passwords"),
        )
        for title, word in zip(self._titles, words, strict=True):
            title.setText(word)
        self.backup.setText(self.tr("Back up now"))
        self._backup_about.setText(
            self.tr("One file with the configuration, the site file and the events.")
        )
        self.passwords.setText(self.tr("Move passwords out of the file"))
        self._passwords_about.setText(
            self.tr(
                "The station keeps passwords safe by itself. Older tools that read the site file"
                " may still need them there; when none does, take them out."
            )
        )


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _tool(name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setIcon(icon(name, current_tokens().muted))
    return button


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
