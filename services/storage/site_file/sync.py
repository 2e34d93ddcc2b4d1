"""Makes database and site file agree: what people wrote in, what the station decided out.

One way for all occasions: a start, an edit in the window, an edit in the file, a retry. The
caller holds the write lock. Nothing here raises for what a disk or a person can cause: it is
answered in `Reconciled`, the edit waits in the database and is tried again.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from services.domain.errors import SiteFileBroken, SiteFileChanged, StationError
from services.domain.sentences import Sentence, sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.cameras import insert_camera, latest_change, update_camera
from services.storage.repositories.changes import Change
from services.storage.repositories.outbox import remove_pending
from services.storage.repositories.sync_base import (
    AgreedFile,
    replace_agreed_states,
    set_agreed_file,
)
from services.storage.site_file.edits import FileChanges
from services.storage.site_file.fields import SOURCES, Fields, camera_of_fields
from services.storage.site_file.projection import Sources, changes_for_file, passwords_to_move
from services.storage.site_file.reconciled import Reconciled
from services.storage.site_file.safe_replace import replace_file
from services.storage.site_file.sides import Sides, StationSide, compare_sides, look
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.three_way import Comparison
from services.storage.site_file.whole_files import Step, no_step
from services.storage.site_file.writer import changed_file

logger = logging.getLogger(__name__)

_ATTEMPTS = 4


class SiteSync:
    """Database and site file of one site."""

    def __init__(
        self,
        path: Path,
        database: ConfigurationDatabase,
        forms: SourceForms,
        *,
        step: Step = no_step,
    ) -> None:
        self._path = path
        self._database = database
        self._forms = forms
        self._step = step
        self._missing_note: Sentence | None = None
        self._last: Sides | None = None
        self.seen_hash: str | None = None

    def reconcile(
        self, change: Change, *, tolerant: bool = False, passwords_out: bool = False
    ) -> Reconciled:
        """`tolerant`: at the start, good entries are taken although others are wrong.

        `passwords_out`: references take the place of the passwords that stand in the file.
        """
        done = Reconciled()
        for _ in range(_ATTEMPTS):
            try:
                return self._once(change, done, tolerant=tolerant, passwords_out=passwords_out)
            except _Again as again:
                done = again.done
        return replace(done, file_pending=True)

    def look(self, *, tolerant: bool = False) -> Sides:
        """Both sides now; a file that is the same as before is not read again."""
        self._last = look(self._path, self._database, tolerant=tolerant, known=self._last)
        return self._last

    def compare(self, sides: Sides) -> Comparison:
        return compare_sides(sides, self._forms.same)

    def write(self, sides: Sides, changes: FileChanges, call_id: str) -> Sides:
        """The file with the changes, as the sides say that it stands; else SiteFileChanged."""
        written = changed_file(
            sides.raw,
            changes,
            database_id=sides.database_id,
            revision=sides.revision,
            call_id=call_id,
            before=sides.content,
        )
        replace_file(
            self._path,
            written.data,
            expected=sides.hash,
            keep_old=not sides.is_ours,
            step=self._step,
        )
        self._step("written")
        self._last = sides.with_file(written)
        return self._last

    def _once(
        self, change: Change, done: Reconciled, *, tolerant: bool, passwords_out: bool
    ) -> Reconciled:
        try:
            sides = self.look(tolerant=tolerant)
            comparison = self.compare(sides)
            sides = self._take(sides, comparison, change)
        except StationError as error:
            # the last good state stays in force
            logger.warning("the site file was not taken over: %s", error)
            return replace(done, compared=False, problem=error.sentence)
        done = self._with_news(done, sides, comparison)
        try:
            moved = passwords_to_move(sides, self._forms) if passwords_out else {}
            written = self._project(sides, comparison, change, moved)
        except SiteFileChanged:
            raise _Again(done) from None
        except StationError as error:
            logger.warning("the site file was not written: %s", error)
            return replace(done, problem=done.problem or error.sentence, file_pending=True)
        # a file that was written is this station's own
        notes = tuple(note for note in done.notes if not (written and note is sides.note))
        return replace(done, moved_out=tuple(moved), notes=notes)

    def _with_news(self, done: Reconciled, sides: Sides, comparison: Comparison) -> Reconciled:
        self._note_missing(sides)
        notes = (sides.note, self._missing_note)
        new = comparison.added_to_station
        changed = tuple(key for key in comparison.to_station if key not in new)
        return replace(
            done,
            added=_union(done.added, new),
            changed=_union(done.changed, changed),
            compared=True,
            problem=sides.problems[0] if sides.problems else None,
            problems=sides.problems,
            # of a file that is not understood to its end nobody can say what it no longer names
            vanished=() if sides.problems else comparison.vanished,
            clashes=comparison.clashes,
            notes=tuple(note for note in notes if note is not None),
        )

    def _note_missing(self, sides: Sides) -> None:
        if sides.raw is None and sides.agreed_hash is not None and sides.station.fields:
            self._missing_note = sentence(
                "The site file was missing. It was written again from the database."
            )

    def _take(self, sides: Sides, comparison: Comparison, change: Change) -> Sides:
        """What people wrote goes into the database, in one transaction with the new base."""
        to_station = {
            camera_id: self._referring(camera_id, fields, sides)
            for camera_id, fields in comparison.to_station.items()
        }
        station = StationSide({**sides.station.fields, **to_station}, {}, sides.station.bad)
        taken = replace(sides, station=station)
        agreed = self._agreed(comparison, taken)
        known_file = sides.raw is None or sides.agreed_hash == sides.hash
        self.seen_hash = sides.hash
        if not to_station and agreed == sides.base and known_file:
            return sides
        change = sides.maker(change)
        with self._database.write() as session:
            for camera_id, fields in to_station.items():
                camera = camera_of_fields(camera_id, fields)
                if camera_id in comparison.added_to_station:
                    insert_camera(session, camera, change)
                else:
                    revision = sides.station.revisions[camera_id]
                    update_camera(session, camera, change, expected_revision=revision)
            replace_agreed_states(session, {**agreed, **sides.set_aside})
            number = latest_change(session)
            if sides.hash is not None:
                set_agreed_file(session, AgreedFile(sides.hash, sides.file_revision, change.at))
        self._step("taken over")
        return replace(taken, base=agreed, revision=number)

    def _project(
        self, sides: Sides, comparison: Comparison, change: Change, moved: Sources
    ) -> bool:
        """What the station decided goes into the file; then it is agreed and no longer waits."""
        open_questions = comparison.clashes or comparison.vanished or sides.problems
        claimed = sides.note is not None and not open_questions
        writes = bool(comparison.changes_file or moved or claimed)
        if writes:
            if sides.problems:
                raise SiteFileBroken(
                    "The site file is not written until its mistakes are corrected."
                )
            changes = changes_for_file(sides, comparison, self._forms, moved)
            sides = self.write(sides, changes, change.call_id)
        if writes or sides.pending:
            self._settle(sides, change)
        return writes

    def _settle(self, sides: Sides, change: Change) -> None:
        self.seen_hash = sides.hash
        agreed = self._agreed(self.compare(sides), sides)
        with self._database.write() as session:
            replace_agreed_states(session, {**agreed, **sides.set_aside})
            if sides.hash is not None:
                set_agreed_file(session, AgreedFile(sides.hash, sides.file_revision, change.at))
            remove_pending(session, up_to=sides.pending_up_to)
        self._step("settled")

    def _agreed(self, comparison: Comparison, sides: Sides) -> dict[str, Fields]:
        return {
            camera_id: self._referring(camera_id, fields, sides)
            for camera_id, fields in comparison.agreed.items()
        }

    def _referring(self, camera_id: str, fields: Fields, sides: Sides) -> dict[str, Any]:
        """The camera without passwords; one that is known already keeps its place in the store."""
        known = [
            side.get(camera_id, {}).get(name)
            for side in (sides.station.fields, sides.base)
            for name in SOURCES
        ]
        changed = dict(fields)
        for name in SOURCES:
            if isinstance(changed.get(name), str):
                changed[name] = self._forms.referring(camera_id, changed[name], known)
                known.append(changed[name])
        return changed


class _Again(Exception):
    """Somebody saved the file while it was being written: it is read again."""

    def __init__(self, done: Reconciled) -> None:
        super().__init__()
        self.done = done


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
