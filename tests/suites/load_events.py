"""Rules by the thousand, violations by the second, and how soon an alert shows."""

from __future__ import annotations

import itertools
import time
from concurrent.futures import Future
from typing import Any

import numpy as np

from app.composition import Composition
from app.site_folder import SiteFolder
from services.domain.alerts import Violation, ViolationReport
from services.domain.clock import utc_now
from services.domain.events import AlertFired, Event
from services.domain.rules import RuleDraft
from services.rollout.answer import Answer
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.changes import Change
from services.storage.repositories.rules import insert_rule
from tests.app.running_station import rest
from tests.suites.settling import settle

ACTOR = "load"
PULSE_S = 0.02
PROBES_PER_S = 2.0
ANSWERED_WITHIN_S = 20.0


def make_rules(folder: SiteFolder, count: int, cameras: list[str]) -> None:
    """Each about one camera and never fulfilled; beside them those that fire at once."""
    places = itertools.islice(itertools.cycle(cameras), count)
    drafts = [_draft(f"Load {n}", 100_000, "load", [place]) for n, place in enumerate(places)]
    drafts += [_draft(f"Probe {n}", 1, f"probe {n}", None) for n in range(int(PROBES_PER_S))]
    database = ConfigurationDatabase.open(folder.configuration)
    try:
        with database.write() as session:
            for draft in drafts:
                insert_rule(session, draft, Change(ACTOR, "load", utc_now()))
    finally:
        database.close()


def _draft(name: str, threshold: int, kind: str, cameras: list[str] | None) -> RuleDraft:
    conditions = {"threshold": threshold, "violation_type": kind}
    plain = {"name": name, "rule_type": "violation", "cameras": cameras, "conditions": conditions}
    return RuleDraft.from_plain(plain)


class Events:
    """Violations at a steady rate; now and then one that fires at once."""

    def __init__(self, composed: Composition, a_second: float, cameras: list[str]) -> None:
        self._station = composed.station
        self._news = composed.news
        self._a_second = a_second
        self._cameras = cameras
        self._asked: list[Future[Answer[Violation]]] = []
        self._probed: dict[tuple[str, str], float] = {}
        self._alert_ms: list[float] = []
        self._seconds = 0.0

    def run(self, seconds: float) -> None:
        self._news.subscribe(self._on_event)
        # one rule and one camera raise one alert: so many can be probed
        kinds = [f"probe {n}" for n in range(int(PROBES_PER_S))]
        probes = iter(list(itertools.product(kinds, self._cameras)))
        began, sent, probed = time.monotonic(), 0, 0
        while (elapsed := time.monotonic() - began) < seconds:
            while sent < elapsed * self._a_second:
                self._report(self._cameras[sent % len(self._cameras)], "load", str(sent))
                sent += 1
            if probed < elapsed * PROBES_PER_S and (pair := next(probes, None)):
                probed += 1
                self._probed[pair] = time.monotonic()
                self._report(pair[1], pair[0], "")
            rest(PULSE_S)
        self._seconds = time.monotonic() - began
        settle(self._is_answered, ANSWERED_WITHIN_S)
        self._news.unsubscribe(self._on_event)

    def figures(self) -> dict[str, Any]:
        return {
            "violations": len(self._asked),
            "violations_a_second": round(len(self._asked) / self._seconds, 1),
            "violations_waiting": sum(not one.done() for one in self._asked),
            "alerts_probed": len(self._probed),
            "alerts_seen": len(self._alert_ms),
            "alert_ms_p95": round(float(np.percentile(self._alert_ms or [0.0], 95)), 1),
        }

    def misses(self) -> list[str]:
        """What was answered wrongly; what is only late shows in the figures."""
        answers = [one.result() for one in self._asked if one.done()]
        wrong = {repr(answer.error) for answer in answers if answer.error is not None}
        return [f"a violation was not recorded: {error}" for error in sorted(wrong)]

    def _is_answered(self) -> bool:
        seen = len(self._alert_ms) >= len(self._probed)
        return seen and all(one.done() for one in self._asked)

    def _report(self, camera_id: str, kind: str, region: str) -> None:
        report = ViolationReport(kind, utc_now(), region=region)
        self._asked.append(self._station.record_violation.begin(ACTOR, camera_id, report))

    def _on_event(self, event: Event) -> None:
        if isinstance(event, AlertFired):
            pair = (event.alert.rule_name.lower(), event.alert.camera_id)
            if pair in self._probed:
                self._alert_ms.append((time.monotonic() - self._probed[pair]) * 1000)
