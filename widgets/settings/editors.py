"""One editor for each kind of setting; what it holds is checked elsewhere, as it was typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from services.domain.settings import SettingKind, SettingSpec
from widgets.settings.setting_words import LINES, choice_word, value_text

NUMBER_PX = 96
TEXT_PX = 240
FOLDERS_PX = 72


class Editor(QWidget):
    """Holds one value; `value()` may be wrong until somebody checked it."""

    changed = Signal()

    def __init__(self, spec: SettingSpec, inner: QWidget) -> None:
        super().__init__()
        self.spec, self.inner = spec, inner
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)
        self.setFocusProxy(inner)

    def value(self) -> Any:
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def show_words(self) -> None:
        """The language changed."""

    def show_wrong(self, *, is_wrong: bool) -> None:
        self.inner.setProperty("wrong", is_wrong)
        self.inner.style().unpolish(self.inner)
        self.inner.style().polish(self.inner)


class ChoiceEditor(Editor):
    def __init__(self, spec: SettingSpec) -> None:
        self._combo = QComboBox()
        super().__init__(spec, self._combo)
        self._combo.setMinimumWidth(TEXT_PX)
        self._combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._combo.installEventFilter(self)
        for choice in spec.choices:
            self._combo.addItem(choice_word(choice), choice)
        self._combo.currentIndexChanged.connect(lambda _: self.changed.emit())

    def value(self) -> Any:
        return self._combo.currentData()

    def show_value(self, value: Any) -> None:
        self._combo.setCurrentIndex(self._combo.findData(value))

    def show_words(self) -> None:
        for index, choice in enumerate(self.spec.choices):
            self._combo.setItemText(index, choice_word(choice))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # who scrolls the page must not change what the wheel passes over
        if event.type() is QEvent.Type.Wheel and not self._combo.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class YesNoEditor(Editor):
    def __init__(self, spec: SettingSpec) -> None:
        self._box = QCheckBox()
        super().__init__(spec, self._box)
        self._box.toggled.connect(lambda _: self._on_toggled())

    def value(self) -> Any:
        return self._box.isChecked()

    def show_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))
        self.show_words()

    def show_words(self) -> None:
        self._box.setText(value_text(self.spec, self.value()))

    def _on_toggled(self) -> None:
        self.show_words()
        self.changed.emit()


class LineEditor(Editor):
    """A text, a number or a list of numbers on one line."""

    def __init__(self, spec: SettingSpec) -> None:
        self._line = QLineEdit()
        super().__init__(spec, self._line)
        is_number = spec.kind in (SettingKind.WHOLE, SettingKind.NUMBER)
        self._line.setFixedWidth(NUMBER_PX if is_number else TEXT_PX)
        self._line.textChanged.connect(lambda _: self.changed.emit())

    def value(self) -> Any:
        text = self._line.text().strip()
        if self.spec.kind in (SettingKind.TEXT, SettingKind.FILE):
            return text
        if self.spec.kind is SettingKind.DELAYS:
            parts = text.replace("，", ",").split(",")
            return [_number(part.strip()) for part in parts]
        return _number(text)

    def show_value(self, value: Any) -> None:
        self._line.setText(value_text(self.spec, value))


class FileEditor(LineEditor):
    """A path on one line, or chosen."""

    def __init__(self, spec: SettingSpec) -> None:
        super().__init__(spec)
        self._choose = QPushButton()
        self._choose.clicked.connect(self._ask_for_file)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(self._choose)
        self.show_words()

    def show_words(self) -> None:
        self._choose.setText(self.tr("Choose…"))
        self._choose.setToolTip(self.tr("Choose a file"))

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.show_value)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class LinesEditor(Editor):
    """Texts, one a line."""

    def __init__(self, spec: SettingSpec) -> None:
        self._lines = QPlainTextEdit()
        super().__init__(spec, self._lines)
        self._lines.setFixedSize(TEXT_PX + 40, FOLDERS_PX)
        self._lines.setTabChangesFocus(True)
        self._lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._lines.textChanged.connect(self.changed)

    def value(self) -> Any:
        lines = self._lines.toPlainText().splitlines()
        return [line.strip() for line in lines if line.strip()]

    def show_value(self, value: Any) -> None:
        self._lines.setPlainText(value_text(self.spec, value))


class FoldersEditor(LinesEditor):
    def __init__(self, spec: SettingSpec) -> None:
        super().__init__(spec)
        self._add = QPushButton()
        self._add.clicked.connect(self._ask_for_folder)
        beside = QVBoxLayout()
        beside.addWidget(self._add)
        beside.addStretch(1)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addLayout(beside)
        self.show_words()

    def show_words(self) -> None:
        self._add.setText(self.tr("Add…"))
        self._add.setToolTip(self.tr("Choose a folder to add"))

    def add_folder(self, folder: str) -> None:
        self.show_value([*self.value(), folder])

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.add_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def make_editor(spec: SettingSpec) -> Editor:
    if spec.kind is SettingKind.CHOICE:
        return ChoiceEditor(spec)
    if spec.kind is SettingKind.YES_NO:
        return YesNoEditor(spec)
    if spec.kind is SettingKind.FOLDERS:
        return FoldersEditor(spec)
    if spec.kind in LINES:
        return LinesEditor(spec)
    if spec.kind is SettingKind.FILE:
        return FileEditor(spec)
    return LineEditor(spec)


def _number(text: str) -> Any:
    """A number if it is one, else the text, which the check then refuses."""
    try:
        return float(text) if "." in text or "e" in text.lower() else int(text)
    except ValueError:
        return text
