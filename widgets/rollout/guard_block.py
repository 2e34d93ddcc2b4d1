"""One guard in full: its word, formula, counts, interval, window and note."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from services.domain.verdicts import Guard, GuardVerdict
from widgets.rollout.figures import growth_text, interval_text, rate_text
from widgets.rollout.mark import Mark
from widgets.rollout.rollout_words import guard_word, verdict_said
from widgets.words import say


class GuardBlock(QWidget):
    """Texts change in place; nothing is rebuilt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.text = Mark(self), QLabel(self)
        self.text.setProperty("role", "small")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.mark)
        rows.addWidget(self.text)

    def show_verdict(self, verdict: GuardVerdict) -> None:
        word, look = verdict_said(verdict)
        self.mark.show_state(look, guard_word(verdict.guard), word)
        text = "\n".join(lines_of(verdict))
        if text != self.text.text():
            self.text.setText(text)
        self.setAccessibleName(f"{guard_word(verdict.guard)}: {word}. {text}")


def lines_of(verdict: GuardVerdict) -> list[str]:
    """All that the verdict was made from, a line each."""
    lines = [say(verdict.formula), _bounds(verdict), _counts(verdict)]
    return [line for line in (*lines, say(verdict.window), say(verdict.note)) if line]


def _bounds(verdict: GuardVerdict) -> str:
    is_latency = verdict.guard is Guard.LATENCY
    figure = growth_text if is_latency else rate_text
    parts = []
    if verdict.limit is not None:
        text = QCoreApplication.translate("Rollout", "Limit {limit}")
        parts.append(text.format(limit=figure(verdict.limit)))
    if verdict.low is not None or verdict.high is not None:
        text = QCoreApplication.translate("Rollout", "interval {interval}")
        bounds = _growth_bounds(verdict) if is_latency else interval_text(verdict.low, verdict.high)
        parts.append(text.format(interval=bounds))
    return ", ".join(parts)


def _growth_bounds(verdict: GuardVerdict) -> str:
    if verdict.high is None:
        return f"≥ {growth_text(verdict.low)}"
    if verdict.low is None:
        return f"≤ {growth_text(verdict.high)}"
    return f"{growth_text(verdict.low)} – {growth_text(verdict.high)}"


def _counts(verdict: GuardVerdict) -> str:
    if not verdict.have and not verdict.need:
        return ""
    if verdict.need > verdict.have:
        text = QCoreApplication.translate("Rollout", "Have {have} calls, need {need}")
    else:
        text = QCoreApplication.translate("Rollout", "From {have} calls (needs {need})")
    return text.format(have=verdict.have, need=verdict.need)
