"""Texts from outside, shown literally where Qt would look for markup."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip cannot be told to be plain: what looks like HTML is read as HTML."""
    if not text:
        return ""
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'
