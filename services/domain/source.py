"""Where a camera's pictures come from: the text people write, taken apart and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from services.domain.errors import BadValue, SourceRefused

LONGEST_SOURCE = 2048
DEFAULT_PORTS = {"rtsp": 554, "rtsps": 322, "http": 80, "https": 443}
SECRET_REFERENCE = re.compile(r"\{secret:([A-Za-z0-9_-]{1,64})\}")

_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")
_CREDENTIALS = re.compile(r"(?<=://)[^/\s]*@")
_HOST = re.compile(r"^[a-z0-9._-]+$|^[0-9a-f:.]+(%[a-z0-9._-]+)?$")

AMBIGUOUS_PASSWORD = (
    "The password holds one of @ : / # ? %. Enter it in its own field, or percent-encode it."
)


class SourceKind(StrEnum):
    RTSP = "rtsp"
    RTSPS = "rtsps"
    HTTP = "http"
    HTTPS = "https"
    FILE = "file"
    DEVICE = "device"


@dataclass(frozen=True)
class Source:
    """A source taken apart: `address` without credentials, `secret` an id in the secret store."""

    kind: SourceKind
    address: str
    host: str = ""
    port: int = 0
    user: str | None = None
    password: str | None = None
    secret: str | None = None

    def __repr__(self) -> str:
        return f"Source({self.kind}, {self.address!r})"

    @property
    def is_network(self) -> bool:
        return self.kind not in (SourceKind.FILE, SourceKind.DEVICE)

    @property
    def userinfo(self) -> str:
        """What stands before the @, percent-encoded or as a secret's reference; empty for none."""
        if self.secret is not None:
            return f"{{secret:{self.secret}}}"
        if self.user is None:
            return ""
        userinfo = quote(self.user, safe="")
        return userinfo if self.password is None else f"{userinfo}:{quote(self.password, safe='')}"

    @property
    def text(self) -> str:
        """The source as it is written down; parsing it again gives the same source."""
        if not self.is_network or not self.userinfo:
            return self.address
        scheme, rest = self.address.split("://", 1)
        return f"{scheme}://{self.userinfo}@{rest}"


def parse_source(text: str, *, field: str = "source") -> Source:
    """Takes a source apart; raises BadValue or SourceRefused with the field named."""
    return _parsed(text, field)


# each edit of a site asks for the sources of all its cameras, more than once
@lru_cache(maxsize=1024)
def _parsed(text: str, field: str) -> Source:
    _refuse_unprintable(text, field)
    if text.isdigit():
        return Source(SourceKind.DEVICE, text)
    if text.startswith("/dev/"):
        return Source(SourceKind.DEVICE, text)
    match = _SCHEME.match(text)
    if match is None:
        return Source(SourceKind.FILE, text)
    scheme = match.group(1).lower()
    if scheme == "file" and text[5:].startswith("///"):
        return Source(SourceKind.FILE, unquote(text[7:]))
    if scheme not in DEFAULT_PORTS or not text[len(scheme) :].startswith("://"):
        raise SourceRefused(
            "“{scheme}:” is not opened. Use rtsp(s)://, http(s)://, a file or a device.",
            field=field,
            scheme=scheme,
        )
    return _parse_url(text, scheme, field)


def _refuse_unprintable(text: str, field: str) -> None:
    if not text.strip():
        raise BadValue("The source is empty. Enter an address, a file or a device.", field=field)
    if len(text) > LONGEST_SOURCE:
        raise BadValue(
            "The source is longer than {most} characters.", field=field, most=LONGEST_SOURCE
        )
    if any(not character.isprintable() for character in text):
        raise BadValue("The source holds a line break or a control character.", field=field)


def _parse_url(text: str, scheme: str, field: str) -> Source:
    rest = text.split("://", 1)[1]
    reference = SECRET_REFERENCE.match(rest)
    if reference and rest[reference.end() :].startswith("@"):
        userinfo, rest = reference.group(0), rest[reference.end() + 1 :]
        authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
        location = authority
    else:
        authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
        userinfo, _, location = authority.rpartition("@")
    if "@" in userinfo or "@" in rest[len(authority) :]:
        raise BadValue(AMBIGUOUS_PASSWORD, field=field)
    user, password, secret = _credentials(userinfo, field)
    parts = urlsplit(f"{scheme}://{location}")
    if not parts.hostname or not _HOST.match(parts.hostname):
        raise BadValue("The source names no host.", field=field)
    try:
        port = parts.port or DEFAULT_PORTS[scheme]
    except ValueError:
        raise BadValue("The port is not a number from 1 to 65535.", field=field) from None
    return Source(
        kind=SourceKind(scheme),
        address=f"{scheme}://{location}{rest[len(authority) :]}",
        host=parts.hostname,
        port=port,
        user=user,
        password=password,
        secret=secret,
    )


def _credentials(userinfo: str, field: str) -> tuple[str | None, str | None, str | None]:
    if not userinfo:
        return None, None, None
    reference = SECRET_REFERENCE.fullmatch(userinfo)
    if reference:
        return None, None, reference.group(1)
    user, colon, password = userinfo.partition(":")
    if ":" in password or re.search(r"%(?![0-9A-Fa-f]{2})", userinfo):
        raise BadValue(AMBIGUOUS_PASSWORD, field=field)
    return unquote(user), unquote(password) if colon else None, None


def redacted(text: str) -> str:
    """The text with whatever stands before an @ in a URL taken out."""
    return _CREDENTIALS.sub("***@", text)
