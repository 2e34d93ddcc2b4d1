"""How many lines there are and pass, how far the seeking is, and how to end it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from widgets.logs.shown_lines import ShownLines

NOTICE_MS = 6_000


class LogFoot(QWidget):
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: ShownLines | None = None
        self.counts, self.notice, self.zone = QLabel(), QLabel(), QLabel()
        self.progress, self.stop = QProgressBar(), QPushButton()
        self._notice_end = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice_end.timeout.connect(self.notice.clear)
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        self.stop.setProperty("role", "link")
        self.stop.clicked.connect(self.stop_requested)
        for label in (self.counts, self.notice, self.zone):
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(12)
        for widget in (self.counts, self.progress, self.stop, self.notice):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.zone)
        self.setFixedHeight(32)
        self._show_seeking(is_seeking=False)
        self._retranslate()

    def show_counts(self, shown: ShownLines | None) -> None:
        self._shown = shown
        self._show_seeking(is_seeking=shown is not None and shown.is_seeking)
        if shown is None:
            self.counts.clear()
            return
        locale = QLocale()
        if shown.wanted.is_empty:
            text = self.tr("{lines} lines").format(lines=locale.toString(shown.lines))
        else:
            text = self.tr("{found} of {lines} lines").format(
                found=locale.toString(shown.rows), lines=locale.toString(shown.lines)
            )
        self.counts.setText(text)
        self.progress.setValue(round(100 * shown.sought))

    def show_copied(self, copied: int, marked: int) -> None:
        locale = QLocale()
        if copied < marked:
            text = self.tr("Copied the first {copied} of {marked} lines. Save keeps all.")
        else:
            text = self.tr("Copied {copied} lines.")
        self.notice.setText(
            text.format(copied=locale.toString(copied), marked=locale.toString(marked))
        )
        self._notice_end.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_seeking(self, *, is_seeking: bool) -> None:
        self.progress.setVisible(is_seeking)
        self.stop.setVisible(is_seeking)

    def _retranslate(self) -> None:
        self.progress.setAccessibleName(self.tr("How much of the log was searched"))
        self.stop.setText(self.tr("Stop searching"))
        self.zone.setText(self.tr("Times are UTC"))
        self.show_counts(self._shown)
