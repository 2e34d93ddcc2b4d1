"""The stages of the plan side by side, each with its progress."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.domain.clock import utc_now
from services.domain.rollout import DAY_S
from services.domain.rollout_view import StageProgress, StageView
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Tokens
from widgets.rollout.figures import clock_text, days_text, least_most_text
from widgets.rollout.rollout_words import STAGE_LOOKS

CELL_PX = 168
_HEIGHT = 96
_PAD = 12
_SHAPE = 12
_BAR = 4
_GAP = 8


class StageTrack(QWidget):
    """Without a plan it says so; `hours` are those of the current stage, passed and seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[StageView, ...] = ()
        self._hours = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._say()

    def show_stages(self, stages: Sequence[StageView], hours: Sequence[bool]) -> None:
        shown = (tuple(stages), (sum(hours), len(hours)))
        if shown != (self._stages, self._hours):
            self._stages, self._hours = shown
            self.setMinimumWidth(min(self.sizeHint().width(), CELL_PX * 2))
            self._say()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(1, len(self._stages)) * CELL_PX, _HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._stages:
            painter.setPen(QColor(tokens.muted))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), self._empty_words())
        for number, stage in enumerate(self._stages):
            self._draw_stage(painter, tokens, self._box(number), stage)
        painter.end()

    def texts_of(self, stage: StageView) -> tuple[str, ...]:
        """The title, and what is known of it, line by line."""
        title = self.tr("Stage {number}: {percent} %")
        span = least_most_text(stage.stage.least_days, stage.stage.most_days)
        below: tuple[str, ...] = (span,)
        if stage.progress is StageProgress.PASSED:
            text = self.tr("passed after {time}")
            below = (text.format(time=days_text(stage.observed_s)),)
        elif stage.progress is StageProgress.NOW:
            passed, seen = self._hours
            time = self.tr("{time} of {span}").format(time=days_text(stage.observed_s), span=span)
            hours = self.tr("{passed} of {seen} hours passed")
            below = (time, hours.format(passed=passed, seen=seen))
        return title.format(number=stage.number, percent=stage.stage.percent), *below

    def _box(self, number: int) -> QRectF:
        width = (self.width() + _GAP) / len(self._stages)
        return QRectF(number * width, 0, width - _GAP, self.height()).adjusted(0.5, 0.5, 0, -0.5)

    def _draw_stage(self, painter: QPainter, tokens: Tokens, box: QRectF, stage: StageView) -> None:
        is_now = stage.progress is StageProgress.NOW
        information = tokens.by_meaning[Meaning.INFORMATION]
        painter.setPen(QPen(QColor(information if is_now else tokens.border), 1))
        painter.setBrush(QColor(tokens.selected if is_now else tokens.surface))
        painter.drawRoundedRect(box, 4, 4)
        inside = box.adjusted(_PAD, 8, -_PAD, -8)
        meaning, shape = STAGE_LOOKS[stage.progress]
        mark = QRectF(inside.left(), inside.top() + 2, _SHAPE, _SHAPE)
        draw_shape(painter, shape, mark, QColor(tokens.by_meaning[meaning]))
        title, *below = self.texts_of(stage)
        is_ahead = stage.progress is StageProgress.AHEAD
        font = self.font()
        font.setBold(is_now)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if is_ahead else tokens.text))
        _draw_line(painter, inside.adjusted(_SHAPE + 8, 0, 0, 0), title)
        _draw_bar(painter, tokens, inside, stage)
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        for place, text in enumerate(below):
            _draw_line(painter, inside.adjusted(0, 38 + 18 * place, 0, 0), text)

    def _empty_words(self) -> str:
        return self.tr("There is no plan. The slider is free; a plan moves it stage by stage.")

    def _say(self) -> None:
        lines = [". ".join(self.texts_of(stage)) for stage in self._stages]
        whole = "\n".join(lines) or self._empty_words()
        now = next((s for s in self._stages if s.progress is StageProgress.NOW), None)
        if now is not None:
            text = self.tr("Expected to pass: {time}")
            at = clock_text(now.expected_at, utc_now()) if now.expected_at else "–"
            whole = f"{whole}\n{text.format(time=at)}"
        self.setAccessibleName(whole)
        self.setToolTip(whole)


def _draw_line(painter: QPainter, box: QRectF, text: str) -> None:
    metrics = painter.fontMetrics()
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), cut)


def _draw_bar(painter: QPainter, tokens: Tokens, inside: QRectF, stage: StageView) -> None:
    """Observed time towards the most; a tick stands at the least."""
    most = stage.stage.most_days * DAY_S
    is_passed = stage.progress is StageProgress.PASSED
    share = 1.0 if is_passed else min(1.0, stage.observed_s / most)
    bar = QRectF(inside.left(), inside.top() + 24, inside.width(), _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.border))
    painter.drawRoundedRect(bar, 2, 2)
    meaning = Meaning.OK if is_passed else Meaning.INFORMATION
    painter.setBrush(QColor(tokens.by_meaning[meaning]))
    if share > 0:
        painter.drawRoundedRect(
            QRectF(bar.topLeft(), QPointF(bar.left() + bar.width() * share, bar.bottom())), 2, 2
        )
    least = bar.left() + bar.width() * stage.stage.least_days / stage.stage.most_days
    if stage.stage.least_days < stage.stage.most_days:
        painter.fillRect(QRectF(least - 1, bar.top() - 3, 2, _BAR + 6), QColor(tokens.text))
