"""The rule editor's presenter: saving with revisions, where it would fire, trials, suggestions."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.alerts.rule_trials import TRIED_DAYS
from app.presenters.desk import Desk
from services.alerts.firing_now import is_recorded
from services.domain.alerts import Tried
from services.domain.clock import utc_now
from services.domain.rules import Rule, RuleDraft, RulePatch, RuleSaved, Suggestion
from services.domain.sentences import Sentence
from widgets.rule_names import rule_name
from widgets.rules.page import RulesPage
from widgets.words import say

SHOWN_STEPS = 100


class RuleEditorPresenter(QObject):
    """A child of the page; one trial at a time."""

    saved = Signal(int)

    def __init__(self, page: RulesPage, desk: Desk) -> None:
        super().__init__(page)
        self._editor = page.editor
        self._desk = desk
        self._session = uuid.uuid4().hex
        self._running: threading.Event | None = None
        editor = self._editor
        editor.save_requested.connect(self._save)
        editor.firing_asked.connect(self._ask_firing)
        editor.try_requested.connect(self._try)
        editor.suggestion_requested.connect(self._suggest)
        editor.trial.cancel_requested.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        if self._running is not None:
            self._running.set()

    @Slot(object, object)
    def _save(self, draft: RuleDraft, rule: Rule | None) -> None:
        station, actor = self._desk.station, self._desk.operator()
        if rule is None:
            # asked twice for the same draft (a lost answer), it is one rule
            key = f"window:{self._session}:{draft.digest()}"
            asked = station.create_rule.begin(actor, draft, key)
        else:
            changes = {
                name: getattr(draft, name)
                for name in RuleDraft.__dataclass_fields__
                if getattr(draft, name) != getattr(rule.draft, name)
            }
            patch = RulePatch(changes or {"enabled": draft.enabled})
            asked = station.update_rule.begin(actor, rule.id, patch, rule.revision)
        self._desk.background.run(
            asked,
            then=partial(self._on_saved, draft),
            failed=partial(self._on_refused, draft, rule),
        )

    def _on_saved(self, draft: RuleDraft, saved: RuleSaved) -> None:
        self._session = uuid.uuid4().hex
        text = self.tr("“{rule}” is saved.").format(rule=rule_name(draft.name))
        self._desk.tell(text)
        self._read(saved.id, self._show_saved)
        self.saved.emit(saved.id)

    def _show_saved(self, rule: Rule | None) -> None:
        # deleted by somebody else between the two: the list says so
        if rule is not None:
            self._editor.show_saved(rule)

    def _on_refused(
        self, draft: RuleDraft, rule: Rule | None, said: Sentence, field: str | None
    ) -> None:
        """A newer revision than was edited is a conflict; all else is said at its field."""

        def compare(now: Rule | None) -> None:
            if rule is not None and now is not None and now.revision != rule.revision:
                self._editor.show_conflict(now)
            else:
                self._editor.show_refused(said, field, say(said))

        if rule is None:
            compare(None)
        else:
            self._read(rule.id, compare)

    def _read(self, rule_id: int, then: Callable[[Rule | None], None]) -> None:
        def found(rules: list[Rule]) -> None:
            then(next((each for each in rules if each.id == rule_id), None))

        asked = self._desk.station.list_rules.begin(self._desk.operator())
        self._desk.background.run(asked, then=found)

    @Slot(object)
    def _ask_firing(self, draft: RuleDraft) -> None:
        def refused(said: Sentence, _: str | None) -> None:
            self._editor.show_firing_unknown(draft, say(said))

        asked = self._desk.station.firing_now.begin(self._desk.operator(), draft)
        show = partial(self._editor.show_firing, draft)
        self._desk.background.run(asked, then=show, failed=refused)

    @Slot(object)
    def _suggest(self, draft: RuleDraft) -> None:
        def show(suggestion: Suggestion) -> None:
            self._editor.trial.show_suggestion(suggestion)

        def refused(said: Sentence, _: str | None) -> None:
            self._editor.trial.show_no_suggestion(say(said))

        asked = self._desk.station.suggest_threshold.begin(self._desk.operator(), draft)
        self._desk.background.run(asked, then=show, failed=refused)

    @Slot(object, object)
    def _try(self, draft: RuleDraft, rule: Rule | None) -> None:
        if self._running is not None:
            return
        cancelled = self._running = threading.Event()
        trial, background = self._editor.trial, self._desk.background
        told = -1

        def progressed(done: float) -> None:
            nonlocal told
            step = int(done * SHOWN_STEPS)
            if step != told:
                told = step
                background.post(lambda: trial.show_progress(done))

        def ended(tried: Tried) -> None:
            self._running = None
            until = utc_now()
            since = until - timedelta(days=TRIED_DAYS)
            span = (since.timestamp(), until.timestamp())
            self._editor.show_tried(tried, span, complete=is_recorded(draft.conditions))

        def failed(said: Sentence, _: str | None) -> None:
            self._running = None
            trial.show_ended(say(said))

        rule_id = None if rule is None else rule.id
        trial.show_running()
        background.rehearse(
            lambda: self._desk.station.try_rule(draft, rule_id, progressed, cancelled),
            then=ended,
            failed=failed,
        )
