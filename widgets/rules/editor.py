"""The editor of one rule: its form, its sentence, where it would fire now, and a trial of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from services.domain.alerts import Tried
from services.domain.rules import Rule, RuleDraft
from services.domain.sentences import Sentence
from widgets.bound_key import bind_key
from widgets.rules.asking import ConflictQuestion, LossQuestion
from widgets.rules.defaults import new_rule
from widgets.rules.editor_head import EditorHead
from widgets.rules.form import RuleForm
from widgets.rules.json_view import JsonView
from widgets.rules.try_view import TryView

PAUSE_MS = 400
"""So long nothing is typed before the station is asked where the rule would fire."""

SUGGESTED_TYPES = frozenset({"violation", "frame_rate", "error_rate", "latency"})


class RuleEditor(QWidget):
    """Holds what is edited; `save_requested(draft, rule or None)` is answered by `show_saved`."""

    save_requested = Signal(object, object)
    firing_asked = Signal(object)
    try_requested = Signal(object, object)
    suggestion_requested = Signal(object)
    left = Signal()
    """Nothing is edited any more, or another rule may be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rule: Rule | None = None
        self._names: Mapping[str, str] = {}
        self._draft: RuleDraft | None = None
        self._then: Any = None
        self.head, self.loss, self.conflict = EditorHead(), LossQuestion(), ConflictQuestion()
        self.form, self.trial, self.json = RuleForm(), TryView(), JsonView()
        self.tabs = QTabWidget()
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._start(new_rule("violation"), None)

    @property
    def is_changed(self) -> bool:
        return self.form.value() != self._original

    @property
    def draft(self) -> RuleDraft | None:
        """As it stands in the form, None while something is wrong with it."""
        return self._draft

    def show_rule(self, rule: Rule) -> None:
        """Drops whatever was edited."""
        self._start(rule.draft.plain(), rule)

    def show_new(self, plain: Mapping[str, Any]) -> None:
        """A rule that is not saved yet."""
        self._start(plain, None)
        self.form.focus_name()

    def leave(self, then: Any) -> None:
        """Calls `then` at once, or when the question about lost edits is answered."""
        if not self.is_changed:
            then()
            return
        self._then = then
        self.loss.ask()

    def save(self) -> None:
        draft = self.form.draft()
        self._look()
        if draft is None:
            self._then = None
            self.head.show_refused()
            return
        self.head.show_saving()
        self.save_requested.emit(draft, self.rule)

    def show_saved(self, rule: Rule) -> None:
        """What was typed meanwhile is not lost: it is an edit of the saved rule."""
        typed = self.form.value()
        then, self._then = self._then, None
        self.rule, self._kept = rule, rule.draft.plain()
        self._original = typed if self.form.draft() == rule.draft else self._kept
        self._look()
        self.loss.hide()
        self.conflict.hide()
        if then is not None:
            then()

    def show_refused(self, said: Sentence, field: str | None, text: str) -> None:
        """The station says no; the reason stands at its field, and here."""
        self._then = None
        self.form.show_problems({field: said} if field else {})
        self.head.show_refused(text)

    def show_conflict(self, theirs: Rule) -> None:
        self._theirs = theirs
        self.head.show_refused()
        mine = self.form.value()
        self.conflict.ask(mine, theirs.draft.plain(), theirs.revision)

    def show_gone(self) -> None:
        """The rule was deleted: edits that were not saved become a new rule."""
        if self.is_changed:
            self.rule = None
            self._look()
        else:
            self._start(new_rule("violation"), None)

    def show_names(self, cameras: Sequence[tuple[str, str]]) -> None:
        """(id, name) of every camera."""
        if dict(cameras) != self._names:
            self._names = dict(cameras)
            self.form.show_cameras(cameras)
            self._look()

    def show_firing(self, draft: RuleDraft, cameras: Sequence[str]) -> None:
        if draft == self._draft:
            self.head.show_firing([self._names.get(camera, camera) for camera in cameras])

    def show_firing_unknown(self, draft: RuleDraft, text: str) -> None:
        if draft == self._draft:
            self.head.show_firing_unknown(text)

    def show_tried(self, tried: Tried, span: tuple[float, float], *, complete: bool) -> None:
        """What a trial found between two times, UTC seconds."""
        saved = self.rule is not None
        self.trial.show_tried(tried, span, self._names, against_saved=saved, complete=complete)

    def try_it(self) -> None:
        self.tabs.setCurrentWidget(self.trial)
        if self._draft is not None and self.trial.run.isEnabled():
            self.try_requested.emit(self._draft, self.rule)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.loss.isVisible():
                self._stay()
            else:
                self.leave(self.left.emit)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._look()

    def _start(self, plain: Mapping[str, Any], rule: Rule | None) -> None:
        self.form.show_value(plain)
        self.form.keep_what_it_is(kept=rule is not None and bool(rule.built_in))
        self._then = None
        self.rule, self._kept, self._original = rule, dict(plain), self.form.value()
        self.loss.hide()
        self.conflict.hide()
        self.trial.clear()
        self._look()
        self._pause.start()

    def _on_edited(self) -> None:
        self.trial.show_edited()
        self._look()
        self._pause.start()

    def _look(self) -> None:
        """What follows from the form: problems, sentence, JSON, what can be done."""
        draft = self._draft = self.form.draft()
        is_begun = self.rule is not None or self.is_changed
        if not is_begun:
            # nobody has done anything wrong yet
            self.form.show_problems({})
        self.head.show_draft(draft, self._names, is_begun=is_begun)
        self.head.show_rule(self.rule, changed=self.is_changed)
        self.json.show_rule(draft.plain() if draft is not None else self.form.value())
        suggestion = self.form.rule_type in SUGGESTED_TYPES
        self.trial.show_possible(rule=draft is not None, suggestion=suggestion)

    def _ask_firing(self) -> None:
        if self._draft is None:
            self.head.show_firing_unknown("")
        elif self.isVisible():
            self.firing_asked.emit(self._draft)

    def _stay(self) -> None:
        self._then = None
        self.loss.hide()
        self.form.focus_name()

    def _discard(self) -> None:
        then, self._then = self._then, None
        self._start(self._kept, self.rule)
        if then is not None:
            then()

    def _take_mine(self) -> None:
        self.rule = self._theirs
        self.conflict.hide()
        self.save()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.trial, "")
        self.tabs.addTab(self.json, "")
        self.tabs.setDocumentMode(True)
        self.sides.addWidget(self.form)
        self.sides.addWidget(self.tabs)
        self.sides.setChildrenCollapsible(False)
        self.sides.setSizes([480, 480])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.head, self.loss, self.conflict):
            rows.addWidget(widget)
        rows.addWidget(self.sides, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.head.save_pressed.connect(self.save)
        self.head.discard_pressed.connect(self._discard)
        self.loss.save_chosen.connect(self.save)
        self.loss.discard_chosen.connect(self._discard)
        self.loss.stay_chosen.connect(self._stay)
        self.conflict.mine_chosen.connect(self._take_mine)
        self.conflict.theirs_chosen.connect(lambda: self.show_rule(self._theirs))
        self.trial.try_requested.connect(self.try_it)
        self.trial.suggestion_requested.connect(self._ask_suggestion)
        self.trial.suggestion_taken.connect(self.form.take)
        self._pause.timeout.connect(self._ask_firing)
        bind_key(QKeySequence.StandardKey.Save, self, self.save, within=True)
        bind_key("F5", self, self.try_it, within=True)

    def _ask_suggestion(self) -> None:
        if self._draft is not None:
            self.suggestion_requested.emit(self._draft)

    def _retranslate(self) -> None:
        self.tabs.setTabText(0, self.tr("Try it"))
        self.tabs.setTabText(1, self.tr("JSON"))
        self.form.setAccessibleName(self.tr("The rule"))
        self.form.say()
