"""What can be asked about rules beside saving them: files, trials, and what they say now."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from app.alerts.ledger import AlertLedger
from app.alerts.rule_trials import NEW_RULE, TRIED_DAYS, muting_rules, recorded, try_rule
from app.alerts.station_looks import Measure, figures_at
from services.alerts.engine import EngineRule
from services.alerts.firing_now import firing_now, is_recorded, look_back_s
from services.alerts.suggesting import (
    suggested_figure,
    suggested_frame_rate,
    suggested_violations,
)
from services.alerts.trying import Trial
from services.domain.alerts import FigureInput, SampleInput, Tried, ViolationInput
from services.domain.call import Call
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BadValue, CallCancelled
from services.domain.rules import (
    ErrorRate,
    FrameRate,
    Latency,
    Rule,
    RuleDraft,
    RuleImport,
    RulesImported,
    Suggestion,
    Violation,
    import_of,
)
from services.operations.rules import RuleOperations
from services.storage.database import RecordsDatabase
from services.storage.rules_file import load_rules_file, write_rules_file

ShowShare = Callable[[float], None]
"""Told how much of a trial is done, 0 to 1."""


@dataclass(frozen=True)
class RulePorts:
    """What the desk needs of the rest of the station."""

    rules: RuleOperations
    records: RecordsDatabase
    ledger: AlertLedger
    cameras: Callable[[], Sequence[str]]
    measure: Measure
    utc_clock: UtcClock = utc_now


class RuleDesk:
    """Each method that takes a call is one request; `try_rule` runs in the caller's thread."""

    def __init__(self, ports: RulePorts) -> None:
        self._ports = ports

    def list_rules(self, call: Call) -> list[Rule]:
        return self._ports.rules.rules()

    def firing_counts(self, call: Call) -> dict[int, int]:
        """How many alerts of each rule stand; rules without one are left out."""
        return dict(Counter(rule_id for rule_id, _ in self._ports.ledger.raised()))

    def firing_now(self, call: Call, draft: RuleDraft) -> list[str]:
        """Camera ids, STATION for a rule of the station; raises BadValue where nobody can tell."""
        if not is_recorded(draft.conditions):
            raise BadValue("What this rule waits for is not recorded: nobody can tell.")
        until = self._ports.utc_clock()
        rule = EngineRule.of(NEW_RULE, draft)
        since = until - timedelta(seconds=look_back_s(rule))
        muting = muting_rules(self._ports.rules.rules(), NEW_RULE)
        inputs = recorded(self._ports.records, [rule, *muting], since, until, None)
        inputs += figures_at([draft.conditions], self._ports.measure, until.timestamp())
        cameras = self._ports.cameras()
        trial = Trial(since.timestamp(), until.timestamp(), cameras, muting)
        return list(firing_now(rule, inputs, trial))

    def suggest_threshold(self, call: Call, draft: RuleDraft) -> Suggestion:
        """From the last seven days; raises BadValue for types without a threshold to suggest."""
        until = self._ports.utc_clock()
        since, end = until - timedelta(days=TRIED_DAYS), until.timestamp()
        cameras = self._ports.cameras() if draft.cameras is None else draft.cameras
        condition = draft.conditions
        if not isinstance(condition, Violation | FrameRate | ErrorRate | Latency):
            raise BadValue("For rules of this type nothing can be suggested.", field="rule_type")
        rule = EngineRule.of(NEW_RULE, draft)
        inputs = recorded(self._ports.records, [rule], since, until, self._ports.measure)
        if isinstance(condition, Violation):
            seen = [what for what in inputs if isinstance(what, ViolationInput)]
            return suggested_violations(condition, seen, cameras, end)
        if isinstance(condition, FrameRate):
            samples = [what for what in inputs if isinstance(what, SampleInput)]
            return suggested_frame_rate(condition, samples, cameras, end)
        figures = [what for what in inputs if isinstance(what, FigureInput)]
        return suggested_figure(condition, figures, end)

    def read_rules(self, call: Call, path: Path) -> RuleImport:
        """What taking the file in would change; raises BadValue, or CameraNotFound with a field."""
        drafts = load_rules_file(path)
        self._ports.rules.check_cameras(drafts)
        return import_of(drafts, self._ports.rules.rules())

    def apply_rules(self, call: Call, wanted: RuleImport, remove_others: bool) -> RulesImported:
        return self._ports.rules.apply_rule_import(call, wanted, remove_others)

    def export_rules(self, call: Call, path: Path, rule_ids: Sequence[int] | None) -> int:
        """Writes these rules, or (None) all; answers how many."""
        rules = self._ports.rules.rules()
        chosen = [rule.draft for rule in rules if rule_ids is None or rule.id in rule_ids]
        call.check()
        write_rules_file(path, chosen)
        return len(chosen)

    def try_rule(
        self, draft: RuleDraft, rule_id: int | None, progress: ShowShare, cancelled: threading.Event
    ) -> Tried:
        """On the last seven days, against the saved rule; raises CallCancelled once it is set."""
        saved = None if rule_id is None else self._ports.rules.rule(rule_id)

        def go_on(done: float) -> bool:
            progress(done)
            return not cancelled.is_set()

        found = try_rule(
            self._ports.records,
            draft,
            saved=saved,
            rules=self._ports.rules.rules(),
            cameras=self._ports.cameras(),
            measure=self._ports.measure,
            progress=go_on,
            utc_clock=self._ports.utc_clock,
        )
        if found.stopped:
            raise CallCancelled("The trial was cancelled.")
        return found
