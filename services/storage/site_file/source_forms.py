"""One source in its two forms: with the password itself, or with its name in the secret store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from services.domain.errors import BadValue, SecretUnavailable
from services.domain.source import Source, parse_source
from services.storage.secrets.store import SecretStore
from services.storage.site_file.fields import SOURCES
from services.storage.site_file.three_way import plain_text


class SourceForms:
    """The database and most of the station know the second form only."""

    def __init__(self, secrets: SecretStore) -> None:
        self._secrets = secrets

    def same(self, name: str, value: Any) -> str:
        """For the three-way comparison: equal for both forms of one source."""
        if name not in SOURCES or not isinstance(value, str):
            return plain_text(name, value)
        try:
            return f"= {self.resolved(value, field=name).text}"
        except (BadValue, SecretUnavailable):
            return f"= {value}"

    def resolved(self, text: str, *, field: str = "source") -> Source:
        """The source with its real credentials; raises SecretUnavailable."""
        source = parse_source(text, field=field)
        if source.secret is None:
            return source
        return parse_source(self._with(source, self._secrets.get(source.secret)), field=field)

    def literal(self, text: str) -> str:
        """With the password itself, as older tools need it; as it was when there is none."""
        try:
            source = parse_source(text)
            if source.secret is None:
                return text
            return self._with(source, self._secrets.get(source.secret))
        except SecretUnavailable:
            return text

    def referring(self, camera_id: str, text: str, known: Iterable[str | None] = ()) -> str:
        """With the password in the secret store; `known` are texts that may name it already."""
        source = parse_source(text)
        if source.password is None:
            return text
        self._secrets.redactor.know(source.userinfo)
        for other in known:
            if other is not None:
                known_secret = parse_source(other).secret
                if known_secret is not None and self._holds(known_secret, source.userinfo):
                    return self._with(source, f"{{secret:{known_secret}}}")
        secret_id = self._secrets.put(source.userinfo, camera_id)
        return self._with(source, f"{{secret:{secret_id}}}")

    def _holds(self, secret_id: str, userinfo: str) -> bool:
        try:
            kept = parse_source(f"http://{self._secrets.get(secret_id)}@host")
        except (SecretUnavailable, BadValue):
            return False
        return kept.userinfo == userinfo

    def _with(self, source: Source, userinfo: str) -> str:
        scheme, rest = source.address.split("://", 1)
        return f"{scheme}://{userinfo}@{rest}"


def has_password(text: str | None) -> bool:
    return text is not None and parse_source(text).password is not None


def without_credentials(text: str) -> str:
    return parse_source(text).address
