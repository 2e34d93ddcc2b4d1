"""What tests of widgets share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.translations import Languages


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window's language is Chinese, with the shipped translations."""
    languages = Languages(qapp)
    languages.use("zh_CN")
    yield
    languages.use("en")
    QLocale.setDefault(QLocale(QLocale.Language.English))
