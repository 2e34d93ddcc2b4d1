"""The settings, checked field by field, saved together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from services.domain.detections import DetectorState
from services.domain.results import StoredSize
from services.domain.settings import SETTINGS
from widgets.detector_words import detector_level, detector_text
from widgets.settings.field_row import FieldRow
from widgets.settings.keeping import KeepingPanel
from widgets.settings.setting_words import group_word, label

FIELDS_PX = 860
KEEPING_PX = 340
WIDEST_KEEPING_PX = 520
NOTICE_MS = 6_000


class SettingsPage(QWidget):
    save_requested = Signal(dict)  # the changed settings, checked
    folder_requested = Signal(str)
    move_passwords_requested = Signal()
    backup_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.rows = {spec.key: FieldRow(spec) for spec in SETTINGS}
        self.keeping, self.notice = KeepingPanel(), QLabel()
        self.save, self.discard = QPushButton(), QPushButton()
        self._titles: dict[str, QLabel] = {}
        self.detector = QLabel()
        self._detector_state = DetectorState()
        self._scroll = QScrollArea()
        self._saved_words = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def has_changes(self) -> bool:
        return any(row.is_changed for row in self.rows.values())

    def show_settings(self, values: Mapping[str, Any], defaults: Mapping[str, Any]) -> None:
        for key, row in self.rows.items():
            row.show_setting(values[key], defaults[key])

    def show_detector(self, state: DetectorState) -> None:
        """May be called several times a second."""
        text = detector_text(state)
        self._detector_state = state
        if text != self.detector.text():
            self.detector.setText(text)
            self.detector.setProperty("level", detector_level(state))
            self.detector.style().unpolish(self.detector)
            self.detector.style().polish(self.detector)

    def show_sizes(self, sizes: Sequence[StoredSize]) -> None:
        self.keeping.show_sizes(sizes)

    def show_places(self, places: Sequence[tuple[str, str]]) -> None:
        self.keeping.show_places(places)

    def show_error(self, field: str, text: str) -> None:
        """What the station refused: at its field, or below when it has none."""
        row = self.rows.get(field)
        if row is None:
            self._say(text, level="error")
            return
        row.show_problem(text)
        self._go_to(row)
        self._show_whether_changed()

    def show_saved(self) -> None:
        """The settings that were sent are stored."""
        for row in self.rows.values():
            if not row.is_wrong:
                row.take_as_saved()
        self._say(self.tr("Saved."), level="ok")
        self._saved_words.start()

    def state(self) -> dict[str, Any]:
        return {"scroll": self._scroll.verticalScrollBar().value()}

    def restore(self, state: Mapping[str, Any]) -> None:
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self._scroll.verticalScrollBar().setValue(scroll)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _save(self) -> None:
        wrong = [row for row in self.rows.values() if row.is_wrong]
        if wrong:
            self._go_to(wrong[0])
            return
        changed = {key: row.value for key, row in self.rows.items() if row.is_changed}
        if changed:
            self.save_requested.emit(changed)

    def _discard(self) -> None:
        for row in self.rows.values():
            row.discard()
        self._show_whether_changed()

    def _go_to(self, row: FieldRow) -> None:
        self._scroll.ensureWidgetVisible(row)
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_whether_changed(self) -> None:
        changed = [key for key, row in self.rows.items() if row.is_changed]
        wrong = [key for key, row in self.rows.items() if row.is_wrong]
        self.save.setEnabled(bool(changed) and not wrong)
        self.discard.setEnabled(bool(changed or wrong))
        if wrong:
            text = self.tr("Not right yet: {names}")
            self._say(text.format(names=", ".join(map(label, wrong))), level="error")
        elif changed:
            text = self.tr("Not saved yet: {names}")
            self._say(text.format(names=", ".join(map(label, changed))), level="warning")
        elif not self._saved_words.isActive():
            self.notice.clear()

    def _say(self, text: str, *, level: str) -> None:
        self.notice.setText(text)
        self.notice.setProperty("level", level)
        self.notice.style().unpolish(self.notice)
        self.notice.style().polish(self.notice)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.changed.connect(self._show_whether_changed)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(self._discard)
        self._saved_words.timeout.connect(self._show_whether_changed)
        self.keeping.folder_requested.connect(self.folder_requested)
        self.keeping.backup_requested.connect(self.backup_requested)
        self.keeping.move_passwords_requested.connect(self.move_passwords_requested)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._save)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setContentsMargins(24, 16, 24, 24)
        columns.setSpacing(40)
        columns.addLayout(self._fields(), 100)
        columns.addWidget(self.keeping, 60)
        columns.addStretch(1)
        self.keeping.setMinimumWidth(KEEPING_PX)
        self.keeping.setMaximumWidth(WIDEST_KEEPING_PX)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setLayout(columns)
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot())

    def _fields(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(4)
        self.detector.setTextFormat(Qt.TextFormat.PlainText)
        self.detector.setWordWrap(True)
        self.detector.setMaximumWidth(FIELDS_PX)
        for row in self.rows.values():
            group = row.spec.group
            if group not in self._titles:
                self._titles[group] = title = QLabel()
                title.setProperty("role", "heading")
                if layout.count():
                    layout.addSpacing(20)
                layout.addWidget(title)
                layout.addWidget(_line())
                if group == "detection":
                    layout.addWidget(self.detector)
            row.setMaximumWidth(FIELDS_PX)
            layout.addWidget(row)
        layout.addStretch(1)
        return layout

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setObjectName("strip")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(8)
        layout.addWidget(self.notice, 1)
        layout.addWidget(self.discard)
        layout.addWidget(self.save)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        # a long notice must not widen the window
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.save.setProperty("role", "main")
        return foot

    def _retranslate(self) -> None:
        for group, title in self._titles.items():
            title.setText(group_word(group))
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Save all changes (Ctrl+S)"))
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Back to what is saved"))
        self.show_detector(self._detector_state)
        self._show_whether_changed()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
