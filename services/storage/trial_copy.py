"""A copy of a site for trials: its cameras look at clips, and it knows no password.

The original is only read, and may belong to a running station.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select

from services.domain.camera import Camera
from services.domain.errors import SiteFileBroken
from services.domain.sentences import Sentence
from services.storage.database import ConfigurationDatabase
from services.storage.places import CONFIGURATION_FILE, SITE_FILE
from services.storage.site_file.edits import FileChanges, edited
from services.storage.site_file.fields import SOURCES, fields_of
from services.storage.site_file.header import is_untouched, split_header, with_header
from services.storage.site_file.loader import decoded
from services.storage.site_file.reader import read_site_file
from services.storage.site_file.three_way import ABSENT
from services.storage.site_file.whole_files import hash_of, read_bytes
from services.storage.sqlite import (
    Durability,
    KeepGoing,
    always,
    copy_database,
    errors_in_words,
)
from services.storage.tables import (
    AlertChannelRow,
    AlertOutboxRow,
    BucketRow,
    CameraHistoryRow,
    CameraRow,
    ProblemReportRow,
    RolloutNoteRow,
    RolloutRow,
    SyncBaseRow,
    SyncFileRow,
)

ClipOf = Callable[[str], Path]
"""The clip that a camera of this id looks at."""
SPARE_CAMERA = "trial"


class TrialDatabase(ConfigurationDatabase):
    """Nothing of it has to outlive a power cut, and it needs no backups."""

    durability = Durability.NORMAL


@dataclass(frozen=True)
class TrialCopy:
    """The cameras' ids, and the database's as the site file's header names it.

    `problem` says why the site file was written anew.
    """

    camera_ids: tuple[str, ...]
    database_id: str
    problem: Sentence | None = None


def copy_for_trial(
    source: Path,
    target: Path,
    clip_of: ClipOf,
    *,
    least: int = 1,
    keep_going: KeepGoing = always,
) -> TrialCopy:
    """Configuration and site file of `source`; cameras are added until there are `least`.

    A site file that cannot be read is left out: it is written anew from the database. Raises
    DatabaseUnavailable, DiskFull, SiteNotWritable, and CallCancelled when `keep_going` says no.
    """
    database = source / CONFIGURATION_FILE
    if database.exists():
        with errors_in_words(database):
            copy_database(database, target / CONFIGURATION_FILE, keep_going=keep_going)
    raw, problem = read_bytes(source / SITE_FILE), None
    try:
        text = None if raw is None else _with_clips(decoded(raw), clip_of)
    except SiteFileBroken as error:
        text, problem = None, error.sentence
    was = None if raw is None else hash_of(raw)
    known, database_id = _rows_with_clips(target, clip_of, was, text)
    ids = dict.fromkeys((*known, *_named(text)))
    spare = [f"{SPARE_CAMERA}-{number}" for number in range(1, least - len(ids) + 1)]
    if spare and problem is None:
        text = edited(text or "", FileChanges(added={key: _spare(key, clip_of) for key in spare}))
        ids |= dict.fromkeys(spare)
    if text is not None:
        (target / SITE_FILE).write_text(text, encoding="utf-8", newline="")
    return TrialCopy(tuple(ids), database_id, problem)


def put_back(kept: Path, live: Path) -> None:
    """Gives a database that is open the contents of a kept copy, in one transaction."""
    with closing(sqlite3.connect(kept)) as reader, closing(sqlite3.connect(live)) as writer:
        writer.execute("PRAGMA synchronous = OFF")
        reader.backup(writer)


def _with_clips(text: str, clip_of: ClipOf) -> str:
    """The file's text; a header goes on to say whether a person touched the body since."""
    header, body = split_header(text)
    changed = {camera_id: _clip_sources(camera_id, clip_of) for camera_id in _named(text)}
    new_body = edited(body, FileChanges(changed=changed))
    if header is None or not is_untouched(text):
        return f"{text[: len(text) - len(body)]}{new_body}"
    line_end = "\r\n" if "\r\n" in body else "\n"
    revision = header.revision
    return with_header(
        new_body, database_id=header.database_id, revision=revision, line_end=line_end
    )


def _named(text: str | None) -> tuple[str, ...]:
    return () if text is None else tuple(camera.id for camera in read_site_file(text).cameras)


def _spare(camera_id: str, clip_of: ClipOf) -> dict[str, Any]:
    return fields_of(Camera(camera_id, camera_id.capitalize(), str(clip_of(camera_id))))


def forget_rollout(folder: Path, *, keep: str) -> None:
    """A copy without the original's decisions; the note of that name stays."""
    database = TrialDatabase.open(folder / CONFIGURATION_FILE)
    try:
        with database.write() as session:
            for table in (RolloutRow, BucketRow, ProblemReportRow):
                session.execute(delete(table))
            session.execute(delete(RolloutNoteRow).where(RolloutNoteRow.key != keep))
    finally:
        database.close()


def _rows_with_clips(
    target: Path, clip_of: ClipOf, was: str | None, text: str | None
) -> tuple[tuple[str, ...], str]:
    """Opening it brings tables up to date; sources change everywhere, also in the history."""
    database = TrialDatabase.open(target / CONFIGURATION_FILE)
    try:
        with database.write() as session:
            # rehearsed alerts must reach nobody
            for table in (AlertChannelRow, AlertOutboxRow):
                session.execute(delete(table))
            for row in session.scalars(select(CameraRow)):
                row.source, row.sub_source = str(clip_of(row.id)), None
            for version in session.scalars(select(CameraHistoryRow)):
                version.record = _with_clip(version.record, version.camera_id, clip_of)
            for agreed in session.scalars(select(SyncBaseRow)):
                agreed.state = _with_clip(agreed.state, agreed.camera_id, clip_of)
            for file in session.scalars(select(SyncFileRow).where(SyncFileRow.hash == was)):
                file.hash = hash_of((text or "").encode("utf-8"))
            rows = select(CameraRow.id).order_by(CameraRow.position, CameraRow.id)
            ids = tuple(session.scalars(rows))
        return ids, database.database_id()
    finally:
        database.close()


def _clip_sources(camera_id: str, clip_of: ClipOf) -> dict[str, Any]:
    return {"source": str(clip_of(camera_id)), "sub_source": ABSENT}


def _with_clip(state: Mapping[str, Any], camera_id: str, clip_of: ClipOf) -> dict[str, Any]:
    clip = str(clip_of(camera_id))
    replaced: dict[str, Any] = {name: value for name, value in state.items() if name not in SOURCES}
    return {**replaced, "source": clip, **({"sub_source": None} if "sub_source" in state else {})}
