"""What people enter as a channel's secret, checked and in the form that the secret store takes."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from services.domain.channels import (
    ChannelKind,
    ChannelSettings,
    stored_secret,
)
from services.domain.errors import BadValue

LONGEST_SECRET = 2048
SHORTEST_SIGNING_SECRET = 8


def secret_to_store(kind: ChannelKind, entered: object) -> str:
    """Raises BadValue, which never repeats what was entered."""
    if not isinstance(entered, str) or not entered.isprintable() or not entered.strip():
        raise BadValue("Enter a text on one line.", field="secret")
    if len(entered) > LONGEST_SECRET:
        raise BadValue("At most {most} characters.", field="secret", most=LONGEST_SECRET)
    if kind is ChannelKind.EMAIL:
        return _user_and_password(entered)
    if kind is ChannelKind.WEBHOOK and len(entered) < SHORTEST_SIGNING_SECRET:
        raise BadValue("At least {least} characters.", field="secret", least=8)
    if kind is ChannelKind.SERVICE and "://" not in entered:
        raise BadValue("Enter an address as apprise writes it: service://…", field="secret")
    return stored_secret(entered)


def may_keep_secret(before: ChannelSettings, after: ChannelSettings) -> bool:
    """Whether what was entered for one is meant for the other: a password stays with its server."""
    if before.kind is not after.kind:
        return False
    if before.kind is not ChannelKind.EMAIL:
        return True
    return urlsplit(before.address).netloc == urlsplit(after.address).netloc


def _user_and_password(entered: str) -> str:
    user, colon, password = entered.partition(":")
    if not (user and colon and password):
        raise BadValue("Enter user and password, with a colon between them.", field="secret")
    return f"{quote(user, safe='')}:{quote(password, safe='')}"
