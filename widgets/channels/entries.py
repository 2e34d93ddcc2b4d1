"""A channel as it is typed: entries by field, and the settings and secret that they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from services.domain.channels import MAIL_PORTS, NEW_SECRET, ChannelKind, ChannelSettings
from services.domain.errors import BadValue

FIELDS: dict[ChannelKind, tuple[str, ...]] = {
    ChannelKind.WEBHOOK: ("address", "secret"),
    ChannelKind.EMAIL: (
        "security",
        "host",
        "port",
        "login",
        "user",
        "password",
        "sender",
        "recipients",
    ),
    ChannelKind.SERVICE: ("secret",),
}
"""What each kind is typed in, beside its name, in this order."""

YES, NO = "yes", "no"

# where the settings' own fields are typed
_TYPED_IN = {"address": "host", "secret": "password"}


@dataclass(frozen=True, repr=False)
class Entered:
    """`secret` is what was typed, None to keep what is stored."""

    settings: ChannelSettings
    secret: str | None


def entries_of(settings: ChannelSettings) -> dict[str, str]:
    """The settings as they are shown for editing; a secret is never shown."""
    entries = {"name": settings.name, "address": settings.address, "sender": settings.sender}
    entries["recipients"] = "\n".join(settings.recipients)
    if settings.kind is ChannelKind.EMAIL:
        parts = urlsplit(settings.address)
        host = parts.hostname or ""
        entries |= {
            "security": parts.scheme,
            "host": f"[{host}]" if ":" in host else host,
            "port": "" if parts.port is None else str(parts.port),
            "login": YES if settings.secret else NO,
        }
    return entries


def entered(
    kind: ChannelKind, entries: Mapping[str, str], before: ChannelSettings | None
) -> Entered:
    """Raises BadValue; its field is one of the form's."""
    if kind is ChannelKind.EMAIL:
        return _mail(entries, before)
    secret = entries["secret"] or None
    kept = _kept(before, secret)
    address = entries["address"].strip() if kind is ChannelKind.WEBHOOK else ""
    return Entered(ChannelSettings(kind, entries["name"].strip(), address, kept), secret)


def field_of(kind: ChannelKind, field: str | None) -> str | None:
    """Where the form shows what the station says of a field of the settings."""
    if kind is ChannelKind.EMAIL and field is not None:
        return _TYPED_IN.get(field, field)
    return field


def _mail(entries: Mapping[str, str], before: ChannelSettings | None) -> Entered:
    secret = _login(entries)
    has_login = entries["login"] == YES
    kept = _kept(before, secret) if has_login else ""
    if has_login and not kept:
        raise BadValue("Enter user and password.", field="user")
    try:
        settings = ChannelSettings(
            ChannelKind.EMAIL,
            entries["name"].strip(),
            _mail_address(entries),
            kept,
            entries["sender"].strip(),
            tuple(entries["recipients"].replace(",", "\n").split()),
        )
    except BadValue as error:
        error.field = field_of(ChannelKind.EMAIL, error.field)
        raise
    return Entered(settings, secret)


def _mail_address(entries: Mapping[str, str]) -> str:
    host, port = entries["host"].strip(), entries["port"].strip()
    if not host or any(sign in host for sign in "/@?#"):
        raise BadValue("Enter the server's name alone.", field="host")
    if port and not (port.isascii() and port.isdigit() and 0 < int(port[:9]) < 65536):
        raise BadValue("Enter a port from 1 to 65535, or none.", field="port")
    return f"{entries['security']}://{host}{':' if port else ''}{port}"


def _login(entries: Mapping[str, str]) -> str | None:
    if entries["login"] != YES or not (entries["user"] or entries["password"]):
        return None
    for field in ("user", "password"):
        if not entries[field]:
            raise BadValue("Enter user and password together.", field=field)
    if ":" in entries["user"]:
        raise BadValue("A user has no colon.", field="user")
    return f"{entries['user']}:{entries['password']}"


def _kept(before: ChannelSettings | None, secret: str | None) -> str:
    if secret is not None:
        return NEW_SECRET
    return before.secret if before is not None else ""


def usual_port(security: str) -> int:
    return MAIL_PORTS[security]
