"""The comment line that says which station wrote the file last, and what it wrote."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_LINE = re.compile(
    r"# Camera station: database (?P<database>[0-9A-Za-z-]{1,64}), "
    r"revision (?P<revision>[0-9]{1,18}), (?:call (?P<call>[0-9A-Za-z_-]{1,64}), )?"
    r"body sha256 (?P<hash>[0-9a-f]{64})\r?(?:\n|$)"
)
_CALL = re.compile(r"[0-9A-Za-z_-]{1,64}")


@dataclass(frozen=True)
class Header:
    """`body_hash` is of everything after the header line, as it was when it was written.

    `revision` is the newest change that the file shows, `call_id` the call that wrote it.
    """

    database_id: str
    revision: int
    body_hash: str
    call_id: str = ""


def split_header(text: str) -> tuple[Header | None, str]:
    """The header, if the first line is one, and the body."""
    match = _LINE.match(text)
    if match is None:
        return None, text
    revision, call_id = int(match["revision"]), match["call"] or ""
    return Header(match["database"], revision, match["hash"], call_id), text[match.end() :]


def with_header(
    body: str, *, database_id: str, revision: int, call_id: str = "", line_end: str = "\n"
) -> str:
    call = f"call {call_id}, " if _CALL.fullmatch(call_id) else ""
    line = (
        f"# Camera station: database {database_id}, revision {revision}, "
        f"{call}body sha256 {body_hash(body)}"
    )
    return f"{line}{line_end}{body}"


def body_hash(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8")).hexdigest()


def is_untouched(text: str) -> bool:
    """Whether a station wrote the file and nobody changed it since."""
    header, body = split_header(text)
    return header is not None and header.body_hash == body_hash(body)
