"""A whole number as somebody typed it."""

from __future__ import annotations

from services.domain.errors import BadValue


def whole_number(text: str, field: str) -> int:
    # of any length: int() refuses more than some thousand digits in words of its own
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise BadValue("Enter a whole number.", field=field)
    return int(text)
