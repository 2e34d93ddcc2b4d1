"""What is asked of the journal: whose, by whom, what kind, which words, when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from widgets.events.event_filter import EventFilter
from widgets.events.event_words import KIND_WORDS, actor_word, kind_word
from widgets.events.period import PeriodChoice
from widgets.look.theme import set_icons

TYPED_PAUSE_MS = 250
COPY_PX = 44


class EventBar(QWidget):
    filter_changed = Signal()
    copy_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.camera, self.actor, self.kind = QComboBox(), QComboBox(), QComboBox()
        self.period, self.text = PeriodChoice(), QLineEdit()
        self.clear, self.copy, self.export = QPushButton(), QPushButton(), QPushButton()
        self._typed = QTimer(self, singleShot=True, interval=TYPED_PAUSE_MS)
        self._lay_out()
        self._connect()
        for kind in KIND_WORDS:
            self.kind.addItem(kind_word(kind), kind)
        self._retranslate()
        self._tint()

    @property
    def wanted(self) -> EventFilter:
        since, until = self.period.ends
        return EventFilter(
            camera_id=self.camera.currentData(),
            actor=self.actor.currentData(),
            kind=self.kind.currentData(),
            text=self.text.text().strip(),
            since=since,
            until=until,
        )

    def show_cameras(self, cameras: Iterable[tuple[str, str]]) -> None:
        chosen = self.camera.currentData()
        with QSignalBlocker(self.camera):
            while self.camera.count() > 1:
                self.camera.removeItem(1)
            for camera_id, name in cameras:
                self.camera.addItem(name, camera_id)
            self.camera.setCurrentIndex(max(0, self.camera.findData(chosen)))
        if self.camera.currentData() != chosen:
            self.filter_changed.emit()

    def learn(self, actors: Iterable[str], kinds: Iterable[str]) -> None:
        """Those that turn up become choices."""
        for combo, found, say_it in (
            (self.actor, actors, actor_word),
            (self.kind, kinds, kind_word),
        ):
            for value in sorted(set(found)):
                if combo.findData(value) < 0:
                    combo.addItem(say_it(value), value)

    def choose_camera(self, camera_id: str) -> None:
        self.camera.setCurrentIndex(max(0, self.camera.findData(camera_id)))

    def clear_all(self) -> None:
        for combo in (self.camera, self.actor, self.kind):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(0)
        with QSignalBlocker(self.text), QSignalBlocker(self.period):
            self.text.clear()
            self.period.clear()
        self._emit()

    def focus_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        for combo, width in ((self.camera, 150), (self.actor, 130), (self.kind, 112)):
            combo.addItem("", None)
            combo.setFixedWidth(width)
            layout.addWidget(combo)
        layout.addWidget(self.period)
        layout.addWidget(self.text, 1)
        self.text.setMinimumWidth(96)
        self.text.setClearButtonEnabled(True)
        for button in (self.clear, self.copy, self.export):
            layout.addWidget(button)
        self.copy.setFixedWidth(COPY_PX)

    def _connect(self) -> None:
        for combo in (self.camera, self.actor, self.kind):
            combo.currentIndexChanged.connect(lambda _: self._emit())
        self.period.changed.connect(self._emit)
        self.text.textChanged.connect(lambda _: self._typed.start())
        self.text.returnPressed.connect(self._emit)
        self._typed.timeout.connect(self._emit)
        self.clear.clicked.connect(self.clear_all)
        self.copy.clicked.connect(self.copy_requested)
        self.export.clicked.connect(self.export_requested)

    def _emit(self) -> None:
        self._typed.stop()
        self.clear.setEnabled(not self.wanted.is_empty)
        self.filter_changed.emit()

    def _tint(self) -> None:
        set_icons(
            (self.clear, "close"),
            (self.copy, "copy"),
            (self.export, "export"),
        )

    def _retranslate(self) -> None:
        self.camera.setItemText(0, self.tr("All cameras"))
        self.actor.setItemText(0, self.tr("Everybody"))
        self.kind.setItemText(0, self.tr("All kinds"))
        for index in range(1, self.kind.count()):
            self.kind.setItemText(index, kind_word(self.kind.itemData(index)))
        self.camera.setAccessibleName(self.tr("Camera"))
        self.actor.setAccessibleName(self.tr("Who"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.text.setPlaceholderText(self.tr("Only events with…"))
        self.text.setAccessibleName(self.tr("Text to look for"))
        self.text.setToolTip(self.tr("Only events that hold this text (Ctrl+F)"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Show all events again"))
        self.clear.setEnabled(not self.wanted.is_empty)
        self.copy.setAccessibleName(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the marked events (Ctrl+C)"))
        self.export.setText(self.tr("Export…"))
        self.export.setToolTip(self.tr("Write what passes the filter into a CSV file (Ctrl+S)"))
