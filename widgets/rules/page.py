"""Alert rules: the list, and the one that is edited."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from services.domain.rules import Rule, RuleType
from widgets.rules.bar import RulesBar
from widgets.rules.defaults import example_rule, new_rule
from widgets.rules.editor import RuleEditor
from widgets.rules.empty import EmptyRules
from widgets.rules.rules_filter import Wanted
from widgets.rules.table import RulesTable

WIDE_PX = 1500
"""From here on the editor stands beside the list, below it on narrower pages."""


class RulesPage(QWidget):
    """Requests carry rules as they are shown, with the revisions that the operator saw."""

    shown = Signal()
    duplicate_requested = Signal(list)
    delete_requested = Signal(list)
    toggle_requested = Signal(list)
    import_requested = Signal()
    export_requested = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar, self.table, self.empty = RulesBar(), RulesTable(), EmptyRules()
        self.editor = RuleEditor()
        self._loaded = False
        self._awaited: int | None = None
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.empty)
        self.sides = QSplitter(Qt.Orientation.Vertical)
        self._kept_sizes: dict[str, list[int]] = {}
        self._lay_out()
        self._connect()
        self._retranslate()
        self._choose_view()

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """All rules as they are saved."""
        self._loaded = True
        known = {rule.id for rule in self.table.rules.rules}
        self.table.show_rules(rules)
        self._follow(known)
        if self._awaited is not None:
            self.table.select([self._awaited])
            self._awaited = None
        self._choose_view()

    def show_firing(self, counts: Mapping[int, int]) -> None:
        self.table.rules.show_firing(counts)

    def show_cameras(self, cameras: Sequence[tuple[str, str]]) -> None:
        """(id, name) of every camera."""
        self.table.rules.show_names(dict(cameras))
        self.editor.show_names(cameras)

    def select(self, rule_id: int) -> None:
        """At once where the rule is listed, else as soon as it is."""
        if self.table.rules.row_of(rule_id) is None:
            self._awaited = rule_id
            return
        self.table.select([rule_id])
        if not self.table.selected():
            self.bar.show_wanted(Wanted())
            self.table.select([rule_id])

    def begin(self, rule_type: str) -> None:
        """A new rule of this type in the editor."""
        self.editor.leave(lambda: self._open(new_rule(rule_type)))

    def state(self) -> dict[str, Any]:
        wanted = self.bar.wanted
        self._keep_sizes()
        return {
            "table": self.table.columns_state(),
            "filter": [wanted.text, wanted.rule_type, wanted.enabled],
            "sizes": self._kept_sizes,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes what is usable."""
        table, kept, sizes = state.get("table"), state.get("filter"), state.get("sizes")
        if isinstance(table, dict):
            self.table.restore_columns(table)
        if isinstance(kept, list) and len(kept) == 3:
            self.bar.show_wanted(_wanted_of(*kept))
        if isinstance(sizes, dict):
            self._kept_sizes |= {
                str(name): list(value)
                for name, value in sizes.items()
                if isinstance(value, list) and all(isinstance(size, int) for size in value)
            }
            self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        is_table = self._middle.currentWidget() is self.table
        (self.table if is_table else self.empty.first_button()).setFocus(event.reason())

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _lay_out(self) -> None:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._middle, 1)
        self.sides.addWidget(upper)
        self.sides.addWidget(self.editor)
        self.sides.setChildrenCollapsible(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.sides)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        bar, table, empty = self.bar, self.table, self.empty
        bar.filter_changed.connect(self._filter)
        bar.new_requested.connect(self.begin)
        bar.import_requested.connect(self.import_requested)
        bar.export_requested.connect(lambda: self.export_requested.emit(table.selected()))
        bar.columns_requested.connect(self._open_columns)
        table.new_requested.connect(bar.choose_type)
        table.edit_requested.connect(self.editor.form.focus_name)
        table.duplicate_requested.connect(self.duplicate_requested)
        table.delete_requested.connect(self.delete_requested)
        table.toggle_requested.connect(self.toggle_requested)
        table.current_changed.connect(self._on_current)
        empty.new_requested.connect(bar.choose_type)
        empty.import_requested.connect(self.import_requested)
        empty.example_requested.connect(
            lambda: self.editor.leave(lambda: self._open(example_rule()))
        )
        empty.clear_filter_requested.connect(lambda: bar.show_wanted(Wanted()))
        self.editor.left.connect(self._on_left)

    def _filter(self, wanted: Wanted) -> None:
        self.table.show_only(wanted)
        self._choose_view()

    def _choose_view(self) -> None:
        shown, of = self.table.order.rowCount(), self.table.rules.rowCount()
        self.bar.show_count(shown, of)
        self.empty.show_reason(filtered=of > 0)
        # before the first answer nobody knows whether there are rules
        is_table = shown > 0 or not self._loaded
        had_focus = self._middle.isAncestorOf(self.focusWidget() or self)
        self._middle.setCurrentWidget(self.table if is_table else self.empty)
        if had_focus:
            self.setFocus()

    def _on_current(self) -> None:
        """The editor follows the table, unless something would be lost."""
        chosen = self.table.selected()
        edited = self.editor.rule
        # of the rule that is edited the editor has the version that counts
        if len(chosen) != 1 or (edited is not None and chosen[0].id == edited.id):
            return
        rule = chosen[0]
        self.editor.leave(lambda: self.editor.show_rule(rule))

    def _follow(self, known: Collection[int]) -> None:
        """What is edited may have been saved elsewhere since, or be gone."""
        edited = self.editor.rule
        if edited is None:
            return
        row = self.table.rules.row_of(edited.id)
        if row is None:
            # a list that was read before the rule was made does not say that it is gone
            if edited.id in known:
                self.editor.show_gone()
            return
        newer = self.table.rules.rule_at(row)
        if newer.revision > edited.revision and not self.editor.is_changed:
            self.editor.show_rule(newer)

    def _open(self, plain: Mapping[str, Any]) -> None:
        self.table.clearSelection()
        self.editor.show_new(plain)

    def _on_left(self) -> None:
        chosen = self.table.selected()
        if len(chosen) == 1 and self.editor.rule is None:
            self.editor.show_rule(chosen[0])
        self.setFocus()

    def _arrange(self) -> None:
        wide = self.width() >= WIDE_PX
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.sides.orientation() is not orientation:
            self._keep_sizes()
            self.sides.setOrientation(orientation)
        sizes = self._kept_sizes.pop(self._arrangement, None)
        if sizes is None and self.sides.property("arranged") != self._arrangement:
            sizes = [self.width() * 42 // 100, self.width() * 58 // 100] if wide else [200, 440]
        if sizes is not None and len(sizes) == 2:
            self.sides.setSizes(sizes)
        self.sides.setProperty("arranged", self._arrangement)

    @property
    def _arrangement(self) -> str:
        is_wide = self.sides.orientation() is Qt.Orientation.Horizontal
        return "beside" if is_wide else "below"

    def _keep_sizes(self) -> None:
        if self.sides.property("arranged") is not None:
            self._kept_sizes[self._arrangement] = self.sides.sizes()

    def _open_columns(self) -> None:
        more = self.bar.more
        self.table.columns_menu().popup(more.mapToGlobal(QPoint(0, more.height() + 4)))

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Rules"))
        self.table.rules.show_again()


def _wanted_of(text: Any, rule_type: Any, enabled: Any) -> Wanted:
    known = rule_type in ("", *map(str, RuleType))
    return Wanted(
        text if isinstance(text, str) else "",
        rule_type if known else "",
        enabled if isinstance(enabled, bool) else None,
    )
