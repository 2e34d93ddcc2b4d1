"""The metrics page and its presenter on a station that measures what the test tells it."""

from __future__ import annotations

import csv
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background import Background
from app.gui_thread import GuiThread
from app.presenters.chart_export import HEAD, export_charts
from app.presenters.desk import Desk
from app.presenters.metrics import MetricsPresenter
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.call import Call
from services.domain.errors import DatabaseUnavailable, SiteNotWritable
from services.domain.metrics import ChartQuery, Charts, MetricsSnapshot
from services.domain.operation import Operation
from services.domain.rollout_view import RolloutView
from services.domain.verdicts import GuardLimits
from services.rollout.calls import Calls, Request
from tests.app.open_window import open_window
from tests.fakes import FakeClock
from tests.widgets.metrics.convincing import NOON, a_day, charts, snapshot
from widgets.main_window import MainWindow
from widgets.metrics.page import MetricsPage
from widgets.metrics.ranges import RANGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass
class Measuring:
    """Answers from memory; `fails` stands for a database that does not."""

    queries: list[ChartQuery] = field(default_factory=list)
    spans: list[tuple[float, float]] = field(default_factory=list)
    fails: bool = False
    goes_on: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.goes_on.set()

    def charts_of(self, call: Call, query: ChartQuery) -> Charts:
        del call
        self.goes_on.wait(5)
        self.queries.append(query)
        if self.fails:
            raise DatabaseUnavailable("The records cannot be read. Try again.")
        return replace(a_day(), operation=query.operation)

    def figures_of(self, call: Call, since: float, until: float) -> MetricsSnapshot:
        del call
        self.spans.append((since, until))
        return snapshot()


@dataclass(frozen=True)
class Asked:
    """As much of a station as the presenter asks."""

    charts: Request[[ChartQuery], Charts]
    metrics: Request[[float, float], MetricsSnapshot]


@pytest.fixture
def calls() -> Iterator[Calls]:
    calls = Calls(lambda answer: None)
    calls.start()
    yield calls
    calls.stop()


@pytest.fixture
def measuring() -> Measuring:
    return Measuring()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def page(
    qapp: QApplication, calls: Calls, measuring: Measuring, clock: FakeClock, tmp_path: Path
) -> Iterator[MetricsPage]:
    window, made = MainWindow(), MetricsPage(clock=lambda: NOON)
    window.add_page("metrics", "Metrics", "metrics", made)
    gui = GuiThread()
    background = Background(gui, lambda said, field: None)
    folder = SiteFolder.at(tmp_path)
    asked = Asked(
        Request(calls, "charts", measuring.charts_of, limit_s=2, reads=True),
        Request(calls, "metrics", measuring.figures_of, limit_s=2, reads=True),
    )
    desk = Desk(cast(Station, asked), background, window, folder, lambda: "Li")
    MetricsPresenter(made, desk, clock=clock)
    yield made
    gui.close()
    background.close()
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def presenter(page: MetricsPage) -> MetricsPresenter:
    found = page.findChild(MetricsPresenter)
    assert isinstance(found, MetricsPresenter)
    return found


def shown(page: MetricsPage, qtbot: QtBot) -> None:
    page.window().show()
    qtbot.waitUntil(lambda: page.board is not None and page.charts is not None, timeout=10_000)


def said(page: MetricsPage) -> list[str]:
    window = page.window()
    assert isinstance(window, MainWindow)
    return [past.text for past in window.message_area.history()]


def test_a_page_that_is_not_seen_asks_for_nothing(
    page: MetricsPage, measuring: Measuring, qtbot: QtBot
) -> None:
    presenter(page).look()
    page.choose_operation(Operation.START)
    assert measuring.queries == []


def test_the_window_is_there_without_the_charts_library() -> None:
    code = "import app.main_window, sys; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


