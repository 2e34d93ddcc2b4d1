"""Notifications in the operator's language, whichever the settings name when one goes out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from services.domain.sentences import Sentence

if TYPE_CHECKING:
    from app.spoken import Spoken


class OperatorsLanguage:
    """Any thread. `language` answers the setting: `system`, `en` or `zh_CN`."""

    def __init__(self, language: Callable[[], str]) -> None:
        self._language = language
        self._lock = threading.Lock()
        self._spoken: Spoken | None = None

    def say(self, said: Sentence) -> str:
        # Qt reads the translations, and is loaded here and not before: a station does without it
        from app.spoken import Spoken
        from app.translations import resolved

        language = resolved(self._language())
        with self._lock:
            if self._spoken is None or self._spoken.language != language:
                self._spoken = Spoken(language)
            return self._spoken.say(said)
