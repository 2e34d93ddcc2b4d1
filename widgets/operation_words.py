"""The thirteen operations by name, the same on every page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.operation import Operation
from widgets.translation import QT_TRANSLATE_NOOP

OPERATIONS = {
    Operation.CREATE_RULE: QT_TRANSLATE_NOOP("Operation", "Create rule"),
    Operation.UPDATE_RULE: QT_TRANSLATE_NOOP("Operation", "Update rule"),
    Operation.PREVIEW: QT_TRANSLATE_NOOP("Operation", "Preview"),
    Operation.START: QT_TRANSLATE_NOOP("Operation", "Start"),
    Operation.STOP: QT_TRANSLATE_NOOP("Operation", "Stop"),
    Operation.RESTART: QT_TRANSLATE_NOOP("Operation", "Restart"),
    Operation.STATUS: QT_TRANSLATE_NOOP("Operation", "Status"),
    Operation.BATCH_STATUS: QT_TRANSLATE_NOOP("Operation", "Status of several"),
    Operation.ACTIVATE: QT_TRANSLATE_NOOP("Operation", "Activate"),
    Operation.DEACTIVATE: QT_TRANSLATE_NOOP("Operation", "Deactivate"),
    Operation.SET_AUTO_START: QT_TRANSLATE_NOOP("Operation", "Set auto-start"),
    Operation.LOGS: QT_TRANSLATE_NOOP("Operation", "Logs"),
    Operation.REFRESH: QT_TRANSLATE_NOOP("Operation", "Refresh"),
}


def operation_word(operation: Operation | None) -> str:
    """None: all of them."""
    if operation is None:
        return QCoreApplication.translate("Operation", "All operations")
    return QCoreApplication.translate("Operation", OPERATIONS[operation])
