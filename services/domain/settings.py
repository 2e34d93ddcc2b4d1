"""The settings: names, kinds, ranges. Their defaults stand in resources/defaults.yaml."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from services.domain.camera import check_camera_id
from services.domain.errors import BadValue

LONGEST_CLASS = 60


class SettingKind(StrEnum):
    CHOICE = "choice"
    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    FOLDERS = "folders"
    DELAYS = "delays"
    FILE = "file"
    CAMERAS = "cameras"
    CLASS_TYPES = "class_types"


@dataclass(frozen=True)
class SettingSpec:
    """One setting; `least` and `most` bound numbers (and each number of DELAYS) or text lengths."""

    key: str
    kind: SettingKind
    group: str
    least: float = 0
    most: float = 0
    unit: str = ""
    choices: tuple[str, ...] = ()
    restart: bool = False


SETTINGS = (
    SettingSpec("language", SettingKind.CHOICE, "window", choices=("system", "en", "zh_CN")),
    SettingSpec("theme", SettingKind.CHOICE, "window", choices=("dark", "light")),
    SettingSpec("operator", SettingKind.TEXT, "window", most=60),
    SettingSpec("carousel_seconds", SettingKind.WHOLE, "window", 3, 600, "s"),
    SettingSpec("alert_sound", SettingKind.YES_NO, "alerts"),
    SettingSpec("desktop_notifications", SettingKind.YES_NO, "alerts"),
    SettingSpec("capacity", SettingKind.WHOLE, "capture", 1, 512),
    SettingSpec("file_roots", SettingKind.FOLDERS, "capture"),
    SettingSpec("open_limit_s", SettingKind.NUMBER, "capture", 1, 60, "s"),
    SettingSpec("read_limit_s", SettingKind.NUMBER, "capture", 1, 60, "s"),
    SettingSpec("retry_delays_s", SettingKind.DELAYS, "capture", 1, 3600, "s"),
    SettingSpec("retry_slow_s", SettingKind.WHOLE, "capture", 5, 3600, "s"),
    SettingSpec("largest_picture_megapixels", SettingKind.NUMBER, "capture", 1, 40, "MP"),
    SettingSpec("worker_memory_mb", SettingKind.WHOLE, "capture", 256, 8192, "MB"),
    SettingSpec("shed_when_overloaded", SettingKind.YES_NO, "capture"),
    SettingSpec("shadow_percent", SettingKind.WHOLE, "capture", 0, 100, "%"),
    SettingSpec("motion_percent", SettingKind.NUMBER, "detection", 0.5, 50, "%"),
    SettingSpec("detector_on", SettingKind.YES_NO, "detection"),
    SettingSpec("detector_model", SettingKind.FILE, "detection", most=1000),
    SettingSpec("detector_names", SettingKind.FILE, "detection", most=1000),
    SettingSpec("detector_types", SettingKind.CLASS_TYPES, "detection", most=100),
    SettingSpec("detector_confidence", SettingKind.NUMBER, "detection", 0.05, 1),
    SettingSpec("detector_side", SettingKind.WHOLE, "detection", 32, 1280, "px"),
    SettingSpec("detector_every_s", SettingKind.NUMBER, "detection", 0.2, 60, "s"),
    SettingSpec("detector_cameras", SettingKind.CAMERAS, "detection", most=512),
    SettingSpec("journal_days", SettingKind.WHOLE, "kept", 1, 3650, "d"),
    SettingSpec("journal_mb", SettingKind.WHOLE, "kept", 10, 100_000, "MB"),
    # a guard's baseline looks 14 days back
    SettingSpec("calls_days", SettingKind.WHOLE, "kept", 14, 366, "d"),
    SettingSpec("charts_days", SettingKind.WHOLE, "kept", 31, 3660, "d"),
    SettingSpec("log_mb_per_camera", SettingKind.WHOLE, "kept", 1, 1000, "MB"),
    SettingSpec("backup_days", SettingKind.WHOLE, "kept", 1, 365, "d"),
)
SPECS = {spec.key: spec for spec in SETTINGS}


def checked(key: str, value: Any) -> Any:
    """The value as it is stored; raises BadValue with `field` = key."""
    spec = SPECS.get(key)
    if spec is None:
        raise BadValue("There is no setting “{key}”.", field=key[:64], key=key[:64])
    return _CHECKS[spec.kind](spec, value)


def checked_all(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: checked(key, value) for key, value in values.items()}


def _choice(spec: SettingSpec, value: Any) -> str:
    if value not in spec.choices:
        raise BadValue("Choose one of: {choices}.", field=spec.key, choices=", ".join(spec.choices))
    return str(value)


def _text(spec: SettingSpec, value: Any) -> str:
    if not isinstance(value, str) or not value.isprintable():
        raise BadValue("Enter a text on one line.", field=spec.key)
    if len(value) > spec.most:
        raise BadValue("At most {most} characters.", field=spec.key, most=int(spec.most))
    return value.strip()


def _number(spec: SettingSpec, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise BadValue("Enter a number.", field=spec.key)
    if not spec.least <= value <= spec.most:
        raise BadValue(
            "Enter a number from {least} to {most}.",
            field=spec.key,
            least=spec.least,
            most=spec.most,
        )
    return float(value)


def _whole(spec: SettingSpec, value: Any) -> int:
    number = _number(spec, value)
    if number != int(number):
        raise BadValue("Enter a whole number.", field=spec.key)
    return int(number)


def _yes_no(spec: SettingSpec, value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadValue("Choose yes or no.", field=spec.key)
    return value


def _folders(spec: SettingSpec, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise BadValue("Enter one folder per line.", field=spec.key)
    for item in value:
        if not item.startswith("/") or "\0" in item or ".." in item.split("/"):
            raise BadValue(
                "“{folder}” is not an absolute folder.", field=spec.key, folder=item[:200]
            )
    return tuple(value)


def _delays(spec: SettingSpec, value: Any) -> tuple[float, ...]:
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= 10:
        raise BadValue("Enter one to ten delays.", field=spec.key)
    delays = tuple(_number(spec, item) for item in value)
    if list(delays) != sorted(delays):
        raise BadValue("The delays must not fall.", field=spec.key)
    return delays


def _file(spec: SettingSpec, value: Any) -> str:
    path = _text(spec, value)
    if path and (not path.startswith("/") or ".." in path.split("/")):
        raise BadValue("Enter a file with its whole path, from / on.", field=spec.key)
    return path


def _cameras(spec: SettingSpec, value: Any) -> tuple[str, ...]:
    ids = _lines(spec, value)
    for camera_id in ids:
        try:
            check_camera_id(camera_id)
        except BadValue as error:
            error.field = spec.key
            raise
    return ids


def _class_types(spec: SettingSpec, value: Any) -> tuple[str, ...]:
    """`class = type`, as class_type() takes it apart; each class once."""
    lines = _lines(spec, value)
    pairs = [class_type(line) for line in lines]
    if len({name for name, _ in pairs}) < len(pairs):
        raise BadValue("One class is named twice.", field=spec.key)
    return tuple(f"{name} = {violation_type}" for name, violation_type in pairs)


def class_type(line: str) -> tuple[str, str]:
    """A class of a model and the type of violation that it stands for; raises BadValue."""
    name, equals, violation_type = (part.strip() for part in line.rpartition("="))
    words = name, violation_type
    is_fit = all(0 < len(word) <= LONGEST_CLASS and word.isprintable() for word in words)
    if not equals or not is_fit or violation_type == "any":
        raise BadValue(
            "“{line}” is no class with its type. Write it like person = intrusion.",
            field="detector_types",
            line=line[:80],
        )
    return name, violation_type


def _lines(spec: SettingSpec, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise BadValue("Enter one a line.", field=spec.key)
    if len(value) > spec.most:
        raise BadValue("At most {most} lines.", field=spec.key, most=int(spec.most))
    return tuple(dict.fromkeys(value))


_CHECKS = {
    SettingKind.CHOICE: _choice,
    SettingKind.TEXT: _text,
    SettingKind.WHOLE: _whole,
    SettingKind.NUMBER: _number,
    SettingKind.YES_NO: _yes_no,
    SettingKind.FOLDERS: _folders,
    SettingKind.DELAYS: _delays,
    SettingKind.FILE: _file,
    SettingKind.CAMERAS: _cameras,
    SettingKind.CLASS_TYPES: _class_types,
}
