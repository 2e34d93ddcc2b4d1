"""The head of the inbox: which alerts are shown, the strip of figures, and whether it sounds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from widgets.alerts.inbox_filter import (
    ALL,
    HANDLING_CHOICES,
    LONGEST_TEXT,
    OPEN,
    PRIORITY_CHOICES,
    RAISED,
    SIGNAL_CHOICES,
    URGENT,
    InboxFilter,
)
from widgets.look.theme import set_icons
from widgets.translation import QT_TRANSLATE_NOOP

TYPED_PAUSE_MS = 250
SOUND_PX = 44

_SIGNALS = {
    ALL: QT_TRANSLATE_NOOP("InboxBar", "All signals"),
    RAISED: QT_TRANSLATE_NOOP("InboxBar", "Still raised"),
    "firing": QT_TRANSLATE_NOOP("InboxBar", "Firing"),
    "recovering": QT_TRANSLATE_NOOP("InboxBar", "Recovering"),
    "resolved": QT_TRANSLATE_NOOP("InboxBar", "Resolved"),
}
_HANDLINGS = {
    OPEN: QT_TRANSLATE_NOOP("InboxBar", "Not closed"),
    "new": QT_TRANSLATE_NOOP("InboxBar", "New"),
    "acknowledged": QT_TRANSLATE_NOOP("InboxBar", "Acknowledged"),
    "closed": QT_TRANSLATE_NOOP("InboxBar", "Closed"),
    "confirmed": QT_TRANSLATE_NOOP("InboxBar", "Confirmed"),
    "false_positive": QT_TRANSLATE_NOOP("InboxBar", "False positive"),
    "no_action": QT_TRANSLATE_NOOP("InboxBar", "No action"),
    ALL: QT_TRANSLATE_NOOP("InboxBar", "All alerts"),
}
_PRIORITIES = {
    ALL: QT_TRANSLATE_NOOP("InboxBar", "All priorities"),
    URGENT: QT_TRANSLATE_NOOP("InboxBar", "High and critical"),
    "critical": QT_TRANSLATE_NOOP("InboxBar", "Critical"),
    "high": QT_TRANSLATE_NOOP("InboxBar", "High"),
    "medium": QT_TRANSLATE_NOOP("InboxBar", "Medium"),
    "low": QT_TRANSLATE_NOOP("InboxBar", "Low"),
}


class InboxBar(QWidget):
    filter_changed = Signal()
    statistics_toggled = Signal(bool)
    mute_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.handling, self.signal_state = QComboBox(), QComboBox()
        self.camera, self.priority, self.text = QComboBox(), QComboBox(), QLineEdit()
        self.clear, self.statistics, self.mute = QPushButton(), QPushButton(), QPushButton()
        self._wanted_camera: str | None = None
        self._typed = QTimer(self, singleShot=True, interval=TYPED_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._tint()
        self._show_whether_clear()

    @property
    def wanted(self) -> InboxFilter:
        return InboxFilter(
            self.signal_state.currentData(),
            self.handling.currentData(),
            self._wanted_camera,
            self.priority.currentData(),
            self.text.text().strip(),
        )

    def show_filter(self, wanted: InboxFilter) -> None:
        """Takes it as it is; tells nobody."""
        for combo, value in (
            (self.signal_state, wanted.signal),
            (self.handling, wanted.handling),
            (self.priority, wanted.priority),
        ):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(value)))
        with QSignalBlocker(self.text):
            self.text.setText(wanted.rule_text)
        self._wanted_camera = wanted.camera_id
        self._show_camera()
        self._show_whether_clear()

    def show_cameras(self, cameras: Iterable[tuple[str, str]]) -> None:
        """A camera that was chosen and is gone stays chosen: its alerts are still there."""
        with QSignalBlocker(self.camera):
            while self.camera.count() > 2:
                self.camera.removeItem(2)
            for camera_id, name in cameras:
                self.camera.addItem(name, camera_id)
        self._show_camera()

    def show_muted(self, *, muted: bool) -> None:
        with QSignalBlocker(self.mute):
            self.mute.setChecked(muted)
        self._retranslate()
        self._tint()

    def focus_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def clear_all(self) -> None:
        self.show_filter(InboxFilter())
        self._emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for combo, choices, width in (
            (self.handling, HANDLING_CHOICES, 136),
            (self.signal_state, SIGNAL_CHOICES, 128),
            (self.camera, (None, ""), 150),
            (self.priority, PRIORITY_CHOICES, 138),
        ):
            for choice in choices:
                combo.addItem("", choice)
            combo.setFixedWidth(width)
            row.addWidget(combo)
        self.text.setMinimumWidth(96)
        self.text.setMaxLength(LONGEST_TEXT)
        self.text.setClearButtonEnabled(True)
        row.addWidget(self.text, 1)
        for button in (self.clear, self.statistics, self.mute):
            row.addWidget(button)
        self.statistics.setCheckable(True)
        self.mute.setCheckable(True)
        self.mute.setFixedWidth(SOUND_PX)

    def _connect(self) -> None:
        for combo in (self.handling, self.signal_state, self.priority):
            combo.currentIndexChanged.connect(lambda _: self._emit())
        self.camera.currentIndexChanged.connect(lambda _: self._take_camera())
        self.text.textChanged.connect(lambda _: self._typed.start())
        self.text.returnPressed.connect(self._emit)
        self._typed.timeout.connect(self._emit)
        self.clear.clicked.connect(self.clear_all)
        self.statistics.toggled.connect(self.statistics_toggled)
        self.mute.toggled.connect(self.mute_toggled)

    def _take_camera(self) -> None:
        self._wanted_camera = self.camera.currentData()
        self._emit()

    def _show_camera(self) -> None:
        with QSignalBlocker(self.camera):
            at = self.camera.findData(self._wanted_camera)
            if self._wanted_camera is None:
                at = 0
            elif at < 0:
                self.camera.addItem(self._wanted_camera, self._wanted_camera)
                at = self.camera.count() - 1
            self.camera.setCurrentIndex(at)

    def _emit(self) -> None:
        self._typed.stop()
        self._show_whether_clear()
        self.filter_changed.emit()

    def _show_whether_clear(self) -> None:
        self.clear.setEnabled(not self.wanted.is_usual)

    def _tint(self) -> None:
        set_icons(
            (self.clear, "close"),
            (self.statistics, "metrics"),
            (self.mute, "mute" if self.mute.isChecked() else "sound"),
        )

    def _retranslate(self) -> None:
        for combo, words in (
            (self.signal_state, _SIGNALS),
            (self.handling, _HANDLINGS),
            (self.priority, _PRIORITIES),
        ):
            for at in range(combo.count()):
                text = QCoreApplication.translate("InboxBar", words[combo.itemData(at)])
                combo.setItemText(at, text)
        self.camera.setItemText(0, self.tr("All cameras"))
        self.camera.setItemText(1, self.tr("Station and site"))
        self.signal_state.setAccessibleName(self.tr("Signal"))
        self.handling.setAccessibleName(self.tr("Handling"))
        self.camera.setAccessibleName(self.tr("Camera"))
        self.priority.setAccessibleName(self.tr("Priority"))
        self.text.setPlaceholderText(self.tr("Only rules with…"))
        self.text.setAccessibleName(self.tr("Part of the rule's name"))
        self.text.setToolTip(self.tr("Only alerts whose rule holds this text (Ctrl+F)"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Show all that is not closed again"))
        self.statistics.setText(self.tr("Statistics"))
        self.statistics.setToolTip(self.tr("How each rule does, over 7 or 30 days (T)"))
        muted = self.mute.isChecked()
        sounds = self.tr("The sound of alerts is on. Mute it (M)")
        silent = self.tr("The sound of alerts is muted. Let it sound again (M)")
        self.mute.setToolTip(silent if muted else sounds)
        self.mute.setAccessibleName(self.tr("Mute the sound of alerts"))
