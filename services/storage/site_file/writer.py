"""The site file with changes made to it, checked by the reader before it may be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.domain.errors import BadValue, SiteFileBroken, SiteNotWritable
from services.storage.site_file.edits import FileChanges, edited
from services.storage.site_file.fields import Fields, camera_of_fields, fields_of, same_value
from services.storage.site_file.header import split_header, with_header
from services.storage.site_file.loader import decoded
from services.storage.site_file.reader import SiteFileContent, read_site_file
from services.storage.site_file.three_way import ABSENT

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_FIRST_LINES = "# Cameras of this site. The station takes edits of this file over while it runs.\n"


@dataclass(frozen=True)
class ChangedFile:
    """The file's new bytes, and what the reader found in them."""

    data: bytes = field(repr=False)
    content: SiteFileContent


def changed_file(
    raw: bytes | None,
    changes: FileChanges,
    *,
    database_id: str,
    revision: int,
    call_id: str = "",
    before: SiteFileContent | None = None,
) -> ChangedFile:
    """The file with the changes and a new header; `raw` is None where there is no file yet.

    `before` spares reading `raw` again. Raises SiteFileBroken when the file cannot be read, and
    SiteNotWritable when reading the result does not give exactly what was meant.
    """
    text = _FIRST_LINES if raw is None else decoded(raw)
    # header and all, as the reader has read it; what is edited stands below
    _, new_body = split_header(edited(text, changes))
    line_end = "\r\n" if "\r\n" in new_body else "\n"
    new = with_header(
        new_body, database_id=database_id, revision=revision, call_id=call_id, line_end=line_end
    )
    after = read_site_file(new)
    _check(before or read_site_file(text), after, changes)
    mark = _BYTE_ORDER_MARK if raw is not None and raw.startswith(_BYTE_ORDER_MARK) else b""
    return ChangedFile(mark + new.encode("utf-8"), after)


def file_fields(content: SiteFileContent) -> dict[str, Fields]:
    return {camera.id: fields_of(camera) for camera in content.cameras}


def _check(before: SiteFileContent, after: SiteFileContent, changes: FileChanges) -> None:
    meant = _meant(file_fields(before), changes)
    written = file_fields(after)
    same = list(meant) == list(written) and all(
        same_value(meant[camera_id]) == same_value(written[camera_id]) for camera_id in meant
    )
    if not same or same_value(before.others) != same_value(after.others):
        raise SiteNotWritable(
            "The site file is written in a way that cannot be edited without loss. "
            "Write the entry of “{camera}” one key to a line.",
            camera=next(iter([*changes.changed, *changes.added, *changes.removed]), ""),
        )


def _meant(before: Mapping[str, Fields], changes: FileChanges) -> dict[str, Fields]:
    meant = {key: fields for key, fields in before.items() if key not in changes.removed}
    for camera_id, fields in changes.changed.items():
        merged = {**meant[camera_id], **fields}
        kept = {key: value for key, value in merged.items() if value is not ABSENT}
        meant[camera_id] = _normal(camera_id, kept)
    added = {key: _normal(key, fields) for key, fields in changes.added.items()}
    return {**meant, **added}


def _normal(camera_id: str, fields: Fields) -> Fields:
    try:
        return fields_of(camera_of_fields(camera_id, fields))
    except BadValue as error:
        raise SiteFileBroken(
            "Camera “{camera}” cannot be written: {problem}",
            field=error.field,
            camera=camera_id,
            problem=error.sentence,
        ) from error
