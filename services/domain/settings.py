"""The settings: names, kinds, ranges. Their defaults stand in resources/defaults.yaml."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from services.domain.errors import BadValue


class SettingKind(StrEnum):
    CHOICE = "choice"
    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    FOLDERS = "folders"
    DELAYS = "delays"


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


_CHECKS = {
    SettingKind.CHOICE: _choice,
    SettingKind.TEXT: _text,
    SettingKind.WHOLE: _whole,
    SettingKind.NUMBER: _number,
    SettingKind.YES_NO: _yes_no,
    SettingKind.FOLDERS: _folders,
    SettingKind.DELAYS: _delays,
}