def test_the_charts_library_is_loaded_where_its_classes_may_be_made(
    page: MetricsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def seen(name: str) -> object:
        threads.append(threading.current_thread())
        return import_module(name)

    monkeypatch.setattr("app.presenters.metrics.import_module", seen)

    shown(page, qtbot)

    assert threads == [threading.main_thread()]


def test_the_page_fills_when_it_is_first_seen(
    page: MetricsPage, measuring: Measuring, qtbot: QtBot
) -> None:
    shown(page, qtbot)
    assert measuring.queries[0] == ChartQuery(None, NOON - 3600, NOON)
    assert measuring.spans[0] == (NOON - 3600, NOON)
    qtbot.waitUntil(lambda: page.tables.figures.line(0).reading.calls == 7500)


def test_it_is_asked_again_once_the_charts_are_old(
    page: MetricsPage, measuring: Measuring, qtbot: QtBot, clock: FakeClock
) -> None:
    shown(page, qtbot)
    qtbot.waitUntil(lambda: len(measuring.spans) == 1)
    presenter(page).look()
    assert len(measuring.queries) == 1
    clock.now += 5
    qtbot.waitUntil(lambda: _looked(page, measuring, 2))
    page.choose_range(RANGES[-1])
    qtbot.waitUntil(lambda: len(measuring.queries) == 3)
    clock.now += 30
    presenter(page).look()
    assert len(measuring.queries) == 3


def test_one_that_looks_at_the_past_is_left_alone(
    page: MetricsPage, measuring: Measuring, qtbot: QtBot, clock: FakeClock
) -> None:
    shown(page, qtbot)
    assert page.board is not None
    page.board.pan_requested.emit(-1)
    qtbot.waitUntil(lambda: len(measuring.queries) == 2)
    clock.now += 600
    presenter(page).look()
    assert len(measuring.queries) == 2


def test_wishes_during_an_answer_become_one_question(
    page: MetricsPage, measuring: Measuring, qtbot: QtBot
) -> None:
    measuring.goes_on.clear()
    page.window().show()
    for operation in (Operation.START, Operation.STOP, Operation.LOGS):
        page.choose_operation(operation)
    measuring.goes_on.set()
    qtbot.waitUntil(lambda: page.charts is not None, timeout=10_000)
    assert [query.operation for query in measuring.queries] == [None, Operation.LOGS]


def test_a_failure_is_said_in_the_page_and_passes(
    page: MetricsPage, measuring: Measuring, qtbot: QtBot
) -> None:
    measuring.fails = True
    page.window().show()
    qtbot.waitUntil(lambda: page.foot.problem.text() != "")
    assert said(page) == []
    measuring.fails = False
    qtbot.waitUntil(lambda: _asked_again(page))


def test_the_charts_are_saved_as_a_table_and_a_picture(
    page: MetricsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(page, qtbot)
    page.table_requested.emit(str(tmp_path / "figures.csv"))
    page.picture_requested.emit(str(tmp_path / "charts.png"))
    qtbot.waitUntil(lambda: len(said(page)) == 2)
    assert set(said(page)) == {"Saved as figures.csv", "Saved as charts.png"}
    assert QImage(str(tmp_path / "charts.png")).width() > 300
    assert len((tmp_path / "figures.csv").read_text().splitlines()) == 1 + 2 * 288


def test_the_limits_in_force_stand_in_the_charts(page: MetricsPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    limits = GuardLimits(error_roll_back=0.1)
    presenter(page).show_rollout(cast(RolloutView, SimpleNamespace(limits=limits)))
    assert page.board is not None
    assert page.board.views[0].ground.thresholds[1].at == pytest.approx(10)


def test_calls_of_a_station_stand_in_its_charts(qtbot: QtBot, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with open_window(qtbot, site, starts=False) as opened:
        opened.composed.station.refresh("Li")
        opened.frame.show_page("metrics")
        page = opened.page(MetricsPage)
        # both come from the records file, one after the other
        opened.until(lambda: _counts(page, Operation.REFRESH) == 1 and _drawn(page) == 1)


def test_a_table_has_a_row_per_slot_and_side_and_gaps_are_empty(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    data = charts([40, 30], [10, 0], slot_s=60, operation=Operation.START)
    assert export_charts(file, data) == 2
    with file.open(encoding="utf-8", newline="") as read:
        rows = list(csv.DictReader(read))
    assert tuple(rows[0]) == HEAD
    assert [row["implementation"] for row in rows] == ["legacy", "domain"] * 2
    assert rows[0]["time"] == "2026-11-24T11:58:00+00:00"
    assert (rows[0]["operation"], rows[0]["calls"], rows[0]["ok"]) == ("start", "40", "40")
    assert (rows[1]["error_rate"], rows[1]["p95_ms"], rows[1]["usage_share"]) == ("0", "80", "0.2")
    assert (rows[3]["calls"], rows[3]["error_rate"], rows[3]["p99_ms"]) == ("0", "", "")


def test_a_table_that_cannot_be_written_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(SiteNotWritable, match="could not be saved"):
        export_charts(tmp_path / "nowhere" / "figures.csv", charts([1], [1]))


def _looked(page: MetricsPage, measuring: Measuring, queries: int) -> bool:
    presenter(page).look()
    return len(measuring.queries) == queries


def _counts(page: MetricsPage, operation: Operation) -> int:
    presenter(page).ask()
    lines = [page.tables.figures.line(row) for row in range(page.tables.figures.rowCount())]
    return sum(line.reading.calls for line in lines if line.operation is operation)


def _drawn(page: MetricsPage) -> int:
    return sum(page.charts.legacy.calls) if page.charts is not None else 0


def _asked_again(page: MetricsPage) -> bool:
    presenter(page).ask()
    return page.charts is not None and page.foot.problem.text() == ""
