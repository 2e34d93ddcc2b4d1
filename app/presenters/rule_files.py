"""Rules taken in from a file and given out into one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from app.presenters.desk import Desk
from services.domain.rules import Rule, RuleImport, RulesImported
from services.domain.sentences import Sentence
from widgets.message_level import MessageLevel
from widgets.rules.import_dialog import RuleImportDialog
from widgets.rules.page import RulesPage
from widgets.words import say


class RuleFilesPresenter(QObject):
    """A child of the page; opens its dialogs on the window."""

    imported = Signal()

    def __init__(self, page: RulesPage, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        page.import_requested.connect(self.choose_import)
        page.export_requested.connect(self.choose_export)

    @Slot()
    def choose_import(self) -> None:
        dialog = self._file_dialog(self.tr("Import rules"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, path: str) -> None:
        """Shows what the file would change; nothing is changed yet."""
        name = Path(path).name

        def refuse(said: Sentence, field: str | None) -> None:
            text = self.tr("{file}: {why}").format(file=name, why=say(said))
            self._desk.tell(f"{text} ({field})" if field else text, MessageLevel.ERROR)

        asked = self._desk.station.read_rules.begin(self._desk.operator(), Path(path))
        self._desk.background.run(asked, then=partial(self._show, name), failed=refuse)

    @Slot(list)
    def choose_export(self, rules: list[Rule]) -> None:
        """The chosen ones where several are, else all."""
        dialog = self._file_dialog(self.tr("Export rules"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("yaml")
        dialog.selectFile("rules.yaml")
        chosen = [rule.id for rule in rules] if len(rules) > 1 else None
        dialog.fileSelected.connect(partial(self.export, rule_ids=chosen))
        dialog.open()

    def export(self, path: str, rule_ids: list[int] | None = None) -> None:
        file = Path(path)

        def say_written(count: int) -> None:
            opens = (self.tr("Open folder"), partial(self._desk.open_folder, file.parent))
            text = self.tr("{count} rules saved as {file}")
            self._desk.tell(text.format(count=count, file=file.name), actions=[opens])

        asked = self._desk.station.export_rules.begin(self._desk.operator(), file, rule_ids)
        self._desk.background.run(asked, then=say_written)

    def _show(self, name: str, wanted: RuleImport) -> None:
        names = {view.camera.id: view.camera.name for view in self._desk.station.views()}
        dialog = RuleImportDialog(name, wanted, names, self._desk.window)
        dialog.apply_requested.connect(partial(self._apply, dialog, wanted))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _apply(self, dialog: RuleImportDialog, wanted: RuleImport, remove_others: bool) -> None:
        def done(found: RulesImported) -> None:
            if isValid(dialog):
                dialog.accept()
            text = self.tr("Rules: {added} added, {changed} changed, {removed} removed.")
            self._desk.tell(
                text.format(added=found.added, changed=found.changed, removed=found.removed)
            )
            self.imported.emit()

        def refuse(said: Sentence, _: str | None) -> None:
            if isValid(dialog):
                dialog.show_error(say(said))

        asked = self._desk.station.apply_rules.begin(self._desk.operator(), wanted, remove_others)
        self._desk.background.run(asked, then=done, failed=refuse)

    def _file_dialog(self, title: str) -> QFileDialog:
        """Not waited for: pictures go on behind it."""
        dialog = QFileDialog(self._desk.window, title)
        dialog.setNameFilter(self.tr("Rules (*.yaml *.yml)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
