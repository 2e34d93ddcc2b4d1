"""`./run bench alerts`: rules at full load on one core, how soon an alert shows, a rule tried.

10 000 rules over 1 000 cameras hear 1 000 events a second, each of at most 10 rules; the engine
writes alerts and states into real databases. Options: seconds (60), --check.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from sqlalchemy import insert

from app.alerts.opening import AlertSources, open_alerts
from app.alerts.rule_trials import try_rule
from app.alerts.store import AlertStore
from app.news_desk import NewsDesk
from services.domain.alerts import Input, SampleInput, ViolationInput
from services.domain.events import AlertFired, Event
from services.domain.rules import Rule, RuleDraft
from services.domain.run_state import CaptureState
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE
from services.storage.tables import ViolationRow

CAMERAS = 1000
RULES = 10_000
EVENTS_PER_S = 1000
PULSE_S = 0.02
PROBES_PER_S = 5
TRIED_EVENTS = 100_000
LIMITS = {"left_at_end": 1000.0, "visible_p95_ms": 250.0, "try_s": 1.0, "cores": 1.0}

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
    ("violation", {"threshold": 1, "violation_type": "probe"}),
)


@dataclass
class Visible:
    """When the probes were heard, and how long until their alerts showed; a rule is probed once."""

    asked: dict[str, float] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    fired: int = 0

    def on_event(self, event: Event) -> None:
        if isinstance(event, AlertFired):
            self.fired += 1
            if event.alert.rule_id > RULES - CAMERAS:
                self.seconds.append(time.monotonic() - self.asked[event.alert.camera_id])


def main(argv: Sequence[str]) -> int:
    seconds = next((float(one) for one in argv if not one.startswith("-")), 60.0)
    # one core, as the figure says
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        figures = {**loaded(Path(folder), seconds), **tried_figures(Path(folder) / "tried")}
    for name, value in figures.items():
        limit = f"   limit {LIMITS[name]:g}" if name in LIMITS else ""
        print(f"{name:18} {value:12.2f}{limit}")
    failed = [name for name, limit in LIMITS.items() if figures[name] > limit]
    if "--check" in argv and failed:
        print("not met:", ", ".join(failed), file=sys.stderr)
        return 1
    return 0


def loaded(folder: Path, seconds: float) -> dict[str, float]:
    cameras = [f"c{number}" for number in range(CAMERAS)]
    rules = _rules(cameras)
    with ExitStack() as stack:
        configuration = ConfigurationDatabase.open(folder / CONFIGURATION_FILE)
        stack.callback(configuration.close)
        records = RecordsDatabase.open(folder / RECORDS_FILE)
        stack.callback(records.close)
        news, visible = NewsDesk(), Visible()
        news.subscribe(visible.on_event)
        sources = AlertSources(
            lambda: rules, lambda: cameras, dict, lambda _: None, (), watches=False
        )
        alerting = open_alerts(
            AlertStore(configuration, records), sources, news, stack, seen_at=None
        )
        runner = alerting.runner
        busy, began = time.process_time(), time.monotonic()
        most, sent = 0, 0
        chance = Random(1)
        while (elapsed := time.monotonic() - began) < seconds:
            while sent < elapsed * EVENTS_PER_S:
                runner.hear(_event(chance, cameras, sent))
                sent += 1
            if len(visible.asked) < min(elapsed * PROBES_PER_S, CAMERAS):
                camera = cameras[len(visible.asked)]
                visible.asked[camera] = time.monotonic()
                runner.hear(ViolationInput(camera, time.time(), time.time(), "probe"))
            most = max(most, runner.waiting)
            threading.Event().wait(PULSE_S)
        left = runner.waiting
        busy, lasted = time.process_time() - busy, time.monotonic() - began
    return {
        "events": sent,
        "events_per_s": sent / lasted,
        "cores": busy / lasted,
        "most_waiting": most,
        "left_at_end": left,
        "alerts_fired": visible.fired,
        "visible_p95_ms": 1000 * float(np.percentile(visible.seconds or [np.nan], 95)),
        "probes": len(visible.seconds),
    }


def tried_figures(folder: Path) -> dict[str, float]:
    """A new rule, and an edit of a saved one, over a week with 100 000 violations."""
    folder.mkdir()
    records = RecordsDatabase.open(folder / RECORDS_FILE)
    now, chance = datetime.now(UTC), Random(2)
    cameras = [f"c{number}" for number in range(16)]
    rows = []
    for number in range(TRIED_EVENTS):
        at = now - timedelta(days=7) + timedelta(days=7) * (number + 1) / (TRIED_EVENTS + 1)
        rows.append(
            {
                "camera_id": chance.choice(cameras),
                "violation_type": "no_hairnet",
                "region": "",
                "at": at,
                "seen_at": at,
                "confidence": 1.0,
                "box": None,
                "picture": "",
                "status": "new",
            }
        )
    with records.write() as session:
        session.execute(insert(ViolationRow), rows)
    draft = RuleDraft.from_plain(
        {"name": "Rule", "rule_type": "violation", "conditions": {"threshold": 12}}
    )
    edited = RuleDraft.from_plain(
        {"name": "Rule", "rule_type": "violation", "conditions": {"threshold": 11}}
    )
    saved = Rule(1, 1, draft, "Li", now, now)
    began = time.monotonic()
    found = try_rule(records, draft, saved=None, rules=[], cameras=cameras)
    new_s = time.monotonic() - began
    try_rule(records, edited, saved=saved, rules=[saved], cameras=cameras)
    edit_s = time.monotonic() - began - new_s
    records.close()
    return {
        "tried_events": found.events,
        "tried_alerts": len(found.alerts),
        "try_s": new_s,
        "try_edit_s": edit_s,
    }


def _rules(cameras: Sequence[str]) -> list[Rule]:
    now, rules = datetime.now(UTC), []
    for number in range(RULES):
        rule_type, conditions = KINDS[number // CAMERAS]
        rules.append((rule_type, conditions, cameras[number % CAMERAS]))
    return [
        Rule(
            number,
            1,
            RuleDraft.from_plain(
                {"name": "Rule", "rule_type": kind, "conditions": what, "cameras": [camera]}
            ),
            "Li",
            now,
            now,
        )
        for number, (kind, what, camera) in enumerate(rules, start=1)
    ]


def _event(chance: Random, cameras: Sequence[str], number: int) -> Input:
    now = time.time()
    camera = chance.choice(cameras)
    if number % 2:
        return ViolationInput(camera, now, now, "no_handwash")
    state = CaptureState.LIVE if chance.random() < 0.99 else CaptureState.RECONNECTING
    return SampleInput(camera, now, state, 25.0, 25.0, age_s=0.1, since_s=60.0)
