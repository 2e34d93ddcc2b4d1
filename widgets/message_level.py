"""How loud a message or a banner is."""

from __future__ import annotations

from enum import StrEnum

from widgets.look.tokens import Meaning, Tokens


class MessageLevel(StrEnum):
    """How loud a message is; the value names its icon. Warnings and errors stay until read."""

    INFORMATION = "information"
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"

    @property
    def stays(self) -> bool:
        return self in (MessageLevel.WARNING, MessageLevel.ERROR)


_MEANINGS = {
    MessageLevel.INFORMATION: Meaning.INFORMATION,
    MessageLevel.OK: Meaning.OK,
    MessageLevel.WARNING: Meaning.ATTENTION,
    MessageLevel.ERROR: Meaning.FAILED,
}


def level_color(tokens: Tokens, level: MessageLevel) -> str:
    return tokens.by_meaning[_MEANINGS[level]]
