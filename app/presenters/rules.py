"""The list of rules: read when it is seen, and duplicated, deleted, enabled from there."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.presenters.batch import Batch
from app.presenters.desk import Desk
from app.presenters.rule_editor import RuleEditorPresenter
from app.presenters.rule_files import RuleFilesPresenter
from app.presenters.state_clock import StateClock
from services.domain.results import CameraView
from services.domain.rules import Rule, RuleDraft, RulePatch, RuleSaved
from services.domain.rules.draft import LONGEST_NAME
from services.rollout.calls import Answer
from widgets.message_level import MessageLevel
from widgets.rule_names import rule_name
from widgets.rules.page import RulesPage
from widgets.words import say

COUNT_EVERY_MS = 2000
UNDO_S = 10

Begin = Callable[[Rule], Future[Answer[Any]]]


class RulesPresenter(QObject):
    """A child of the page it serves; asks only while the page is seen."""

    channels_requested = Signal()

    def __init__(self, page: RulesPage, desk: Desk, clock: StateClock) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._counting = False
        self.editor = RuleEditorPresenter(page, desk)
        self.files = RuleFilesPresenter(page, desk)
        self.editor.saved.connect(self._on_saved)
        self.files.imported.connect(self.refresh)
        clock.cameras_changed.connect(self._on_cameras_changed)
        page.shown.connect(self.refresh)
        page.duplicate_requested.connect(self._duplicate)
        page.delete_requested.connect(self._delete)
        page.toggle_requested.connect(self._toggle)
        page.editor.form.channels.channels_requested.connect(self.channels_requested)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count)
        self._timer.start(COUNT_EVERY_MS)

    @Slot()
    def refresh(self) -> None:
        asked = self._desk.station.list_rules.begin(self._desk.operator())
        self._desk.background.run(asked, then=self._page.show_rules)
        kinds = [str(channel.kind) for channel in self._desk.station.channels()]
        self._page.editor.form.channels.show_present(kinds)
        self._count()

    @Slot()
    def _count(self) -> None:
        if not self._page.isVisible() or self._counting:
            return
        self._counting = True

        def counted(counts: dict[int, int]) -> None:
            self._counting = False
            self._page.show_firing(counts)

        def failed(*_: Any) -> None:
            self._counting = False

        asked = self._desk.station.firing_counts.begin(self._desk.operator())
        self._desk.background.run(asked, then=counted, failed=failed)

    @Slot(list)
    def _on_cameras_changed(self, views: list[CameraView]) -> None:
        self._page.show_cameras([(view.camera.id, view.camera.name) for view in views])

    @Slot(int)
    def _on_saved(self, rule_id: int) -> None:
        self._page.select(rule_id)
        self.refresh()

    @Slot(list)
    def _duplicate(self, rules: list[Rule]) -> None:
        """A copy is off: nobody is told of the same thing twice before somebody looked at it."""

        def begin(rule: Rule) -> Future[Answer[RuleSaved]]:
            copy = replace(
                rule.draft, name=self._copy_name(rule_name(rule.draft.name)), enabled=False
            )
            return self._create(copy)

        def done(count: int) -> None:
            if count == 1:
                text = self.tr("“{rule}” was copied. The copy is off.")
                self._desk.tell(text.format(rule=rule_name(rules[0].draft.name)))
            else:
                text = self.tr("{count} rules were copied. The copies are off.")
                self._desk.tell(text.format(count=count))

        self._each(rules, begin, done)

    @Slot(list)
    def _delete(self, rules: list[Rule]) -> None:
        def begin(rule: Rule) -> Future[Answer[None]]:
            return self._desk.station.delete_rule.begin(self._desk.operator(), rule.id)

        def done(count: int) -> None:
            undo = (self.tr("Undo"), partial(self._bring_back, rules))
            if count == 1 and len(rules) == 1:
                text = self.tr("“{rule}” was deleted.").format(rule=rule_name(rules[0].draft.name))
            else:
                text = self.tr("{count} rules were deleted.").format(count=count)
            self._desk.tell(text, actions=[undo], undo_seconds=UNDO_S)

        self._each(rules, begin, done)

    def _bring_back(self, rules: Sequence[Rule]) -> None:
        """With a new number: what was deleted keeps its own."""

        def done(count: int) -> None:
            if count == 1:
                text = self.tr("“{rule}” is back.").format(rule=rule_name(rules[0].draft.name))
            else:
                text = self.tr("{count} rules are back.").format(count=count)
            self._desk.tell(text)

        self._each(rules, lambda rule: self._create(rule.draft), done)

    @Slot(list)
    def _toggle(self, rules: list[Rule]) -> None:
        """All on, where any is off; else all off."""
        enabled = any(not rule.draft.enabled for rule in rules)
        changed = [rule for rule in rules if rule.draft.enabled is not enabled]

        def begin(rule: Rule) -> Future[Answer[RuleSaved]]:
            patch = RulePatch({"enabled": enabled})
            return self._desk.station.update_rule.begin(
                self._desk.operator(), rule.id, patch, rule.revision
            )

        def done(count: int) -> None:
            name = rule_name(changed[0].draft.name)
            if count == 1:
                text = self.tr("“{rule}” is on.") if enabled else self.tr("“{rule}” is off.")
                self._desk.tell(text.format(rule=name))
            else:
                text = (
                    self.tr("{count} rules are on.")
                    if enabled
                    else self.tr("{count} rules are off.")
                )
                self._desk.tell(text.format(count=count))

        self._each(changed, begin, done)

    def _create(self, draft: RuleDraft) -> Future[Answer[RuleSaved]]:
        key = f"window:{uuid.uuid4()}"
        return self._desk.station.create_rule.begin(self._desk.operator(), draft, key)

    def _each(self, rules: Sequence[Rule], begin: Begin, done: Callable[[int], None]) -> None:
        """The same for each; says how many were done, and the last reason why one was not."""
        by_key = {str(rule.id): rule for rule in rules}
        batch = Batch(self._desk.background, lambda key: begin(by_key[key]), list(by_key), self)

        def finished() -> None:
            batch.deleteLater()
            self.refresh()
            if batch.done:
                done(len(batch.done))
            if batch.failed:
                text = self.tr("{count} rules could not be changed: {why}")
                why = say(batch.last_error) if batch.last_error else ""
                said = text.format(count=len(batch.failed), why=why)
                self._desk.tell(said, MessageLevel.ERROR)

        batch.finished.connect(finished)
        batch.start()

    def _copy_name(self, name: str) -> str:
        ending = self.tr(" (copy)")
        return f"{name[: LONGEST_NAME - len(ending)]}{ending}"
