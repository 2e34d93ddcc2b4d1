"""Where notifications leave the station: a channel's settings, checked on construction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn
from urllib.parse import SplitResult, quote, unquote, urlsplit

from services.domain.errors import BadValue

LONGEST_NAME = 100
LONGEST_ADDRESS = 2048
LONGEST_MAIL_ADDRESS = 200
MOST_RECIPIENTS = 50

_SECRET_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PRINTABLE_ASCII = re.compile(r"[\x21-\x7e]+")
_MAIL_ADDRESS = re.compile(r"[^\s@<>,;:\"()\\]+@[A-Za-z0-9._-]+")
_FIELDS = ("kind", "name", "address", "secret", "sender", "recipients")


class ChannelKind(StrEnum):
    """SERVICE is any other service, whose whole address is a secret."""

    LOG = "log"
    WEBHOOK = "webhook"
    EMAIL = "email"
    SERVICE = "service"


MAIL_PORTS = {"smtps": 465, "smtp": 587, "smtp+plain": 25}
"""How a mail server is spoken to: TLS from the start, STARTTLS, or in the clear."""


@dataclass(frozen=True)
class ChannelSettings:
    """One channel; constructing it checks it (BadValue names the field).

    `secret` is an id in the secret store: of a webhook's signing secret, a mail server's
    `user:password`, or a service's whole address. `sender` and `recipients` are a mail's.
    """

    kind: ChannelKind
    name: str
    address: str = ""
    secret: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", _checked_kind(self.kind))
        object.__setattr__(self, "recipients", _checked_recipients(self.recipients))
        _check_name(self.name)
        _check_secret_id(self.secret)
        if not isinstance(self.sender, str):
            raise BadValue("Enter a text on one line.", field="sender")
        _CHECKS[self.kind](self)

    @classmethod
    def from_plain(cls, plain: Any) -> ChannelSettings:
        """The settings in plain data as JSON has it; unknown keys are refused."""
        if not isinstance(plain, dict):
            raise BadValue("These are no settings of a channel.", field="channel")
        for key in plain:
            if key not in _FIELDS:
                raise BadValue("“{key}” is not known.", field=str(key)[:64], key=str(key)[:64])
        for key in ("kind", "name"):
            if key not in plain:
                raise BadValue("“{key}” is missing.", field=key, key=key)
        return cls(**plain)

    @property
    def server(self) -> str:
        """The address without its path, which can be as good as a password."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}" if self.address else ""

    def plain(self) -> dict[str, Any]:
        """All fields as JSON takes them; `from_plain` gives the same settings again."""
        fields = {name: getattr(self, name) for name in _FIELDS}
        return {**fields, "kind": str(self.kind), "recipients": list(self.recipients)}


NEW_SECRET = "new"
"""Stands in settings whose secret is entered beside them and has no id yet."""


def stored_secret(secret: str) -> str:
    """A webhook's secret or a service's address as the secret store takes it.

    The store holds `user:password` and knows the part after the colon as what is to be redacted.
    """
    return f"channel:{quote(secret, safe='')}"


def plain_secret(stored: str) -> str:
    """What `stored_secret` was given."""
    return unquote(stored.partition(":")[2])


def told_by(kinds: Iterable[str], channels: Iterable[ChannelSettings]) -> tuple[str, ...]:
    """Names of the channels that a rule means: its `channels` are kinds, and each is told by all.

    What a rule tells within the window (window, sound, desktop) is no channel here.
    """
    wanted = frozenset(kinds)
    return tuple(settings.name for settings in channels if settings.kind in wanted)


def is_mail_address(text: Any) -> bool:
    """The plain form, without a name beside it."""
    return (
        isinstance(text, str)
        and len(text) <= LONGEST_MAIL_ADDRESS
        and text.isprintable()
        and _MAIL_ADDRESS.fullmatch(text) is not None
    )


def _checked_kind(kind: Any) -> ChannelKind:
    try:
        return ChannelKind(kind)
    except ValueError:
        choices = ", ".join(ChannelKind)
        raise BadValue("Choose one of: {choices}.", field="kind", choices=choices) from None


