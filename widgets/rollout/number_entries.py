"""Numbers that are typed stand at the right, where their digits line up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox


def align_right(*entries: QAbstractSpinBox) -> None:
    """The style sheet's padding does not reach the text of a spin box on its left."""
    for entry in entries:
        entry.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
