"""The rollout: slider, plan and verdicts in one view, the rest in tabs below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from services.domain.consistency import ConsistencyReport
from services.domain.operation import Operation
from services.domain.rollout import LatchCause
from services.domain.rollout_view import AuditLine, RolloutView
from widgets.rollout.audit_tab import AuditTab
from widgets.rollout.cameras_tab import CamerasTab
from widgets.rollout.checklists_tab import ChecklistsTab
from widgets.rollout.consistency_tab import ConsistencyTab
from widgets.rollout.head import Head
from widgets.rollout.limits_tab import LimitsTab
from widgets.rollout.notice import Notice
from widgets.rollout.operations_tab import OperationsTab
from widgets.rollout.plan_band import PlanBand
from widgets.rollout.plan_editor import PlanEditor
from widgets.rollout.problems_tab import ProblemsTab
from widgets.rollout.rehearsals_tab import RehearsalsTab
from widgets.rollout.split_band import SplitBand
from widgets.rollout.wishes import ExportReport, Step


class RolloutPage(QWidget):
    """`wished` carries one of `wishes.Wish`; everything that is shown comes in with show_…()."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._view: RolloutView | None = None
        self.head, self.notice = Head(self), Notice(self)
        self.split, self.plan = SplitBand(self), PlanBand(self)
        self.operations, self.cameras = OperationsTab(), CamerasTab()
        self.editor, self.checklists = PlanEditor(), ChecklistsTab()
        self.problems, self.rehearsals = ProblemsTab(), RehearsalsTab()
        self.consistency = ConsistencyTab()
        self.limits, self.audit = LimitsTab(), AuditTab()
        self.tabs = QTabWidget(self)
        self._keyed: dict[str, QWidget] = {
            "operations": self.operations,
            "cameras": self.cameras,
            "plan": self.editor,
            "checklists": self.checklists,
            "problems": self.problems,
            "rehearsals": self.rehearsals,
            "consistency": self.consistency,
            "limits": self.limits,
            "audit": self.audit,
        }
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        """Selection, scroll places and what is half typed stay."""
        self._view = view
        latch = view.state.latch
        is_off = latch is not None and latch.cause is LatchCause.KILL_SWITCH
        self.notice.show_notice(view.notice, is_switched_off=is_off)
        for part in (
            self.head,
            self.split,
            self.plan,
            self.operations,
            self.cameras,
            self.editor,
            self.checklists,
            self.problems,
            self.rehearsals,
            self.consistency,
            self.limits,
        ):
            part.show_view(view)
        self._name_tabs()

    def show_operator(self, name: str) -> None:
        self.problems.form.show_operator(name)

    def show_audit(self, lines: Sequence[AuditLine], *, older: bool) -> None:
        self.audit.show_lines(lines, older=older)

    def show_consistency(self, report: ConsistencyReport) -> None:
        self.consistency.show_report(report)
        self._name_tabs()

    def ask_roll_back(self) -> None:
        self.head.ask_roll_back()

    def show_tab(self, key: str) -> None:
        self.tabs.setCurrentIndex(list(self._keyed).index(key))

    @property
    def current_tab(self) -> str:
        return list(self._keyed)[self.tabs.currentIndex()]

    def state(self) -> dict[str, Any]:
        parts = {key: tab.state() for key, tab in self._kept().items()}
        return {"tab": self.current_tab, "parts": parts}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes what is usable."""
        parts = state.get("parts")
        for key, part in (parts if isinstance(parts, dict) else {}).items():
            if key in self._kept() and isinstance(part, dict):
                self._kept()[key].restore(part)
        if state.get("tab") in self._keyed:
            self.show_tab(str(state["tab"]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _kept(self) -> dict[str, Any]:
        return {key: tab for key, tab in self._keyed.items() if hasattr(tab, "restore")}

    def _connect(self) -> None:
        parts = (
            self.head,
            self.split,
            self.plan,
            self.operations,
            self.cameras,
            self.editor,
            self.checklists,
            self.problems,
            self.rehearsals,
            self.consistency,
            self.limits,
            self.audit,
        )
        for part in parts:
            part.wished.connect(self.wished)
        self.split.previewed.connect(self.cameras.show_meant)
        self.plan.edit_asked.connect(lambda: self.show_tab("plan"))
        self.notice.start_again_asked.connect(lambda: self.plan.ask(Step.START_AGAIN))
        self.notice.operation_asked.connect(self._show_operation)
        self.head.problem_asked.connect(self._begin_problem)
        self.head.report_asked.connect(self._ask_where_to_export)

    def _show_operation(self, operation: Operation) -> None:
        self.show_tab("operations")
        self.operations.choose(operation)

    def _begin_problem(self) -> None:
        self.show_tab("problems")
        self.problems.form.begin()

    def _ask_where_to_export(self, language: str) -> None:
        dialog = QFileDialog(self, self.tr("Export the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Markdown files (*.md)"))
        dialog.setDefaultSuffix("md")
        dialog.selectFile("rollout.md")
        dialog.fileSelected.connect(lambda path: self.wished.emit(ExportReport(language, path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        forms = (self.problems, self.rehearsals, self.consistency, self.limits)
        for tab in self._keyed.values():
            self.tabs.addTab(_scrolled(tab) if tab in forms else tab, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        line = QFrame()
        line.setProperty("role", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.head, self.notice, self.split, self.plan, line):
            rows.addWidget(widget)
        rows.addWidget(self.tabs, 1)
        self.setFocusProxy(self.split.slider)

    def _name_tabs(self) -> None:
        names = {
            "operations": self.tr("Operations"),
            "cameras": self.tr("Cameras"),
            "plan": self.tr("Plan"),
            "checklists": self.tr("Checklists"),
            "problems": self.tr("Problems"),
            "rehearsals": self.tr("Rehearsals"),
            "consistency": self.tr("Consistency"),
            "limits": self.tr("Limits"),
            "audit": self.tr("Audit"),
        }
        open_ones = {
            "checklists": self.checklists.open_count,
            "problems": self.problems.open_count,
            "consistency": self.consistency.open_count,
        }
        for place, (key, name) in enumerate(names.items()):
            count = open_ones.get(key, 0)
            text = f"{name} ({count})" if count else name
            if self.tabs.tabText(place) != text:
                self.tabs.setTabText(place, text)

    def _retranslate(self) -> None:
        self._name_tabs()
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the rollout"))


def _scrolled(form: QWidget) -> QScrollArea:
    """A form that is taller than its room scrolls: a window never grows with a roll back."""
    form.setObjectName("scrolled")
    scroll = QScrollArea()
    scroll.setWidget(form)
    scroll.setWidgetResizable(True)
    return scroll
