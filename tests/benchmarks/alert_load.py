"""10 000 rules over 1 000 cameras and 1 000 events a second, on one core.

Half of the events are violations, written into the records as detectors write them and read by the
engine from there; half are samples. The rules stand in the configuration, alerts and states are
written into real databases, and one rule is edited while all this goes on.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from sqlalchemy import insert, update

from app.alerts.opening import Alerting, AlertSources, open_alerts
from app.alerts.store import AlertStore
from app.news_desk import NewsDesk
from services.domain.alerts import SampleInput
from services.domain.events import AlertFired, Event
from services.domain.rules import RuleDraft
from services.domain.run_state import CaptureState
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE
from services.storage.repositories.known_rules import KnownRules
from services.storage.tables import RuleRow, ViolationRow

SEED = 1
CAMERAS = [f"c{number}" for number in range(1000)]
EVENTS_PER_S = 1000
PULSE_S = 0.02
PROBES_PER_S = 5
PROBE = "probe"
EDITED_AFTER = 0.5
SETTLES_S = 0.5

KINDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("violation", {"threshold": 5}),
    ("violation", {"threshold": 20, "window_minutes": 60}),
    ("violation", {"threshold": 3, "violation_type": "no_hairnet"}),
    ("violation", {"threshold": 500, "window_minutes": 1440}),
    ("continuous_violation", {"duration_seconds": 30, "min_detections": 5}),
    ("no_detection", {"minutes": 30}),
    ("frame_rate", {"below_fps": 5}),
    ("frame_rate", {"below_percent": 50}),
    ("frozen_image", {}),
    ("violation", {"threshold": 1, "violation_type": PROBE}),
)


@dataclass
class Visible:
    """How long from a probe's row until its alert was told; each camera is probed once."""

    asked: dict[str, float] = field(default_factory=dict)
    ms: list[float] = field(default_factory=list)
    fired: int = 0
    changed: int = 0

    def on_event(self, event: Event) -> None:
        if not isinstance(event, AlertFired):
            self.changed += 1
            return
        self.fired += 1
        if event.alert.rule_name == PROBE:
            self.ms.append(1000 * (time.monotonic() - self.asked[event.alert.camera_id]))


def load_figures(seconds: float) -> dict[str, float]:
    # one core, as the figure says
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        configuration = ConfigurationDatabase.open(Path(folder) / CONFIGURATION_FILE)
        stack.callback(configuration.close)
        records = RecordsDatabase.open(Path(folder) / RECORDS_FILE)
        stack.callback(records.close)
        _write_rules(configuration)
        visible = Visible()
        alerting = _opened(configuration, records, visible, stack)
        events = _Events(records, alerting, visible, configuration)
        busy, began = time.process_time(), time.monotonic()
        most = events.go_on(seconds)
        lasted = time.monotonic() - began
        busy = time.process_time() - busy
        threading.Event().wait(SETTLES_S)
        left = alerting.runner.waiting
    return {
        "seed": SEED,
        "rules": len(KINDS) * len(CAMERAS),
        "events": events.sent,
        "events_per_s": round(events.sent / lasted, 1),
        "cores": round(busy / lasted, 3),
        "most_waiting": most,
        "left_at_end": left,
        "alerts_fired": visible.fired,
        "alert_changes": visible.changed,
        "probes": len(visible.ms),
        "visible_p50_ms": round(float(np.percentile(visible.ms, 50)), 1),
        "visible_p95_ms": round(float(np.percentile(visible.ms, 95)), 1),
        "visible_max_ms": round(max(visible.ms), 1),
    }


def _opened(
    configuration: ConfigurationDatabase,
    records: RecordsDatabase,
    visible: Visible,
    stack: ExitStack,
) -> Alerting:
    known, news = KnownRules(), NewsDesk()
    news.subscribe(visible.on_event)

    def rules() -> Sequence[Any]:
        with configuration.read() as session:
            return known.read(session).rules

    sources = AlertSources(rules, lambda: CAMERAS, dict, lambda _: None, (), watches=False)
    return open_alerts(AlertStore(configuration, records), sources, news, stack, seen_at=None)


@dataclass
class _Events:
    """Sends what is due by now, every 20 ms."""

    records: RecordsDatabase
    alerting: Alerting
    visible: Visible
    configuration: ConfigurationDatabase
    sent: int = 0

    def go_on(self, seconds: float) -> int:
        """Answers the most that ever waited."""
        runner, chance, most = self.alerting.runner, Random(SEED), 0
        began, edited = time.monotonic(), False
        while (elapsed := time.monotonic() - began) < seconds:
            due = int(elapsed * EVENTS_PER_S) - self.sent
            rows = list(self._probes(elapsed))
            for number in range(self.sent, self.sent + due):
                camera = chance.choice(CAMERAS)
                if number % 2:
                    rows.append(_violation(camera, "no_handwash", number))
                else:
                    runner.hear(_sample(chance, camera))
            self.sent += due
            if rows:
                with self.records.write() as session:
                    session.execute(insert(ViolationRow), rows)
                runner.wake()
            if not edited and elapsed > EDITED_AFTER * seconds:
                edited = True
                self._edit_a_rule()
            most = max(most, runner.waiting)
            threading.Event().wait(PULSE_S)
        return most

    def _probes(self, elapsed: float) -> Iterator[dict[str, Any]]:
        asked = self.visible.asked
        while len(asked) < min(elapsed * PROBES_PER_S, len(CAMERAS)):
            camera = CAMERAS[len(asked)]
            asked[camera] = time.monotonic()
            yield _violation(camera, PROBE, 0)

    def _edit_a_rule(self) -> None:
        with self.configuration.write() as session:
            session.execute(update(RuleRow).where(RuleRow.id == 1).values(revision=2, for_s=1.0))
        self.alerting.runner.rules_changed()


def _write_rules(configuration: ConfigurationDatabase) -> None:
    now, rows = datetime.now(UTC), []
    for kind, conditions in KINDS:
        name = PROBE if conditions.get("violation_type") == PROBE else "Rule"
        for camera in CAMERAS:
            plain = {"name": name, "rule_type": kind, "conditions": conditions, "cameras": [camera]}
            draft = RuleDraft.from_plain(plain)
            rows.append({**draft.plain(), "revision": 1, "created_by": "Li"})
    with configuration.write() as session:
        session.execute(insert(RuleRow).values(created_at=now, updated_at=now), rows)


def _violation(camera: str, violation_type: str, number: int) -> dict[str, Any]:
    # the same camera, type and moment is the same violation: each has a microsecond of its own
    now = datetime.now(UTC)
    return {
        "camera_id": camera,
        "violation_type": violation_type,
        "region": "",
        "at": now - timedelta(microseconds=number % 1000),
        "seen_at": now,
        "confidence": 1.0,
        "box": None,
        "picture": "",
        "status": "new",
    }


def _sample(chance: Random, camera: str) -> SampleInput:
    state = CaptureState.LIVE if chance.random() < 0.99 else CaptureState.RECONNECTING
    return SampleInput(camera, time.time(), state, 25.0, 25.0, age_s=0.1, since_s=60.0)