def _check_name(name: Any) -> None:
    if not isinstance(name, str) or not name.isprintable() or not name.strip():
        raise BadValue("Enter a name.", field="name")
    if len(name) > LONGEST_NAME:
        raise BadValue("At most {most} characters.", field="name", most=LONGEST_NAME)


def _check_secret_id(secret: Any) -> None:
    # the value is not repeated: somebody may have entered the secret itself here
    if not isinstance(secret, str) or (secret and not _SECRET_ID.fullmatch(secret)):
        raise BadValue("This is no reference to a stored secret.", field="secret")


def _checked_recipients(recipients: Any) -> tuple[str, ...]:
    if not isinstance(recipients, list | tuple) or len(recipients) > MOST_RECIPIENTS:
        raise BadValue("Enter at most {most} recipients.", field="recipients", most=MOST_RECIPIENTS)
    for recipient in recipients:
        _check_mail_address(recipient, "recipients")
    return tuple(recipients)


def _check_mail_address(text: Any, field: str) -> None:
    if not is_mail_address(text):
        raise BadValue("Enter a mail address, such as guard@example.org.", field=field)


def _check_log(settings: ChannelSettings) -> None:
    _refuse_filled(settings, "address", "secret", "sender", "recipients")


def _check_webhook(settings: ChannelSettings) -> None:
    _refuse_filled(settings, "sender", "recipients")
    parts = _url(settings.address)
    if parts.scheme not in ("http", "https"):
        raise BadValue("Enter an address that begins with https:// or http://.", field="address")
    if parts.fragment:
        raise BadValue("Leave out what stands after the #.", field="address")
    if not settings.secret:
        raise BadValue("Enter a secret: messages are signed with it.", field="secret")


def _check_email(settings: ChannelSettings) -> None:
    parts = _url(settings.address)
    if parts.scheme not in MAIL_PORTS:
        raise BadValue(
            "Enter a mail server that begins with smtps://, smtp:// or smtp+plain://.",
            field="address",
        )
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise BadValue("Enter only the mail server and its port.", field="address")
    if settings.secret and parts.scheme == "smtp+plain":
        raise BadValue(
            "A password is not sent in the clear. Use smtps:// or smtp://.", field="address"
        )
    _check_mail_address(settings.sender, "sender")


def _check_service(settings: ChannelSettings) -> None:
    _refuse_filled(settings, "address", "sender", "recipients")
    if not settings.secret:
        raise BadValue("Enter the service's address: it is kept as a secret.", field="secret")


def _refuse_filled(settings: ChannelSettings, *fields: str) -> None:
    for field in fields:
        if getattr(settings, field):
            raise BadValue("A channel of this kind has no such field.", field=field)


def _url(address: Any) -> SplitResult:
    """Taken apart; the address is not repeated in a refusal, it may hold a password."""
    if not isinstance(address, str) or not _PRINTABLE_ASCII.fullmatch(address):
        raise BadValue(
            "Enter an address of plain letters, digits and signs, without blanks.", field="address"
        )
    if len(address) > LONGEST_ADDRESS:
        raise BadValue("At most {most} characters.", field="address", most=LONGEST_ADDRESS)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        _refuse_host()
    if "@" in parts.netloc:
        raise BadValue(
            "The address holds a user or password. Enter it as the secret.", field="address"
        )
    if not parts.hostname or port == 0:
        _refuse_host()
    return parts


def _refuse_host() -> NoReturn:
    raise BadValue("The host or the port of the address is wrong.", field="address") from None


_CHECKS = {
    ChannelKind.LOG: _check_log,
    ChannelKind.WEBHOOK: _check_webhook,
    ChannelKind.EMAIL: _check_email,
    ChannelKind.SERVICE: _check_service,
}

LOG_CHANNEL = ChannelSettings(ChannelKind.LOG, "log")
"""The station's own log: always there."""
