"""The editor's head: which rule it is, the rule as a sentence, where it would be firing now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from services.domain.rules import Rule, RuleDraft, rule_words
from widgets.elided_label import ElidedLabel
from widgets.rule_names import rule_name
from widgets.words import say

MOST_NAMED = 12


class EditorHead(QWidget):
    save_pressed = Signal()
    discard_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: Rule | None = None
        self._changed = False
        self.title = ElidedLabel(self)
        self.title.setProperty("role", "heading")
        self.mark = QLabel(self)
        self.mark.setProperty("role", "muted")
        self.save, self.discard = QPushButton(self), QPushButton(self)
        self.save.setProperty("role", "main")
        self.sentence, self.firing, self.problem = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.sentence, self.firing, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.firing.setProperty("role", "muted")
        self.problem.setProperty("level", "error")
        self._lay_out()
        self.save.clicked.connect(self.save_pressed)
        self.discard.clicked.connect(self.discard_pressed)
        self._retranslate()
        self.problem.hide()

    def show_rule(self, rule: Rule | None, *, changed: bool) -> None:
        self._rule, self._changed = rule, changed
        self._say()

    def show_draft(
        self, draft: RuleDraft | None, names: Mapping[str, str], *, is_begun: bool
    ) -> None:
        """The sentence of the rule; without a draft something is missing or wrong."""
        if draft is None and not is_begun:
            self.sentence.setText(self.tr("Give the new rule a name, and say what it waits for."))
        elif draft is None:
            self.sentence.setText(self.tr("The rule is not complete: see the marked fields."))
        else:
            self.sentence.setText(say(rule_words(draft, names)))
            self.problem.hide()

    def show_firing(self, cameras: Sequence[str]) -> None:
        """Names of cameras; an empty one stands for the station."""
        named = [name or self.tr("the station") for name in cameras[:MOST_NAMED]]
        if len(cameras) > MOST_NAMED:
            named.append("…")
        text = self.tr("Would be firing now for: {cameras}").format(cameras=", ".join(named))
        self.firing.setText(text if cameras else self.tr("Would be firing now for: nobody"))

    def show_firing_unknown(self, text: str) -> None:
        self.firing.setText(text)

    def show_saving(self) -> None:
        self.save.setEnabled(False)
        self.problem.hide()

    def show_refused(self, text: str = "") -> None:
        self.save.setEnabled(True)
        words = text or self.tr("Not saved: see the marked fields.")
        self.problem.setText(words)
        self.problem.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _say(self) -> None:
        rule = self._rule
        self.title.show_text(
            rule_name(rule.draft.name) if rule is not None else self.tr("New rule")
        )
        saved = ""
        if rule is not None:
            saved = self.tr("rule {number}, revision {revision}").format(
                number=rule.id, revision=rule.revision
            )
        edited = self.tr("edited") if self._changed else ""
        self.mark.setText(" · ".join(text for text in (saved, edited) if text))
        self.save.setEnabled(self._changed or rule is None)
        self.discard.setEnabled(self._changed)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.mark)
        top.addWidget(self.discard)
        top.addWidget(self.save)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(4)
        rows.addLayout(top)
        for label in (self.sentence, self.firing, self.problem):
            rows.addWidget(label)

    def _retranslate(self) -> None:
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Ctrl+S"))
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Back to what is saved. Esc asks first"))
        self._say()
