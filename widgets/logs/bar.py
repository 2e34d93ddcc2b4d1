"""What is chosen of a log: whose, which lines, followed or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QWidget

from services.domain.logs import LogFilter, LogLevel
from widgets.look.theme import set_icons

TYPED_PAUSE_MS = 200
_LEVELS = (None, LogLevel.INFO, LogLevel.WARNING, LogLevel.ERROR)


class LogBar(QWidget):
    camera_chosen = Signal(str)
    filter_changed = Signal(object)
    follow_toggled = Signal(bool)
    copy_requested = Signal()
    save_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._choice = ""
        self.camera, self.level, self.text = QComboBox(), QComboBox(), QLineEdit()
        self.follow, self.copy = QPushButton(), QPushButton()
        self.save, self.folder = QPushButton(), QPushButton()
        self._typed = QTimer(self, singleShot=True, interval=TYPED_PAUSE_MS)
        self._build()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._tint()

    @property
    def camera_id(self) -> str:
        return self._choice

    @property
    def wanted(self) -> LogFilter:
        return LogFilter(self.text.text().strip(), _LEVELS[max(0, self.level.currentIndex())])

    def show_cameras(self, cameras: Iterable[tuple[str, str]]) -> None:
        was_there = self.camera.findData(self._choice) >= 0
        with QSignalBlocker(self.camera):
            self.camera.clear()
            self.camera.addItem(self.tr("Station"), "")
            for camera_id, name in cameras:
                self.camera.addItem(name, camera_id)
        self.show_choice(self._choice)
        if was_there and self.camera.findData(self._choice) < 0:
            self._choose("")

    def show_choice(self, camera_id: str) -> None:
        """The camera may come to the list later."""
        self._choice = camera_id
        with QSignalBlocker(self.camera):
            self.camera.setCurrentIndex(max(0, self.camera.findData(camera_id)))

    def show_following(self, on: bool) -> None:
        with QSignalBlocker(self.follow):
            self.follow.setChecked(on)

    def show_whether_empty(self, *, is_empty: bool) -> None:
        self.save.setEnabled(not is_empty)

    def file_name(self) -> str:
        return f"{self.camera_id or 'station'}.log"

    def focus_filter(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def focus_cameras(self) -> None:
        self.camera.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._select_typed()

    def restore(self, state: Mapping[str, Any]) -> None:
        level = LogLevel.__members__.get(str(state.get("level", "")))
        if level in _LEVELS:
            self.level.setCurrentIndex(_LEVELS.index(level))
        self.show_choice(str(state.get("camera", "")))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _build(self) -> None:
        self.camera.setEditable(True)
        self.camera.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.camera.setMinimumWidth(240)
        self.camera.setMaxVisibleItems(20)
        self.camera.addItem("", "")
        completer = QCompleter(self.camera.model(), self.camera)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.camera.setCompleter(completer)
        self.level.addItems([""] * len(_LEVELS))
        self.text.setClearButtonEnabled(True)
        self.follow.setCheckable(True)
        self.follow.setChecked(True)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.camera)
        layout.addWidget(self.level)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.follow)
        layout.addSpacing(8)
        for button in (self.copy, self.save, self.folder):
            layout.addWidget(button)

    def _connect(self) -> None:
        self.camera.activated.connect(lambda _: self._choose(str(self.camera.currentData() or "")))
        typed = self.camera.lineEdit()
        assert typed is not None
        typed.editingFinished.connect(self._put_name_back)
        self.level.currentIndexChanged.connect(self._emit_filter)
        self.text.textChanged.connect(lambda _: self._typed.start())
        self.text.returnPressed.connect(self._emit_filter)
        self._typed.timeout.connect(self._emit_filter)
        self.follow.toggled.connect(self.follow_toggled)
        self.copy.clicked.connect(self.copy_requested)
        self.save.clicked.connect(self.save_requested)
        self.folder.clicked.connect(self.folder_requested)

    def _choose(self, camera_id: str) -> None:
        self._choice = camera_id
        self.camera_chosen.emit(camera_id)

    def _emit_filter(self) -> None:
        self._typed.stop()
        self.filter_changed.emit(self.wanted)

    def _put_name_back(self) -> None:
        """Half a name chooses nothing: the field says whose log is shown."""
        self.camera.setEditText(self.camera.itemText(self.camera.currentIndex()))

    def _select_typed(self) -> None:
        typed = self.camera.lineEdit()
        if typed is not None:
            typed.selectAll()

    def _tint(self) -> None:
        set_icons(
            (self.follow, "follow"),
            (self.copy, "copy"),
            (self.save, "save"),
            (self.folder, "folder"),
        )

    def _retranslate(self) -> None:
        self.camera.setItemText(0, self.tr("Station"))
        self.camera.setAccessibleName(self.tr("Whose log"))
        self.camera.setToolTip(self.tr("Whose log is shown; type to find a camera (Ctrl+L)"))
        words = (
            self.tr("All levels"),
            self.tr("Information and above"),
            self.tr("Warnings and errors"),
            self.tr("Errors"),
        )
        for index, word in enumerate(words):
            self.level.setItemText(index, word)
        self.level.setAccessibleName(self.tr("Level"))
        self.text.setPlaceholderText(self.tr("Only lines with…"))
        self.text.setAccessibleName(self.tr("Text to look for"))
        self.text.setToolTip(self.tr("Only lines that hold this text (Ctrl+F)"))
        self.follow.setText(self.tr("Follow"))
        self.follow.setToolTip(self.tr("Stay at the newest line (End)"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the marked lines (Ctrl+C)"))
        self.save.setText(self.tr("Save as…"))
        self.save.setToolTip(self.tr("Save the whole log, rotated files included (Ctrl+S)"))
        self.folder.setText(self.tr("Open folder"))
        self.folder.setToolTip(self.tr("Open the folder the log lies in"))
