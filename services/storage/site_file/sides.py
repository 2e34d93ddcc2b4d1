"""Both sides as they stand now: the file's bytes and cameras, the database's, what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy.orm import Session

from services.domain.sentences import Sentence, sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit_marks import PASSWORDS_MOVED_OUT, was_decided
from services.storage.repositories.cameras import latest_change, list_cameras
from services.storage.repositories.changes import Change
from services.storage.repositories.outbox import list_pending
from services.storage.repositories.sync_base import agreed_file, agreed_states
from services.storage.site_file.fields import Fields, fields_of
from services.storage.site_file.header import Header, is_untouched
from services.storage.site_file.loader import decoded
from services.storage.site_file.reader import SiteFileContent, read_site_file
from services.storage.site_file.stale import base_of_edit, states_at
from services.storage.site_file.three_way import Comparison, SameText, compare
from services.storage.site_file.whole_files import hash_of, read_bytes
from services.storage.site_file.writer import ChangedFile, file_fields


@dataclass(frozen=True, repr=False)
class StationSide:
    """The database's cameras; `bad` are rows that do not validate and are left alone."""

    fields: Mapping[str, Fields]
    revisions: Mapping[str, int]
    bad: frozenset[str] = frozenset()


@dataclass(frozen=True, repr=False)
class Sides:
    """`set_aside` are base rows of cameras that cannot be compared now.

    `past` is the station's state that an edit of an old file began with; None: of the newest one.
    """

    raw: bytes | None
    hash: str | None
    in_file: Mapping[str, Fields]
    base: Mapping[str, Fields]
    station: StationSide
    database_id: str
    revision: int
    pending_up_to: int
    agreed_hash: str | None
    agreed_revision: int
    passwords_moved: bool
    is_ours: bool = False
    note: Sentence | None = None
    problems: tuple[Sentence, ...] = ()
    set_aside: Mapping[str, Fields] = field(default_factory=dict)
    content: SiteFileContent | None = None
    past: Mapping[str, Fields] | None = None

    @property
    def pending(self) -> bool:
        return self.pending_up_to > 0

    @property
    def file_revision(self) -> int:
        """The change that the file showed when this station wrote it, 0 when it never did."""
        header = self._header
        ours = header is not None and header.database_id == self.database_id
        return header.revision if header is not None and ours else 0

    @property
    def _header(self) -> Header | None:
        return None if self.content is None else self.content.header

    def maker(self, change: Change) -> Change:
        """Who made what the file has to tell.

        A file that is ahead of the database was written by a call that was killed before the
        database followed it; of the call only its id is known.
        """
        header = self._header
        if header is None or not self.is_ours or header.revision <= self.revision:
            return change
        return replace(change, call_id=header.call_id or change.call_id)

    def with_file(self, written: ChangedFile) -> Sides:
        """After the file was written with this."""
        found = file_fields(written.content)
        in_file = {key: fields for key, fields in found.items() if key not in self.station.bad}
        return replace(
            self,
            raw=written.data,
            hash=hash_of(written.data),
            in_file=in_file,
            is_ours=True,
            content=written.content,
            past=None,
        )


def look(
    path: Path, database: ConfigurationDatabase, *, tolerant: bool, known: Sides | None = None
) -> Sides:
    """Both sides now; `known` spares reading a file again that is still the same.

    Raises SiteFileBroken, SiteNotWritable (not readable) and DatabaseUnavailable.
    """
    raw = read_bytes(path)
    database_id = database.database_id()
    with database.read() as session:
        sides = _database_sides(session, raw, database_id)
    if raw is None:
        # nobody said that the cameras go: a file without them would say so
        return replace(sides, base={})
    content = known.content if known is not None and known.hash == sides.hash else None
    if content is None or content.problems:
        content = read_site_file(raw, tolerant=tolerant)
    text = decoded(raw)
    sides = _with_content(sides, text, content)
    if is_untouched(text) or not 0 < sides.file_revision < sides.agreed_revision:
        return sides
    with database.read() as session:
        ids = {**sides.base, **sides.in_file}
        return replace(sides, past=states_at(session, ids, sides.file_revision))


def station_side(session: Session) -> StationSide:
    stored = list_cameras(session)
    return StationSide(
        {camera.id: fields_of(camera) for camera in stored.cameras},
        {camera.id: camera.revision for camera in stored.cameras},
        frozenset(problem.camera_id for problem in stored.problems),
    )


def compare_sides(sides: Sides, same: SameText) -> Comparison:
    base = sides.base
    if sides.past is not None:
        base = base_of_edit(base, sides.past, sides.in_file, same)
    return compare(base, sides.in_file, sides.station.fields, same=same)


def _database_sides(session: Session, raw: bytes | None, database_id: str) -> Sides:
    agreed = agreed_file(session)
    pending = list_pending(session)
    return Sides(
        raw=raw,
        hash=None if raw is None else hash_of(raw),
        in_file={},
        base=agreed_states(session),
        station=station_side(session),
        database_id=database_id,
        revision=latest_change(session),
        pending_up_to=pending[-1].number if pending else 0,
        agreed_hash=None if agreed is None else agreed.hash,
        agreed_revision=0 if agreed is None else agreed.revision,
        passwords_moved=was_decided(session, PASSWORDS_MOVED_OUT),
    )


def _with_content(sides: Sides, text: str, content: SiteFileContent) -> Sides:
    header = content.header
    foreign = header is not None and header.database_id != sides.database_id
    in_file = file_fields(content)
    base = dict(sides.base)
    if foreign and sides.agreed_hash != sides.hash:
        # what was agreed with another file says nothing about this one: fields that differ are
        # asked about, and so are cameras that it does not name
        base = {key: value for key, value in sides.station.fields.items() if key not in in_file}
    aside = sides.station.bad | content.unreadable_ids
    return replace(
        sides,
        in_file={key: fields for key, fields in in_file.items() if key not in aside},
        base={key: fields for key, fields in base.items() if key not in aside},
        station=StationSide(
            {key: value for key, value in sides.station.fields.items() if key not in aside},
            sides.station.revisions,
            sides.station.bad,
        ),
        is_ours=is_untouched(text) and not foreign,
        note=_foreign_note() if foreign else None,
        problems=content.problems,
        content=content,
        set_aside={key: fields for key, fields in base.items() if key in aside},
    )


def _foreign_note() -> Sentence:
    return sentence(
        "The site file was written by a station with another database. Nothing is overwritten: "
        "where the two differ, choose."
    )
