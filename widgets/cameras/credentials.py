"""User and password of a source: taken out for the form, put back for saving."""

from __future__ import annotations

from dataclasses import dataclass, replace

from services.domain.errors import BadValue, StationError
from services.domain.source import Source, parse_source
from widgets.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, repr=False)
class Credentials:
    """What the form holds; empty fields mean what stood there before."""

    user: str = ""
    password: str = ""


def without_credentials(text: str) -> tuple[str, Credentials]:
    """The source as it is shown, and what it named itself; a text that is no source stays whole."""
    try:
        source = parse_source(text)
    except StationError:
        return text, Credentials()
    if not source.userinfo:
        return text, Credentials()
    return source.address, Credentials(source.user or "", source.password or "")


def has_credentials(text: str | None) -> bool:
    try:
        return bool(text) and bool(parse_source(text or "").userinfo)
    except StationError:
        return False


def with_credentials(
    shown: str, entered: Credentials, *, before: str | None, user_before: str, field: str
) -> str:
    """The source as it is saved; raises BadValue with the field named.

    `before` is the source as it was saved last, `user_before` the user the form began with.
    """
    source = parse_source(shown, field=field)
    if not source.is_network or source.userinfo:
        return source.text
    if entered.password or (entered.user and not has_credentials(before)):
        if not entered.user:
            raise BadValue(
                QT_TRANSLATE_NOOP("Sentence", "Enter the user that the password belongs to."),
                field="user",
            )
        return replace(source, user=entered.user, password=entered.password or None).text
    return _kept(source, entered, before=before, user_before=user_before)


def _kept(source: Source, entered: Credentials, *, before: str | None, user_before: str) -> str:
    if not has_credentials(before):
        return source.text
    if entered.user == user_before:
        old = parse_source(before or "")
        kept = replace(source, user=old.user, password=old.password, secret=old.secret)
        return kept.text
    if not entered.user:
        return source.text
    raise BadValue(
        QT_TRANSLATE_NOOP("Sentence", "Enter the password of the new user."), field="password"
    )
