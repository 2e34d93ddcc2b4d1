"""The head of the page: where the rollout stands, and the two buttons that are always there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from services.domain.rollout import Phase
from services.domain.rollout_view import RolloutView
from services.domain.sentences import Sentence
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.rollout.ask_row import AskRow
from widgets.rollout.mark import Mark
from widgets.rollout.rollout_words import PHASES, phase_word
from widgets.rollout.wishes import RollBack
from widgets.words import say

ROLL_BACK_KEY = "Ctrl+Shift+R"
PROBLEM_KEY = "Ctrl+Shift+P"


class Head(QWidget):
    wished = Signal(object)
    problem_asked = Signal()
    report_asked = Signal(str)  # language

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: RolloutView | None = None
        self.mark = Mark()
        self.ask_row = AskRow(self.mark)
        self.report, self.problem = QPushButton(self), QPushButton(self)
        self.roll_back = QPushButton(self)
        self.roll_back.setProperty("role", "danger")
        self.roll_back.clicked.connect(self.ask_roll_back)
        self.problem.clicked.connect(self.problem_asked)
        self._menu = QMenu(self)
        self.report.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.ask_row, 1)
        for button in (self.report, self.problem, self.roll_back):
            row.addWidget(button)
        QShortcut(QKeySequence(ROLL_BACK_KEY), self, self.ask_roll_back)
        QShortcut(QKeySequence(PROBLEM_KEY), self, self.problem_asked.emit)
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        self._view = view
        self._say()

    def ask_roll_back(self) -> None:
        self.ask_row.ask(
            self.tr("Everything to legacy, now:"),
            self.tr("Roll back now"),
            lambda reason, _: self.wished.emit(RollBack(reason)),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        state = view.state
        self.mark.show_state(PHASES[state.phase][1], self._where(view), self._beside(view))

    def _where(self, view: RolloutView) -> str:
        state = view.state
        word = phase_word(state.phase)
        in_stage = state.phase in (Phase.RUNNING, Phase.HELD, Phase.PAUSED)
        if not in_stage or state.plan is None:
            return word
        text = self.tr("{phase}, stage {number} of {count}")
        return text.format(phase=word, number=state.stage + 1, count=len(state.plan.stages))

    def _beside(self, view: RolloutView) -> str:
        """The loudest of what there is to say."""
        said = [say(Sentence(view.state.held_for)), say(view.problem)]
        if view.dropped_records:
            text = self.tr("{count} records of calls were lost: no stage passes without them.")
            said.append(text.format(count=view.dropped_records))
        return "  ".join(part for part in said if part)

    def _retranslate(self) -> None:
        tokens = current_tokens()
        self.report.setText(self.tr("Export report"))
        self.report.setToolTip(self.tr("The whole rollout as a document"))
        self.report.setIcon(icon("export", tokens.text))
        self.problem.setText(self.tr("Report a problem"))
        self.problem.setToolTip(
            self.tr("What does not work: an open report holds the stage ({key})").format(
                key=PROBLEM_KEY
            )
        )
        self.problem.setIcon(icon("warning", tokens.text))
        self.roll_back.setText(self.tr("Roll back now"))
        self.roll_back.setToolTip(
            self.tr("Everything is legacy with the next call; asks why first ({key})").format(
                key=ROLL_BACK_KEY
            )
        )
        self.roll_back.setIcon(icon("undo", tokens.by_meaning[Meaning.FAILED]))
        self._menu.clear()
        for words, language in ((self.tr("In English"), "en"), (self.tr("In Chinese"), "zh_CN")):
            entry = self._menu.addAction(words)
            entry.triggered.connect(
                lambda _=False, language=language: self.report_asked.emit(language)
            )
        self._say()
