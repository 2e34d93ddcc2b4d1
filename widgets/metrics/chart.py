"""One chart with its heading: what it shows, in which unit, and what it says right now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.domain.metrics import Charts
from services.domain.verdicts import GuardLimits
from widgets.elided_label import ElidedLabel
from widgets.look.tokens import Tokens
from widgets.metrics.axis import COUNT_AXIS, LATENCY_AXIS, PERCENT_AXIS, Axis
from widgets.metrics.chart_view import ChartView
from widgets.metrics.lines import (
    Measure,
    ShareLines,
    SideLines,
    error_reach,
    latency_reach,
    success_reach,
)
from widgets.metrics.outcome_bars import OutcomeBars
from widgets.metrics.pens import Weight
from widgets.metrics.series import logarithms, percent
from widgets.metrics.threshold import (
    Threshold,
    error_thresholds,
    latency_thresholds,
    success_thresholds,
)
from widgets.translation import QT_TRANSLATE_NOOP


class Content(Protocol):
    """What a chart draws; `show` answers how far the axis must reach."""

    def add_to(self, view: pg.ViewBox) -> None: ...
    def show(self, charts: Charts) -> tuple[float, float]: ...
    def tint(self, tokens: Tokens) -> None: ...


@dataclass(frozen=True)
class ChartPlan:
    """`title` and `note` are English words with the context Chart."""

    key: str
    title: str
    note: str
    axis: Axis
    content: Callable[[], Content]
    thresholds: Callable[[GuardLimits, float | None], Sequence[Threshold]]


PLANS = (
    ChartPlan(
        "error_rate",
        QT_TRANSLATE_NOOP("Chart", "Error rate"),
        QT_TRANSLATE_NOOP("Chart", "internal errors and time-outs"),
        PERCENT_AXIS,
        lambda: SideLines([Measure(lambda side: percent(side.error_rate))], error_reach),
        lambda limits, _: error_thresholds(limits),
    ),
    ChartPlan(
        "success_rate",
        QT_TRANSLATE_NOOP("Chart", "Success rate"),
        QT_TRANSLATE_NOOP("Chart", "without refused and cancelled calls"),
        PERCENT_AXIS,
        lambda: SideLines([Measure(lambda side: percent(side.success_rate))], success_reach),
        lambda limits, _: success_thresholds(limits),
    ),
    ChartPlan(
        "latency",
        QT_TRANSLATE_NOOP("Chart", "Latency"),
        QT_TRANSLATE_NOOP("Chart", "P95 bold, P50 below it, P99 above it; logarithmic"),
        LATENCY_AXIS,
        lambda: SideLines(
            [
                Measure(lambda side: logarithms(side.p50_ms), Weight.FINE, has_points=False),
                Measure(lambda side: logarithms(side.p99_ms), Weight.FINE, has_points=False),
                Measure(lambda side: logarithms(side.p95_ms), Weight.BOLD),
            ],
            latency_reach,
        ),
        latency_thresholds,
    ),
    ChartPlan(
        "usage_share",
        QT_TRANSLATE_NOOP("Chart", "Usage share of domain"),
        QT_TRANSLATE_NOOP("Chart", "dotted: what the slider asks for"),
        PERCENT_AXIS,
        ShareLines,
        lambda _, __: (),
    ),
    ChartPlan(
        "calls",
        QT_TRANSLATE_NOOP("Chart", "Calls by outcome"),
        QT_TRANSLATE_NOOP("Chart", "domain above the line, legacy below it"),
        COUNT_AXIS,
        OutcomeBars,
        lambda _, __: (),
    ),
)


class Chart(QWidget):
    """Made once; everything later is new data for what is there."""

    def __init__(self, plan: ChartPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.title, self.note = QLabel(), ElidedLabel()
        self.view = ChartView(plan.axis, self)
        self.content = plan.content()
        self.content.add_to(self.view.box)
        self._lay_out()

    def show_charts(self, charts: Charts) -> None:
        self.view.show_time(charts.marks, charts.off)
        self.view.show_values(*self.content.show(charts))

    def show_limits(self, limits: GuardLimits, legacy_p95_ms: float | None) -> None:
        self.view.ground.show_thresholds(self.plan.thresholds(limits, legacy_p95_ms))

    def describe(self, text: str) -> None:
        """What the chart says in words, for those who do not see it."""
        self.view.setAccessibleDescription(text)

    def tint(self, tokens: Tokens) -> None:
        self.view.tint(tokens)
        self.content.tint(tokens)

    def retranslate(self) -> None:
        title = QCoreApplication.translate("Chart", self.plan.title)
        note = QCoreApplication.translate("Chart", self.plan.note)
        self.title.setText(title)
        self.note.show_text(note)
        self.view.setAccessibleName(title)
        self.view.viewport().update()

    def _lay_out(self) -> None:
        self.title.setProperty("role", "group")
        self.note.setProperty("role", "small")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.setMinimumSize(300, 110)
