"""What the signs in the charts mean, how long a slot is, and whether all was recorded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from services.domain.metrics import MarkKind
from widgets.elided_label import ElidedLabel
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.look.tokens import Tokens
from widgets.metrics.mark_looks import MARK_LOOKS
from widgets.metrics.ranges import HOUR_S, MINUTE_S
from widgets.metrics.series import THIN_CALLS
from widgets.metrics.time_words import zone_text

SIGN_PX = 12
FOOT_PX = 28


class Legend(QWidget):
    """Painted signs with their words, in one row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> list[str]:
        return [
            self.tr("fewer than {calls} calls").format(calls=THIN_CALLS),
            self.tr("station off"),
            self.tr("stage"),
            self.tr("slider"),
            self.tr("roll back"),
        ]

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(SIGN_PX + 6 + metrics.horizontalAdvance(word) + 16 for word in self.words)
        return QSize(width, FOOT_PX - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens, painter = current_tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = 0.0, (self.height() - SIGN_PX) / 2
        for number, word in enumerate(self.words):
            sign = QRectF(left, top, SIGN_PX, SIGN_PX)
            _paint_sign(painter, tokens, number, sign)
            painter.setPen(QColor(tokens.muted))
            width = self.fontMetrics().horizontalAdvance(word) + 1
            text = QRectF(sign.right() + 6, 0, width, self.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
            left = text.right() + 16
        painter.end()


class MetricsFoot(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.legend, self.problem = Legend(self), ElidedLabel()
        self.slot, self.zone = QLabel(), QLabel()
        self._slot_s: float | None = None
        self._dropped = 0
        self._problem = ""
        self.problem.setProperty("level", "warning")
        for label in (self.slot, self.zone):
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(16)
        layout.addWidget(self.legend)
        layout.addWidget(self.problem, 1)
        layout.addWidget(self.slot)
        layout.addWidget(self.zone)
        self.setFixedHeight(FOOT_PX)
        self._retranslate()

    def show_slot(self, seconds: float) -> None:
        self._slot_s = seconds
        self._retranslate()

    def show_dropped(self, records: int) -> None:
        self._dropped = records
        self._show_problem()

    def show_problem(self, text: str) -> None:
        """Why the charts are not fresh; empty when they are."""
        self._problem = text
        self._show_problem()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.legend.updateGeometry()
            self._retranslate()

    def _show_problem(self) -> None:
        lost = self.tr("{count} records were lost: the figures are incomplete.")
        said = lost.format(count=QLocale().toString(self._dropped)) if self._dropped else ""
        self.problem.show_text(self._problem or said)

    def _retranslate(self) -> None:
        slot = self.tr("One slot: {time}")
        known = self._slot_s is not None
        self.slot.setText(slot.format(time=_length_text(self._slot_s or 0)) if known else "")
        self.zone.setText(self.tr("Times are local ({zone})").format(zone=zone_text()))
        self._show_problem()


def _length_text(seconds: float) -> str:
    """A length in one unit: `10 s`, `5 min`, `1 h`."""
    locale = QLocale()
    if seconds >= HOUR_S:
        text = QCoreApplication.translate("MetricsFoot", "{hours} h")
        return text.format(hours=locale.toString(seconds / HOUR_S, "g", 3))
    if seconds >= MINUTE_S:
        text = QCoreApplication.translate("MetricsFoot", "{minutes} min")
        return text.format(minutes=locale.toString(seconds / MINUTE_S, "g", 3))
    text = QCoreApplication.translate("MetricsFoot", "{seconds} s")
    return text.format(seconds=locale.toString(float(seconds), "g", 3))


def _paint_sign(painter: QPainter, tokens: Tokens, number: int, place: QRectF) -> None:
    if number == 0:
        painter.setPen(QPen(QColor(tokens.muted), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(place.center(), 2.5, 2.5)
    elif number == 1:
        painter.fillRect(place, QBrush(QColor(tokens.muted), Qt.BrushStyle.BDiagPattern))
    else:
        meaning, shape = MARK_LOOKS[list(MarkKind)[number - 2]]
        draw_shape(painter, shape, place, QColor(tokens.by_meaning[meaning]))
