"""How soon thirty days of a million calls stand on the metrics page, and how smoothly they pan.

Run: python -m tests.benchmarks.rollout_charts

The page is the real one, painted without a display at 1920x1080. A million calls reach it as 720
slots of either side: what the station makes of them is measured where it is made.
"""

from __future__ import annotations

import os
import statistics
import time
from dataclasses import replace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from services.domain.metrics import ChartColumns, Charts
from tests.widgets.metrics.convincing import NOON, a_day, snapshot
from widgets.look.theme import apply_theme
from widgets.look.tokens import Theme
from widgets.metrics.page import MetricsPage
from widgets.metrics.ranges import DAY_S, RANGES

SLOTS = 720
CALLS = 1_000_000
OPENED = 5
PANNED = 60
PAN_STEP = 0.004
AT_LEAST = {"chart_pan_fps": 30.0}


def measure(seed: int = 3) -> dict[str, Any]:
    """`chart_open_ms`: new data and its first picture, median.

    `chart_pan_fps`: all five charts moved and painted; `chart_pan_cpu_ms` is one such step
    without what other programs take from the machine.
    """
    app = QApplication.instance() or QApplication(["charts"])
    assert isinstance(app, QApplication)
    apply_theme(app, Theme.DARK)
    page = MetricsPage(clock=lambda: NOON)
    page.resize(1840, 1000)
    page.show()
    load_ms, build_ms = _built(page)
    page.choose_range(RANGES[-1])
    data, figures = a_month(seed), snapshot(NOON, 30 * DAY_S)
    app.processEvents()
    opens = [_open(page, app, data, figures) for _ in range(OPENED)]
    worked = time.process_time()
    pans = [_pan(page, app) for _ in range(PANNED)]
    pan_cpu_ms = (time.process_time() - worked) * 1000 / PANNED
    page.close()
    return {
        "chart_slots": SLOTS,
        "chart_calls": _calls(data),
        "chart_load_library_ms": round(load_ms, 1),
        "chart_build_ms": round(build_ms, 1),
        "chart_open_ms": round(statistics.median(opens), 1),
        "chart_open_worst_ms": round(max(opens), 1),
        "chart_pan_fps": round(1000 / statistics.mean(pans), 1),
        "chart_pan_worst_ms": round(max(pans), 1),
        "chart_pan_cpu_ms": round(pan_cpu_ms, 1),
    }


def a_month(seed: int) -> Charts:
    """Thirty days in which about a million calls were made."""
    made = a_day(SLOTS, NOON, 30 * DAY_S, seed)
    times = round(CALLS / _calls(made))
    return replace(made, legacy=_more(made.legacy, times), domain=_more(made.domain, times))


def _more(columns: ChartColumns, times: int) -> ChartColumns:
    return replace(
        columns,
        calls=[times * calls for calls in columns.calls],
        by_outcome={
            name: [times * count for count in counts] for name, counts in columns.by_outcome.items()
        },
    )


def _calls(charts: Charts) -> int:
    return sum(charts.legacy.calls) + sum(charts.domain.calls)


def _built(page: MetricsPage) -> tuple[float, float]:
    began = time.perf_counter()
    import widgets.metrics.board  # noqa: F401

    loaded = time.perf_counter()
    page.build_board()
    return (loaded - began) * 1000, (time.perf_counter() - loaded) * 1000


def _open(page: MetricsPage, app: QApplication, data: Charts, figures: Any) -> float:
    began = time.perf_counter()
    page.show_charts(data)
    page.show_snapshot(figures)
    app.processEvents()
    return (time.perf_counter() - began) * 1000


def _pan(page: MetricsPage, app: QApplication) -> float:
    began = time.perf_counter()
    assert page.board is not None
    page.board.pan_requested.emit(-PAN_STEP)
    app.processEvents()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    for key, value in measure().items():
        print(f"{key:28} {value}")
