"""The roll back that nobody has answered yet: what was seen, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from services.domain.clock import utc_now
from services.domain.operation import Operation
from services.domain.rollout_view import RollBackNotice
from widgets.look.icons import pixmap
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.rollout.figures import clock_text, short_ms_text
from widgets.rollout.notice_words import seen_text, tempering_text
from widgets.rollout.rollout_words import actor_text

_ICON = 24


class Notice(QWidget):
    """Takes the page's whole width while it stands; hidden otherwise."""

    start_again_asked = Signal()
    operation_asked = Signal(Operation)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._notice: RollBackNotice | None = None
        self._is_switched_off = False
        self.title, self.seen, self.next = QLabel(self), QLabel(self), QLabel(self)
        self.show_seen, self.start_again = QPushButton(self), QPushButton(self)
        self._mark = QLabel(self)
        self.start_again.clicked.connect(self.start_again_asked)
        self.show_seen.clicked.connect(self._show_operation)
        self._lay_out()
        self.hide()

    def show_notice(self, notice: RollBackNotice | None, *, is_switched_off: bool = False) -> None:
        """`is_switched_off`: by the environment, with nothing that was rolled back."""
        if (notice, is_switched_off) != (self._notice, self._is_switched_off):
            self._notice, self._is_switched_off = notice, is_switched_off
            self._say()
        self.setVisible(notice is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()

    def _show_operation(self) -> None:
        verdict = self._notice.verdict if self._notice else None
        if verdict is not None and verdict.operation is not None:
            self.operation_asked.emit(verdict.operation)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "heading")
        self.next.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.seen, self.next):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.show_seen)
        row.addWidget(self.start_again)

    def _say(self) -> None:
        self.show_seen.setText(self.tr("Show the operation"))
        self.start_again.setText(self.tr("Start again…"))
        self.start_again.setToolTip(self.tr("Asks why, then the plan is armed again at 0 %"))
        notice = self._notice
        if notice is None:
            return
        color = current_tokens().by_meaning[Meaning.FAILED]
        self._mark.setPixmap(pixmap("error", color, _ICON, self.devicePixelRatio()))
        title = self.tr("Rolled back by {actor} at {time}, from {percent} %. Everything is legacy.")
        if self._is_switched_off:
            title = self.tr("Switched off at {time}. Everything is legacy.")
        at = clock_text(notice.at, utc_now())
        self.title.setText(
            title.format(actor=actor_text(notice.actor), time=at, percent=notice.from_percent)
        )
        self.seen.setText(self._seen(notice))
        self.next.setText(self._next(notice))
        verdict = notice.verdict
        self.show_seen.setVisible(verdict is not None and verdict.operation is not None)

    def _seen(self, notice: RollBackNotice) -> str:
        seen = self.tr("Seen: {what}").format(what=seen_text(notice))
        return "; ".join(part for part in (seen, tempering_text(notice)) if part)

    def _next(self, notice: RollBackNotice) -> str:
        if not notice.kept:
            return self.tr(
                "It is in force but could not be stored: keep the station running, and free the "
                "disk or the database. Next: find the cause, then start again with a reason."
            )
        if self._is_switched_off:
            return self.tr(
                "Next: unset the variable and restart the station, then start again with a reason."
            )
        text = self.tr(
            "Legacy served again after {time}. Next: find the cause, rehearse a drill, then "
            "start again with a reason."
        )
        return text.format(time=short_ms_text(notice.ms_to_legacy))
