"""A camera as it is configured: what people write in the site file, checked field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from services.domain.errors import BadValue
from services.domain.source import SourceKind, parse_source

LONGEST_ID = 64
LONGEST_NAME = 120
LONGEST_TEXT = 500
HIGHEST_FPS = 240.0
LARGEST_SIDE = 8192

_ID = re.compile(r"[A-Za-z0-9_-]+")
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Transport(StrEnum):
    """How RTSP carries its packets."""

    TCP = "tcp"
    UDP = "udp"


@dataclass(frozen=True)
class Camera:
    """One camera's configuration; constructing it checks it (BadValue names the field).

    `source` holds `{secret:ID}` instead of a password where the database is concerned, the literal
    where the site file is. `extra` keeps keys that this station does not know. `revision` counts
    the changes and takes no part in comparisons.
    """

    id: str
    name: str
    source: str
    sub_source: str | None = None
    location: str = ""
    active: bool = True
    auto_start: bool = False
    resolution: tuple[int, int] | None = None
    fps: float | None = None
    transport: Transport = Transport.TCP
    may_stand_still: bool = False
    profile: str | None = None
    regions_file: str | None = None
    env: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    revision: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        check_camera_id(self.id)
        check_text(self.name, "name", LONGEST_NAME, empty_is_fine=False)
        check_text(self.location, "location", LONGEST_TEXT)
        parse_source(self.source)
        if self.sub_source is not None:
            parse_source(self.sub_source, field="sub_source")
        _check_resolution(self.resolution)
        if self.fps is not None and not 0 < self.fps <= HIGHEST_FPS:
            raise BadValue("The frame rate must be above 0 and at most 240.", field="fps")
        for name, text in (("profile", self.profile), ("regions_file", self.regions_file)):
            if text is not None:
                check_text(text, name, LONGEST_TEXT)

    @property
    def kind(self) -> SourceKind:
        return parse_source(self.source).kind

    def changed(self, **fields: Any) -> Camera:
        return replace(self, **fields)


@dataclass(frozen=True)
class CameraConfigState:
    """The configuration axis: may it be started at all; does it start with the station."""

    active: bool
    auto_start: bool
    stopped: bool = False


def check_camera_id(camera_id: str) -> None:
    if not camera_id:
        raise BadValue("The id is empty. Use letters, digits, - and _.", field="id")
    if len(camera_id) > LONGEST_ID:
        raise BadValue("The id is longer than {most} characters.", field="id", most=LONGEST_ID)
    if not _ID.fullmatch(camera_id):
        raise BadValue("The id may hold only letters, digits, - and _.", field="id")


def parse_resolution(text: str) -> tuple[int, int]:
    """`1920x1080` as (1920, 1080) in pixels."""
    match = re.fullmatch(r"\s*(\d{1,5})\s*[x×]\s*(\d{1,5})\s*", text)
    if match is None:
        raise BadValue("The resolution is written like 1920x1080.", field="resolution")
    size = int(match.group(1)), int(match.group(2))
    _check_resolution(size)
    return size


def _check_resolution(size: tuple[int, int] | None) -> None:
    if size is not None and not all(16 <= side <= LARGEST_SIDE for side in size):
        raise BadValue("Each side of the resolution must be 16 to 8192 pixels.", field="resolution")


def check_text(text: str, name: str, most: int, *, empty_is_fine: bool = True) -> None:
    """Refuses what is too long or cannot be shown on one line; raises BadValue."""
    if not empty_is_fine and not text.strip():
        raise BadValue("The {field_name} is empty.", field=name, field_name=name)
    if len(text) > most:
        raise BadValue(
            "The {field_name} is longer than {most} characters.",
            field=name,
            field_name=name,
            most=most,
        )
    if any(_is_unfit(character) for character in text):
        raise BadValue(
            "The {field_name} holds a line break, a control character or a direction mark.",
            field=name,
            field_name=name,
        )


def _is_unfit(character: str) -> bool:
    """Whether it breaks lines, steers the display, or is half a character that no file takes."""
    return character in _BIDI or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
