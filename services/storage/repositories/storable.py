"""Texts that every database takes."""

from __future__ import annotations


def storable(text: str) -> str:
    """Names of files and errors can hold halves of characters, which no database takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
