"""The comment line that says which station wrote the file last, and what it wrote."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_LINE = re.compile(
    r"# Camera station: database (?P<database>[0-9A-Za-z-]{1,64}), "
    r"revision (?P<revision>[0-9]{1,18}), body sha256 (?P<hash>[0-9a-f]{64})\r?(?:\n|$)"
)


@dataclass(frozen=True)
class Header:
    """`body_hash` is of everything after the header line, as it was when it was written."""

    database_id: str
    revision: int
    body_hash: str


def split_header(text: str) -> tuple[Header | None, str]:
    """The header, if the first line is one, and the body."""
    match = _LINE.match(text)
    if match is None:
        return None, text
    header = Header(match["database"], int(match["revision"]), match["hash"])
    return header, text[match.end() :]


def with_header(body: str, *, database_id: str, revision: int, line_end: str = "\n") -> str:
    line = (
        f"# Camera station: database {database_id}, revision {revision}, "
        f"body sha256 {body_hash(body)}"
    )
    return f"{line}{line_end}{body}"


def body_hash(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8")).hexdigest()


def is_untouched(text: str) -> bool:
    """Whether a station wrote the file and nobody changed it since."""
    header, body = split_header(text)
    return header is not None and header.body_hash == body_hash(body)
