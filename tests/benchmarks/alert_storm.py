"""1 000 alerts in 10 s before an open inbox: does the window keep turning, how soon is each shown.

Before the storm the loop is watched while nothing happens: what the machine itself takes.
The station is a real one with its window; every alert comes from a violation that is recorded as
the command and the detectors do. Shown means painted: the first time the table is painted after
the alert became a row of it.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog

from app.command_line.options import WindowOptions
from app.composition import Composition, open_composition
from app.gui_thread import GuiThread
from app.loop_meter import LoopMeter
from app.main_window import StationWindow
from app.site_folder import SiteFolder
from app.translations import Languages
from services.domain.alerts import ViolationReport
from services.domain.rules import RuleDraft
from tests.app.running_station import write_site
from widgets.alerts.inbox import InboxPage
from widgets.look.theme import apply_theme
from widgets.look.tokens import Theme

CAMERAS = [f"c{number}" for number in range(50)]
TYPES = [f"type-{number}" for number in range(20)]
STORM_S = 10.0
SETTLES_MS = 2_000
IDLE_MS = 3_000
ENDS_MS = 3_000
DIALOGS_EVERY_MS = 100


class Shown(QObject):
    """Watches the inbox: when each alert was painted first, and which dialogs open."""

    def __init__(self, page: InboxPage) -> None:
        super().__init__(page)
        self.at: dict[tuple[str, str], float] = {}
        self.dialogs = 0
        self._table = page.table
        self._unpainted: list[tuple[str, str]] = []
        page.table.alerts.rowsInserted.connect(self._on_inserted)
        page.table.viewport().installEventFilter(self)
        self._timer = QTimer(self, interval=DIALOGS_EVERY_MS)
        self._timer.timeout.connect(self._look_for_dialogs)
        self._timer.start()

    @Slot(QModelIndex, int, int)
    def _on_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            alert = self._table.alerts.alert(row)
            self._unpainted.append((alert.rule_name, alert.camera_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            now = time.monotonic()
            self.at |= {key: now for key in self._unpainted if key not in self.at}
            self._unpainted.clear()
        return False

    @Slot()
    def _look_for_dialogs(self) -> None:
        self.dialogs += sum(
            isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets()
        )


class Storm(threading.Thread):
    """Records one violation after the other, each for an alert of its own."""

    def __init__(self, composed: Composition) -> None:
        super().__init__(name="storm")
        self.asked: dict[tuple[str, str], float] = {}
        self._composed = composed

    def run(self) -> None:
        wanted = [(kind, camera) for kind in TYPES for camera in CAMERAS]
        began = time.monotonic()
        for number, (kind, camera) in enumerate(wanted):
            due = began + STORM_S * number / len(wanted)
            threading.Event().wait(max(0.0, due - time.monotonic()))
            self.asked[kind, camera] = time.monotonic()
            at = datetime.now(UTC) - timedelta(microseconds=1)
            self._composed.station.record_violation("bench", camera, ViolationReport(kind, at))


def storm_figures() -> dict[str, float]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = cast(QApplication, QApplication.instance() or QApplication([]))
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        os.environ["CAMERA_STATION_KEY_DIR"] = str(Path(folder) / "keys")
        write_site(Path(folder) / "site", {camera: f"/nowhere/{camera}.ts" for camera in CAMERAS})
        composed = stack.enter_context(open_composition(SiteFolder.at(Path(folder) / "site")))
        _make_rules(composed)
        gui = GuiThread()
        stack.callback(gui.close)
        apply_theme(application, Theme.DARK)
        options = WindowOptions(page="alerts", language="en", theme="dark", size=(1920, 1080))
        window = StationWindow(composed, gui, Languages(application), options)
        stack.callback(window.close)
        window.open()
        page = window.frame.findChild(InboxPage)
        assert isinstance(page, InboxPage)
        return _measured(application, page, Storm(composed))


def _measured(application: QApplication, page: InboxPage, storm: Storm) -> dict[str, float]:
    shown, loop, idle = Shown(page), LoopMeter(), LoopMeter()

    idle_gaps: dict[str, float] = {}

    def look_for_the_end() -> None:
        if storm.is_alive():
            QTimer.singleShot(50, look_for_the_end)
        else:
            QTimer.singleShot(ENDS_MS, application.quit)

    def begin() -> None:
        idle_gaps.update(idle.percentiles())
        idle.stop()
        loop.begin()
        storm.start()
        look_for_the_end()

    QTimer.singleShot(SETTLES_MS, idle.begin)
    QTimer.singleShot(SETTLES_MS + IDLE_MS, begin)
    application.exec()
    gaps = loop.percentiles()
    ms = [1000 * (shown.at[key] - at) for key, at in storm.asked.items() if key in shown.at]
    storm_s = max(storm.asked.values()) - min(storm.asked.values())
    return {
        "alerts": len(storm.asked),
        "storm_s": round(storm_s, 2),
        "not_shown": len(storm.asked) - len(ms),
        "visible_p50_ms": round(float(np.percentile(ms, 50)), 1),
        "visible_p95_ms": round(float(np.percentile(ms, 95)), 1),
        "visible_max_ms": round(max(ms), 1),
        "idle_gap_p99_ms": round(idle_gaps["p99"], 2),
        "loop_gap_p50_ms": round(gaps["p50"], 2),
        "loop_gap_p99_ms": round(gaps["p99"], 2),
        "loop_gap_max_ms": round(gaps["max"], 2),
        "dialogs": shown.dialogs,
    }


def _make_rules(composed: Composition) -> None:
    for kind in TYPES:
        plain = {
            "name": kind,
            "rule_type": "violation",
            "conditions": {"threshold": 1, "violation_type": kind},
            "channels": ["window", "sound", "desktop", "log"],
        }
        composed.station.create_rule("bench", RuleDraft.from_plain(plain), None)
