"""Bytes of a log as text that can be shown: nothing invisible, nothing endless."""

from __future__ import annotations

LONGEST_SHOWN = 4_000
LONGEST_READ = 4 * LONGEST_SHOWN
"""Bytes that can matter for LONGEST_SHOWN characters."""

_VISIBLE = {code: chr(0x2400 + code) for code in range(32)} | {0x7F: "\u2421", 0x09: "    "}
_VISIBLE |= {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
_VISIBLE |= {
    code: f"\\u{code:04x}"
    for code in (0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_VISIBLE |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def shown(raw: bytes) -> str:
    """One line without its end, as people see it; cut after LONGEST_SHOWN characters."""
    return shown_text(raw[:LONGEST_READ].decode("utf-8", "replace"))


def shown_text(text: str) -> str:
    line = text.removesuffix("\r")
    if len(line) > LONGEST_SHOWN:
        line = line[: LONGEST_SHOWN - 1] + "…"
    return line if line.isprintable() else line.translate(_VISIBLE)
