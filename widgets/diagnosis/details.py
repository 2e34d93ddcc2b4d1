"""One camera on the right: its state and why, what can be done, its two axes, its recent past."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.domain.alerts import Violation
from services.domain.clock import utc_now
from services.domain.detections import DetectorState
from services.domain.regions import Region
from services.domain.results import CameraView, JournalEntry, LogTail
from widgets.camera_actions import CameraAction
from widgets.detector_words import detector_short
from widgets.diagnosis.action_grid import ActionGrid
from widgets.diagnosis.camera_facts import (
    CONFIGURATION,
    RUN,
    configuration_texts,
    fact_words,
    run_texts,
)
from widgets.diagnosis.fact_list import FactList
from widgets.diagnosis.recent import RecentEvents, TailView
from widgets.diagnosis.state_line import StateLine
from widgets.diagnosis.watched_facts import (
    WATCHED,
    regions_text,
    violation_text,
    watched_words,
)

WIDTH = 360


class DetailsPanel(QWidget):
    """What it is (configuration) and what it does (run state) stand in groups of their own."""

    action_requested = Signal(object, list)  # CameraAction, camera ids

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CameraView | None = None
        self._entries: Sequence[JournalEntry] = ()
        self.state_line, self.buttons = StateLine(), ActionGrid()
        self.configuration, self.run = FactList(len(CONFIGURATION)), FactList(len(RUN))
        self.watched = FactList(len(WATCHED))
        self._regions, self._violation, self._detector = "", "", ""
        self.events, self.tail = RecentEvents(), TailView()
        self.all_logs = QPushButton()
        self._titles = (QLabel(), QLabel())
        self._lay_out()
        self.buttons.action_requested.connect(self._ask)
        self.all_logs.clicked.connect(lambda: self._ask(CameraAction.LOGS))
        self._retranslate()

    def show_camera(self, view: CameraView) -> None:
        """May be called several times a second; another camera clears its past."""
        is_another = self._view is not None and self._view.camera.id != view.camera.id
        self._view = view
        if is_another:
            self.show_entries(())
            self.show_regions("")
            self._show_violation("")
            self.tail.show_lines(LogTail((), 0, "", truncated=False))
        self.state_line.show_camera(view)
        self.buttons.show_camera(view)
        self.run.show_texts(run_texts(view))
        self.configuration.show_texts(configuration_texts(view.camera))

    def show_regions(self, regions: Sequence[Region] | str) -> None:
        """A text says why they are not known."""
        self._regions = regions if isinstance(regions, str) else regions_text(regions)
        self._show_watched()

    def show_detector(self, state: DetectorState) -> None:
        """The station's one detector, whichever cameras it looks at."""
        self._detector = detector_short(state)
        self._show_watched()

    def show_last_violation(self, violation: Violation | None) -> None:
        self._show_violation(violation_text(violation, utc_now()))

    def _show_violation(self, text: str) -> None:
        self._violation = text
        self._show_watched()

    def _show_watched(self) -> None:
        self.watched.show_texts((self._regions, self._violation, self._detector))

    def show_log_tail(self, tail: LogTail) -> None:
        self.tail.show_lines(tail)

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Newest first; those of another camera are left out."""
        camera_id = self._view.camera.id if self._view else None
        self._entries = [entry for entry in entries if entry.camera_id == camera_id]
        self.events.show_entries(self._entries, self.tr("Nothing has happened yet."))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 700)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self.tail.write_again()

    def _ask(self, action: CameraAction) -> None:
        if self._view is not None:
            self.action_requested.emit(action, [self._view.camera.id])

    def _lay_out(self) -> None:
        events_title, log_title = self._titles
        for title in self._titles:
            title.setProperty("role", "group")
        self.all_logs.setProperty("role", "link")
        log_head = QHBoxLayout()
        log_head.addWidget(log_title, 1)
        log_head.addWidget(self.all_logs)
        column = QVBoxLayout()
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        for part in (self.state_line, self.buttons, self.run, self.watched, self.configuration):
            column.addWidget(part)
            column.addSpacing(12)
        column.addWidget(events_title)
        column.addWidget(_line())
        column.addWidget(self.events)
        column.addSpacing(12)
        column.addLayout(log_head)
        column.addWidget(self.tail)
        column.addStretch(1)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setLayout(column)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _retranslate(self) -> None:
        self.run.show_words(self.tr("What it does now"), fact_words(RUN))
        self.configuration.show_words(self.tr("How it is configured"), fact_words(CONFIGURATION))
        self.watched.show_words(self.tr("What is watched"), watched_words())
        events_title, log_title = self._titles
        events_title.setText(self.tr("Last events"))
        log_title.setText(self.tr("End of the log (UTC)"))
        self.all_logs.setText(self.tr("Whole log"))
        self.tail.setAccessibleName(self.tr("End of the log"))
        if self._view is not None:
            self.show_camera(self._view)
        self.show_entries(self._entries)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
