"""Takes known secret values out of texts, however they are written."""

from __future__ import annotations

import threading
from urllib.parse import quote, quote_plus, unquote

from services.domain.source import redacted

PLACE_HOLDER = "***"
# shorter ones stand in every other word; as part of a URL the pattern still finds them
SHORTEST_VALUE = 3


class Redactor:
    """A registry of secret values; any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._forms: frozenset[str] = frozenset()
        self._longest_first: tuple[str, ...] = ()

    def know(self, userinfo: str) -> None:
        """Registers the password of a `user:password` (percent-encoded) in all its spellings."""
        password = unquote(userinfo.partition(":")[2])
        forms = {password, quote(password, safe=""), quote(password), quote_plus(password)}
        forms |= {
            userinfo.partition(":")[2],
            quote(password, safe="").lower(),
            repr(password)[1:-1],
        }
        with self._lock:
            self._forms |= {form for form in forms if len(form) >= SHORTEST_VALUE}
            # a password may hold another one
            self._longest_first = tuple(sorted(self._forms, key=len, reverse=True))

    def redact(self, text: str) -> str:
        for form in self._longest_first:
            if form in text:
                text = text.replace(form, PLACE_HOLDER)
        return redacted(text)
