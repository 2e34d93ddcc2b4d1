"""What a text of the operator's language is in the journal, which is kept in English.

A sentence is translated where it is shown, so a search in the journal needs its English words.
"""

from __future__ import annotations

import string

from PySide6.QtCore import QCoreApplication

from widgets.sentences import SENTENCES

# each is looked for in every entry: a single common character must not become hundreds
MOST = 64


def english_words(text: str) -> tuple[str, ...]:
    """The longest fixed words of every sentence that holds `text` as it is shown."""
    sought = text.strip().casefold()
    if not sought:
        return ()
    found = [
        longest
        for sentence in SENTENCES
        if (shown := QCoreApplication.translate("Sentence", sentence)) != sentence
        and any(sought in piece.casefold() for piece in _fixed(shown))
        and (longest := max(_fixed(sentence), key=len).strip())
    ]
    return tuple(dict.fromkeys(found))[:MOST]


def _fixed(template: str) -> list[str]:
    """What stands between the values."""
    return [piece for piece, _, _, _ in string.Formatter().parse(template)] or [""]
