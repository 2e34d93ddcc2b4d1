"""How the main window is divided: rail, banners, page and panel, one row below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def bottom_row(messages: QWidget, status: QWidget) -> QWidget:
    row = QWidget()
    row.setObjectName("strip")
    row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    across = _across(row)
    across.addWidget(messages, 1)
    across.addWidget(status)
    return row


def framed(rail: QWidget, banners: QWidget, middle: QWidget, bottom: QWidget) -> QWidget:
    whole, right = QWidget(), QWidget()
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(banners)
    column.addWidget(middle, 1)
    column.addWidget(bottom)
    across = _across(whole)
    across.addWidget(rail)
    across.addWidget(right, 1)
    return whole


def _across(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    return row
