"""What types, fields, units and choices of rules are called, in the operator's language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from services.domain.rules.rule_words import CHANNELS, DAY_WORDS, PRIORITIES
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.value_words import OPERATIONS, SIDES
from widgets.words import say

TYPES = {
    "violation": QT_TRANSLATE_NOOP("Rules", "Violations"),
    "continuous_violation": QT_TRANSLATE_NOOP("Rules", "Violation that goes on"),
    "camera_offline": QT_TRANSLATE_NOOP("Rules", "Camera offline"),
    "frame_rate": QT_TRANSLATE_NOOP("Rules", "Frame rate"),
    "frozen_image": QT_TRANSLATE_NOOP("Rules", "Frozen image"),
    "image_quality": QT_TRANSLATE_NOOP("Rules", "Image quality"),
    "error_rate": QT_TRANSLATE_NOOP("Rules", "Error rate"),
    "latency": QT_TRANSLATE_NOOP("Rules", "Latency"),
    "no_detection": QT_TRANSLATE_NOOP("Rules", "Nothing seen"),
    "system": QT_TRANSLATE_NOOP("Rules", "Station"),
    "all_of": QT_TRANSLATE_NOOP("Rules", "All of several"),
    "any_of": QT_TRANSLATE_NOOP("Rules", "One of several"),
}
LABELS = {
    "name": QT_TRANSLATE_NOOP("Rules", "Name"),
    "rule_type": QT_TRANSLATE_NOOP("Rules", "Type"),
    "threshold": QT_TRANSLATE_NOOP("Rules", "At least so many violations"),
    "window_minutes": QT_TRANSLATE_NOOP("Rules", "Within (minutes)"),
    "violation_type": QT_TRANSLATE_NOOP("Rules", "Kind of violation"),
    "duration_seconds": QT_TRANSLATE_NOOP("Rules", "Goes on for (seconds)"),
    "min_detections": QT_TRANSLATE_NOOP("Rules", "Seen at least so often"),
    "offline_seconds": QT_TRANSLATE_NOOP("Rules", "No picture for (seconds)"),
    "below_fps": QT_TRANSLATE_NOOP("Rules", "Fewer frames a second than"),
    "below_percent": QT_TRANSLATE_NOOP("Rules", "Or less of the nominal rate than (%)"),
    "kind": QT_TRANSLATE_NOOP("Rules", "What is wrong"),
    "limit": QT_TRANSLATE_NOOP("Rules", "Limit (%)"),
    "limit_ms": QT_TRANSLATE_NOOP("Rules", "Longer than (ms)"),
    "metric": QT_TRANSLATE_NOOP("Rules", "Measured as"),
    "percentile": QT_TRANSLATE_NOOP("Rules", "Percentile"),
    "operation": QT_TRANSLATE_NOOP("Rules", "Operation"),
    "implementation": QT_TRANSLATE_NOOP("Rules", "Implementation"),
    "minutes": QT_TRANSLATE_NOOP("Rules", "Nothing seen for (minutes)"),
    "cameras": QT_TRANSLATE_NOOP("Rules", "Cameras"),
    "priority": QT_TRANSLATE_NOOP("Rules", "Priority"),
    "channels": QT_TRANSLATE_NOOP("Rules", "Channels"),
    "recipients": QT_TRANSLATE_NOOP("Rules", "Recipients, one a line"),
    "enabled": QT_TRANSLATE_NOOP("Rules", "Enabled"),
    "for_s": QT_TRANSLATE_NOOP("Rules", "Only when it lasts"),
    "keep_firing_for_s": QT_TRANSLATE_NOOP("Rules", "Over only after calm of"),
    "cooldown_s": QT_TRANSLATE_NOOP("Rules", "Tell at most every"),
    "schedule": QT_TRANSLATE_NOOP("Rules", "Hours"),
    "requires_ack": QT_TRANSLATE_NOOP("Rules", "Somebody has to acknowledge"),
    "parts": QT_TRANSLATE_NOOP("Rules", "Conditions"),
    "conditions": QT_TRANSLATE_NOOP("Rules", "Conditions"),
}
_CHOICES: Mapping[tuple[str, str], str] = {
    ("kind", "dark"): QT_TRANSLATE_NOOP("Rules", "too dark"),
    ("kind", "bright"): QT_TRANSLATE_NOOP("Rules", "too bright"),
    ("kind", "blurred"): QT_TRANSLATE_NOOP("Rules", "blurred"),
    ("kind", "covered"): QT_TRANSLATE_NOOP("Rules", "covered"),
    ("kind", "moved"): QT_TRANSLATE_NOOP("Rules", "moved"),
    ("kind", "colour_cast"): QT_TRANSLATE_NOOP("Rules", "colour cast"),
    ("kind", "disk"): QT_TRANSLATE_NOOP("Rules", "disk nearly full"),
    ("kind", "memory"): QT_TRANSLATE_NOOP("Rules", "memory nearly used up"),
    ("kind", "dropped_records"): QT_TRANSLATE_NOOP("Rules", "records lost"),
    ("kind", "data_drift"): QT_TRANSLATE_NOOP("Rules", "file and database differ"),
    ("kind", "rollback"): QT_TRANSLATE_NOOP("Rules", "rolled back"),
    ("kind", "overload"): QT_TRANSLATE_NOOP("Rules", "station overloaded"),
    ("metric", "error_rate"): QT_TRANSLATE_NOOP("Rules", "failures above"),
    ("metric", "success_rate"): QT_TRANSLATE_NOOP("Rules", "successes below"),
    ("metric", "percentile"): QT_TRANSLATE_NOOP("Rules", "percentile"),
    ("metric", "mean"): QT_TRANSLATE_NOOP("Rules", "mean"),
    ("metric", "max"): QT_TRANSLATE_NOOP("Rules", "longest"),
    ("operation", "any"): QT_TRANSLATE_NOOP("Rules", "all operations"),
    ("implementation", "any"): QT_TRANSLATE_NOOP("Rules", "both"),
}


def type_word(rule_type: str) -> str:
    """A type that has no words yet is shown as it is."""
    return _said(TYPES[rule_type]) if rule_type in TYPES else rule_type


def label_word(field: str) -> str:
    return _said(LABELS[field]) if field in LABELS else field


def choice_word(field: str, value: object) -> str:
    text = str(value)
    if (field, text) in _CHOICES:
        return _said(_CHOICES[field, text])
    if field == "priority":
        return priority_word(text)
    for known in (OPERATIONS, SIDES):
        if field in ("operation", "implementation") and text in known:
            return QCoreApplication.translate("Value", known[text])
    return text


def priority_word(priority: str) -> str:
    return say(PRIORITIES[priority]) if priority in PRIORITIES else priority


def channel_word(channel: str) -> str:
    return say(CHANNELS[channel]) if channel in CHANNELS else channel


def day_word(day: str) -> str:
    return say(DAY_WORDS[day])


def range_words(least: float, most: float) -> str:
    text = QCoreApplication.translate("Rules", "{least} to {most}")
    return text.format(least=f"{least:g}", most=f"{most:,.10g}".replace(",", " "))


def _said(words: str) -> str:
    return QCoreApplication.translate("Rules", words)
