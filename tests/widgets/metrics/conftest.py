"""A metrics page under the hand, with its charts built."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from tests.widgets.metrics.convincing import NOON
from widgets.metrics.page import MetricsPage


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def page(qapp: QApplication) -> Iterator[MetricsPage]:
    """Gone with its test: a hundred charts that wait for their end make a change of theme slow."""
    made = MetricsPage(clock=lambda: NOON)
    made.resize(1278, 700)
    made.show()
    made.build_board()
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
