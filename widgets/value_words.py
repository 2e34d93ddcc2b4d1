"""Words that stand as values within sentences: operations, fields, reasons of the system.

Only the values named here are looked up, so that a camera called “start” keeps its name.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from widgets.translation import QT_TRANSLATE_NOOP

OPERATIONS = {
    "create_rule": QT_TRANSLATE_NOOP("Value", "create rule"),
    "update_rule": QT_TRANSLATE_NOOP("Value", "update rule"),
    "delete_rule": QT_TRANSLATE_NOOP("Value", "delete rule"),
    "preview": QT_TRANSLATE_NOOP("Value", "preview"),
    "start": QT_TRANSLATE_NOOP("Value", "start"),
    "stop": QT_TRANSLATE_NOOP("Value", "stop"),
    "restart": QT_TRANSLATE_NOOP("Value", "restart"),
    "status": QT_TRANSLATE_NOOP("Value", "status"),
    "batch_status": QT_TRANSLATE_NOOP("Value", "status of several"),
    "activate": QT_TRANSLATE_NOOP("Value", "activate"),
    "deactivate": QT_TRANSLATE_NOOP("Value", "deactivate"),
    "set_auto_start": QT_TRANSLATE_NOOP("Value", "set auto-start"),
    "logs": QT_TRANSLATE_NOOP("Value", "logs"),
    "refresh": QT_TRANSLATE_NOOP("Value", "refresh"),
    "add_camera": QT_TRANSLATE_NOOP("Value", "add camera"),
    "edit_camera": QT_TRANSLATE_NOOP("Value", "edit camera"),
    "delete_camera": QT_TRANSLATE_NOOP("Value", "delete camera"),
    "undelete_camera": QT_TRANSLATE_NOOP("Value", "bring camera back"),
    "test_source": QT_TRANSLATE_NOOP("Value", "test source"),
    "resolve_conflict": QT_TRANSLATE_NOOP("Value", "decide conflict"),
    "remove_vanished": QT_TRANSLATE_NOOP("Value", "remove missing cameras"),
    "put_back_vanished": QT_TRANSLATE_NOOP("Value", "put missing cameras back"),
    "read_import": QT_TRANSLATE_NOOP("Value", "read import"),
    "apply_import": QT_TRANSLATE_NOOP("Value", "import"),
    "export_site": QT_TRANSLATE_NOOP("Value", "export"),
    "move_passwords": QT_TRANSLATE_NOOP("Value", "move passwords"),
    "save_snapshot": QT_TRANSLATE_NOOP("Value", "save snapshot"),
    "save_settings": QT_TRANSLATE_NOOP("Value", "save settings"),
    "save_channel": QT_TRANSLATE_NOOP("Value", "save channel"),
    "delete_channel": QT_TRANSLATE_NOOP("Value", "delete channel"),
    "undelete_channel": QT_TRANSLATE_NOOP("Value", "bring channel back"),
    "backup": QT_TRANSLATE_NOOP("Value", "backup"),
    "stored_sizes": QT_TRANSLATE_NOOP("Value", "stored sizes"),
    "log_tail": QT_TRANSLATE_NOOP("Value", "end of the log"),
    "journal": QT_TRANSLATE_NOOP("Value", "events"),
}
FIELDS = {
    "name": QT_TRANSLATE_NOOP("Value", "name"),
    "location": QT_TRANSLATE_NOOP("Value", "location"),
    "profile": QT_TRANSLATE_NOOP("Value", "profile"),
    "regions_file": QT_TRANSLATE_NOOP("Value", "regions file"),
    "env": QT_TRANSLATE_NOOP("Value", "environment"),
    "extra": QT_TRANSLATE_NOOP("Value", "list of further keys"),
}
SIDES = {
    "legacy": QT_TRANSLATE_NOOP("Value", "legacy"),
    "domain": QT_TRANSLATE_NOOP("Value", "domain"),
}
GUARDS = {
    "error_rate": QT_TRANSLATE_NOOP("Value", "error rate"),
    "success_rate": QT_TRANSLATE_NOOP("Value", "success rate"),
    "latency": QT_TRANSLATE_NOOP("Value", "P95 latency"),
    "consistency": QT_TRANSLATE_NOOP("Value", "data consistency"),
    "routing": QT_TRANSLATE_NOOP("Value", "routing"),
    "usage_share": QT_TRANSLATE_NOOP("Value", "usage share"),
    "measurement": QT_TRANSLATE_NOOP("Value", "measurement"),
}
CHANNEL_KINDS = {
    "log": QT_TRANSLATE_NOOP("Value", "log"),
    "webhook": QT_TRANSLATE_NOOP("Value", "webhook"),
    "email": QT_TRANSLATE_NOOP("Value", "e-mail"),
    "service": QT_TRANSLATE_NOOP("Value", "another service"),
}
PRIORITIES = {
    "low": QT_TRANSLATE_NOOP("Value", "low"),
    "medium": QT_TRANSLATE_NOOP("Value", "medium"),
    "high": QT_TRANSLATE_NOOP("Value", "high"),
    "critical": QT_TRANSLATE_NOOP("Value", "critical"),
}
REASONS = {
    text: text
    for text in (
        QT_TRANSLATE_NOOP("Value", "Permission denied"),
        QT_TRANSLATE_NOOP("Value", "Operation not permitted"),
        QT_TRANSLATE_NOOP("Value", "No such file or directory"),
        QT_TRANSLATE_NOOP("Value", "Not a directory"),
        QT_TRANSLATE_NOOP("Value", "Is a directory"),
        QT_TRANSLATE_NOOP("Value", "File exists"),
        QT_TRANSLATE_NOOP("Value", "File name too long"),
        QT_TRANSLATE_NOOP("Value", "No space left on device"),
        QT_TRANSLATE_NOOP("Value", "Disk quota exceeded"),
        QT_TRANSLATE_NOOP("Value", "Read-only file system"),
        QT_TRANSLATE_NOOP("Value", "Input/output error"),
        QT_TRANSLATE_NOOP("Value", "Too many open files"),
        QT_TRANSLATE_NOOP("Value", "Too many open files in system"),
        QT_TRANSLATE_NOOP("Value", "Cannot allocate memory"),
        QT_TRANSLATE_NOOP("Value", "Resource temporarily unavailable"),
        QT_TRANSLATE_NOOP("Value", "Device or resource busy"),
        QT_TRANSLATE_NOOP("Value", "Stale file handle"),
        QT_TRANSLATE_NOOP("Value", "unknown"),
    )
}
_TABLES = {
    "operation": OPERATIONS,
    "field_name": FIELDS,
    "side": SIDES,
    "guard": GUARDS,
    "channel_kind": CHANNEL_KINDS,
    "priority": PRIORITIES,
    "reason": REASONS,
    "why": REASONS,
    "problem": REASONS,
}


def value_text(name: str, value: str) -> str | None:
    """The English words that are translated for a value; None: it has none."""
    return _TABLES.get(name, {}).get(value)


def said_value(name: str, value: str) -> str:
    """`name` is the value's place in its sentence; a value without words is shown as it is."""
    words = value_text(name, value)
    return QCoreApplication.translate("Value", words) if words else value
