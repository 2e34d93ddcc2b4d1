"""Numbers as they are typed: exact both ways, and what is no number stays as it was typed."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from services.domain.rules.specs import Kind, Spec

_WHOLE = re.compile(r"[-+]?[0-9]{1,4000}")


def typed_number(text: str, spec: Spec, scale: int = 1) -> Any:
    """The value for the domain to check; `scale` 100: typed in percent, kept as a share."""
    text = text.strip()
    if not text:
        return None if spec.optional else ""
    if spec.kind is Kind.WHOLE:
        return int(text) if _WHOLE.fullmatch(text) else text
    try:
        return float(text) if scale == 1 else float(Decimal(text) / scale)
    except (ValueError, InvalidOperation, OverflowError):
        return text


def number_text(value: float | None, scale: int = 1) -> str:
    """As short as it can be without losing anything."""
    if value is None:
        return ""
    if scale != 1:
        value_text = format(Decimal(repr(value)) * scale, "f")
        return value_text.rstrip("0").rstrip(".") if "." in value_text else value_text
    return str(int(value)) if value == int(value) else repr(value)
