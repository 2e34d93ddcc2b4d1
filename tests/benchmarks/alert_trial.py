"""A rule tried on a week: 100 000 violations, and again where samples and a muting rule come in."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import insert

from app.alerts.rule_trials import try_rule
from services.domain.alerts import SampleInput, Tried
from services.domain.rules import Rule, RuleDraft
from services.domain.run_state import CaptureState
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.samples import write_samples
from services.storage.tables import ViolationRow

SEED = 2
VIOLATIONS = 100_000
CAMERAS = [f"c{number}" for number in range(16)]
WEEK = timedelta(days=7)
SAMPLE_EVERY = timedelta(seconds=30)


def trial_figures() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        records = RecordsDatabase.open(Path(folder) / RECORDS_FILE)
        now = datetime.now(UTC)
        _record_violations(records, now)
        saved = _rule(1, "violation", {"threshold": 12}, now)
        edited = _rule(1, "violation", {"threshold": 11}, now)
        looks: list[float] = []

        def progress(done: float) -> bool:
            looks.append(done)
            return done < 0.5

        new_s, found = _timed(lambda: _tried(records, saved.draft, None, []))
        edit_s, _ = _timed(lambda: _tried(records, edited.draft, saved, [saved]))
        cancelled_s, cancelled = _timed(
            lambda: try_rule(
                records, saved.draft, saved=None, rules=[], cameras=CAMERAS, progress=progress
            )
        )
        assert cancelled.stopped
        samples = _record_samples(records, now)
        lost = _rule(2, "camera_offline", {"offline_seconds": 30}, now)
        muted_s, muted = _timed(lambda: _tried(records, saved.draft, None, [lost]))
        records.close()
    return {
        "seed": SEED,
        "violations": found.events,
        "alerts": len(found.alerts),
        "new_rule_s": round(new_s, 3),
        "edit_s": round(edit_s, 3),
        "progress_told": len(looks),
        "cancelled_half_way_s": round(cancelled_s, 3),
        "recorded_samples": samples,
        "with_a_muting_rule_s": round(muted_s, 3),
        "with_a_muting_rule_events": muted.events,
    }


def _tried(
    records: RecordsDatabase, draft: RuleDraft, saved: Rule | None, rules: list[Rule]
) -> Tried:
    return try_rule(records, draft, saved=saved, rules=rules, cameras=CAMERAS)


def _timed(work: Callable[[], Tried]) -> tuple[float, Tried]:
    began = time.monotonic()
    found = work()
    return time.monotonic() - began, found


def _rule(number: int, rule_type: str, conditions: dict[str, Any], now: datetime) -> Rule:
    plain = {"name": "Rule", "rule_type": rule_type, "conditions": conditions}
    return Rule(number, 1, RuleDraft.from_plain(plain), "Li", now, now)


def _record_violations(records: RecordsDatabase, now: datetime) -> None:
    chance, rows = Random(SEED), []
    for number in range(VIOLATIONS):
        at = now - WEEK + WEEK * (number + 1) / (VIOLATIONS + 1)
        rows.append(
            {
                "camera_id": chance.choice(CAMERAS),
                "violation_type": "no_hairnet",
                "region": "",
                "at": at - timedelta(seconds=chance.random()),
                "seen_at": at,
                "confidence": 1.0,
                "box": None,
                "picture": "",
                "status": "new",
            }
        )
    with records.write() as session:
        session.execute(insert(ViolationRow), rows)


def _record_samples(records: RecordsDatabase, now: datetime) -> int:
    """As a station writes them: twice a minute for each camera."""
    chance, at, samples = Random(SEED), now - WEEK, list[SampleInput]()
    while (at := at + SAMPLE_EVERY) < now:
        for camera in CAMERAS:
            state = CaptureState.LIVE if chance.random() < 0.999 else CaptureState.OFFLINE
            samples.append(SampleInput(camera, at.timestamp(), state, 25.0, age_s=0.1))
    with records.write() as session:
        write_samples(session, samples)
    return len(samples)
