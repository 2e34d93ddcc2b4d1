"""Every setting in words: its name, what it does, its unit, its choices."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSystemTrayIcon

from services.domain.settings import SettingKind, SettingSpec
from widgets.translation import QT_TRANSLATE_NOOP

GROUPS = {
    "window": QT_TRANSLATE_NOOP("Setting", "Window"),
    "alerts": QT_TRANSLATE_NOOP("Setting", "Alerts"),
    "capture": QT_TRANSLATE_NOOP("Setting", "Capture"),
    "detection": QT_TRANSLATE_NOOP("Setting", "Detection"),
    "kept": QT_TRANSLATE_NOOP("Setting", "What is kept, and how long"),
}
LABELS = {
    "language": QT_TRANSLATE_NOOP("Setting", "Language"),
    "theme": QT_TRANSLATE_NOOP("Setting", "Theme"),
    "operator": QT_TRANSLATE_NOOP("Setting", "Operator"),
    "carousel_seconds": QT_TRANSLATE_NOOP("Setting", "Carousel"),
    "alert_sound": QT_TRANSLATE_NOOP("Setting", "Sound of alerts"),
    "desktop_notifications": QT_TRANSLATE_NOOP("Setting", "Notices on the desktop"),
    "capacity": QT_TRANSLATE_NOOP("Setting", "Running cameras at most"),
    "file_roots": QT_TRANSLATE_NOOP("Setting", "Folders of file sources"),
    "open_limit_s": QT_TRANSLATE_NOOP("Setting", "Limit for opening"),
    "read_limit_s": QT_TRANSLATE_NOOP("Setting", "Limit for silence"),
    "retry_delays_s": QT_TRANSLATE_NOOP("Setting", "Delays between attempts"),
    "retry_slow_s": QT_TRANSLATE_NOOP("Setting", "Slow attempts"),
    "largest_picture_megapixels": QT_TRANSLATE_NOOP("Setting", "Largest picture"),
    "worker_memory_mb": QT_TRANSLATE_NOOP("Setting", "Memory of a camera's process"),
    "shed_when_overloaded": QT_TRANSLATE_NOOP("Setting", "Fewer pictures under load"),
    "shadow_percent": QT_TRANSLATE_NOOP("Setting", "Reads asked of both implementations"),
    "motion_percent": QT_TRANSLATE_NOOP("Setting", "Motion"),
    "detector_on": QT_TRANSLATE_NOOP("Setting", "Detector"),
    "detector_model": QT_TRANSLATE_NOOP("Setting", "Model"),
    "detector_names": QT_TRANSLATE_NOOP("Setting", "Names of the classes"),
    "detector_types": QT_TRANSLATE_NOOP("Setting", "Classes and types of violation"),
    "detector_confidence": QT_TRANSLATE_NOOP("Setting", "Least confidence"),
    "detector_side": QT_TRANSLATE_NOOP("Setting", "Size of the model's picture"),
    "detector_every_s": QT_TRANSLATE_NOOP("Setting", "A look at each camera every"),
    "detector_cameras": QT_TRANSLATE_NOOP("Setting", "Cameras of the detector"),
    "journal_days": QT_TRANSLATE_NOOP("Setting", "Events"),
    "journal_mb": QT_TRANSLATE_NOOP("Setting", "Events and calls at most"),
    "calls_days": QT_TRANSLATE_NOOP("Setting", "Call records"),
    "charts_days": QT_TRANSLATE_NOOP("Setting", "Charts by the hour"),
    "log_mb_per_camera": QT_TRANSLATE_NOOP("Setting", "Log of a camera"),
    "backup_days": QT_TRANSLATE_NOOP("Setting", "Backups"),
}
EXPLANATIONS = {
    "language": QT_TRANSLATE_NOOP("Setting", "Changes at once, without a restart."),
    "theme": QT_TRANSLATE_NOOP("Setting", "Dark for dim rooms, light for bright ones."),
    "operator": QT_TRANSLATE_NOOP(
        "Setting", "Stands beside everything you do. Empty: the account's name."
    ),
    "carousel_seconds": QT_TRANSLATE_NOOP("Setting", "How long each page of the wall is shown."),
    "alert_sound": QT_TRANSLATE_NOOP(
        "Setting", "For rules that are told by sound. The inbox mutes it for a while."
    ),
    "desktop_notifications": QT_TRANSLATE_NOOP(
        "Setting", "For rules that are told on the desktop, also while the window is hidden."
    ),
    "capacity": QT_TRANSLATE_NOOP("Setting", "A start beyond this is refused."),
    "file_roots": QT_TRANSLATE_NOOP(
        "Setting", "Video files are opened from these and the site's own folder. One per line."
    ),
    "open_limit_s": QT_TRANSLATE_NOOP(
        "Setting", "A source that has not opened by then counts as unreachable."
    ),
    "read_limit_s": QT_TRANSLATE_NOOP(
        "Setting", "A source that sends nothing for so long is opened anew."
    ),
    "retry_delays_s": QT_TRANSLATE_NOOP(
        "Setting", "Waits before each new attempt after a loss, parted by commas."
    ),
    "retry_slow_s": QT_TRANSLATE_NOOP(
        "Setting", "Wait between attempts at a camera that is busy or cannot work."
    ),
    "largest_picture_megapixels": QT_TRANSLATE_NOOP(
        "Setting", "Larger pictures are refused, so that none can eat the memory."
    ),
    "worker_memory_mb": QT_TRANSLATE_NOOP("Setting", "A process that needs more is started anew."),
    "shed_when_overloaded": QT_TRANSLATE_NOOP(
        "Setting", "When the machine cannot keep up, tiles show fewer pictures and say so."
    ),
    "shadow_percent": QT_TRANSLATE_NOOP(
        "Setting", "During a rollout this share of status and log reads is compared afterwards."
    ),
    "motion_percent": QT_TRANSLATE_NOOP(
        "Setting", "So much of a region has to move at once. Lower finds smaller things."
    ),
    "detector_on": QT_TRANSLATE_NOOP(
        "Setting", "A model looks at the pictures, in one process for all cameras."
    ),
    "detector_model": QT_TRANSLATE_NOOP(
        "Setting", "An ONNX file with boxes in the layout of YOLOv5 or YOLOv8, with its whole path."
    ),
    "detector_names": QT_TRANSLATE_NOOP(
        "Setting",
        "A text file, a class a line. Empty: classes are called by their numbers.",
    ),
    "detector_types": QT_TRANSLATE_NOOP(
        "Setting", "A line each, like person = intrusion. Other classes are left out."
    ),
    "detector_confidence": QT_TRANSLATE_NOOP(
        "Setting", "From 0 to 1. What the model is less sure of is left out."
    ),
    "detector_side": QT_TRANSLATE_NOOP(
        "Setting", "The side of the square that the model was made for."
    ),
    "detector_every_s": QT_TRANSLATE_NOOP(
        "Setting", "When the model is slower, it looks less often; pictures never wait for it."
    ),
    "detector_cameras": QT_TRANSLATE_NOOP("Setting", "Their ids, one a line. Empty: all cameras."),
    "journal_days": QT_TRANSLATE_NOOP("Setting", "Older events are deleted."),
    "journal_mb": QT_TRANSLATE_NOOP("Setting", "Beyond this size the oldest go first."),
    "calls_days": QT_TRANSLATE_NOOP(
        "Setting", "The guardrails of a rollout and its report are made from these."
    ),
    "charts_days": QT_TRANSLATE_NOOP(
        "Setting", "Sums of calls and their latencies; finer ones are kept three days."
    ),
    "log_mb_per_camera": QT_TRANSLATE_NOOP("Setting", "Size of each file; the last five are kept."),
    "backup_days": QT_TRANSLATE_NOOP("Setting", "Nightly backups older than this are deleted."),
}
LINES = (SettingKind.FOLDERS, SettingKind.CAMERAS, SettingKind.CLASS_TYPES)
"""Kinds that are written one a line."""

_UNITS = {
    "s": QT_TRANSLATE_NOOP("Setting", "seconds"),
    "d": QT_TRANSLATE_NOOP("Setting", "days"),
    "MB": QT_TRANSLATE_NOOP("Setting", "MB"),
    "px": QT_TRANSLATE_NOOP("Setting", "pixels"),
    "MP": QT_TRANSLATE_NOOP("Setting", "megapixels"),
}
_CHOICES = {
    "system": QT_TRANSLATE_NOOP("Setting", "As the system"),
    "dark": QT_TRANSLATE_NOOP("Setting", "Dark"),
    "light": QT_TRANSLATE_NOOP("Setting", "Light"),
}
# a language is named in itself, so that who cannot read this one finds his own
_LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
_SIZES = {
    "configuration": QT_TRANSLATE_NOOP("Setting", "Configuration"),
    "records": QT_TRANSLATE_NOOP("Setting", "Events and call records"),
    "backups": QT_TRANSLATE_NOOP("Setting", "Backups"),
    "logs": QT_TRANSLATE_NOOP("Setting", "Logs"),
    "snapshots": QT_TRANSLATE_NOOP("Setting", "Snapshots"),
    "violations": QT_TRANSLATE_NOOP("Setting", "Pictures of violations"),
}


def group_word(group: str) -> str:
    return _said(GROUPS.get(group, group))


def label(key: str) -> str:
    return _said(LABELS.get(key, key))


def explanation(spec: SettingSpec) -> str:
    text = _said(EXPLANATIONS.get(spec.key, ""))
    if spec.restart:
        text += " " + QCoreApplication.translate("Setting", "Takes effect at the next start.")
    if spec.key == "desktop_notifications" and not QSystemTrayIcon.isSystemTrayAvailable():
        text += " " + QCoreApplication.translate("Setting", "This desktop has no place for them.")
    return text.strip()


def unit_word(unit: str) -> str:
    return _said(_UNITS.get(unit, unit))


def choice_word(choice: str) -> str:
    return _LANGUAGES.get(choice) or _said(_CHOICES.get(choice, choice))


def size_word(kind: str) -> str:
    return _said(_SIZES.get(kind, kind))


def value_text(spec: SettingSpec, value: Any) -> str:
    """A value as people read it, without its unit."""
    if spec.kind is SettingKind.CHOICE:
        return choice_word(str(value))
    if spec.kind is SettingKind.YES_NO:
        yes, no = QT_TRANSLATE_NOOP("Setting", "on"), QT_TRANSLATE_NOOP("Setting", "off")
        return _said(yes if value else no)
    if spec.kind is SettingKind.DELAYS:
        return ", ".join(f"{number:g}" for number in value)
    if spec.kind in LINES:
        return "\n".join(value)
    return f"{value:g}" if spec.kind is SettingKind.NUMBER else str(value)


def _said(text: str) -> str:
    return QCoreApplication.translate("Setting", text) if text else ""
