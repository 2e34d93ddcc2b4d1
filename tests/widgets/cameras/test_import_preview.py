"""What an import would change is read before it is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from widgets.cameras.import_preview import ImportKind, ImportLine, ImportPreview

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ADDED = ImportLine(ImportKind.ADDED, "Gate", "rtsp://10.0.0.3/main")
CHANGED = ImportLine(ImportKind.CHANGED, "Yard", "Name: Yard → Yard 2")
PROBLEM = ImportLine(ImportKind.PROBLEM, "", "Line 12: the source is empty.")


Opened = Callable[..., ImportPreview]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Opens a preview and keeps it alive for the length of the test."""
    kept: list[ImportPreview] = []

    def open_preview(*lines: ImportLine) -> ImportPreview:
        kept.append(ImportPreview("site.yaml", lines))
        qtbot.addWidget(kept[-1])
        kept[-1].open()
        return kept[-1]

    return open_preview


def button(preview: ImportPreview, text: str) -> QPushButton:
    return next(b for b in preview.findChildren(QPushButton) if b.text() == text)


def test_every_line_is_listed_and_counted(opened: Opened) -> None:
    preview = opened(ADDED, CHANGED, PROBLEM)
    table = preview.findChildren(QTableWidget)[0]
    words = [str(table.model().index(row, 0).data()) for row in range(table.rowCount())]
    assert words == ["Added", "Changed", "Problem"]
    texts = [label.text() for label in preview.findChildren(QLabel)]
    assert "1 added, 1 changed, 1 with a problem (left out)" in texts


def test_an_import_is_asked_for_once(qtbot: QtBot, opened: Opened) -> None:
    preview = opened(ADDED)
    with qtbot.waitSignal(preview.apply_requested):
        button(preview, "Import").click()
    assert not button(preview, "Import").isEnabled()
    preview.show_error("The site file was changed meanwhile. Try again.")
    assert button(preview, "Import").isEnabled()


@pytest.mark.parametrize("lines", [(), (PROBLEM,)])
def test_there_is_nothing_to_import_without_a_good_line(
    opened: Opened, lines: tuple[ImportLine, ...]
) -> None:
    assert not button(opened(*lines), "Import").isEnabled()
