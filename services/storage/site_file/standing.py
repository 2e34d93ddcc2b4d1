"""How site file and database stand to each other now; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from services.domain.errors import StationError
from services.domain.sentences import Sentence, sentence
from services.storage.database import ConfigurationDatabase
from services.storage.places import SITE_FILE
from services.storage.secrets.store import SecretStore
from services.storage.site_file.sides import Sides, compare_sides, look
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.three_way import Comparison

MOST_NAMED = 10


@dataclass(frozen=True)
class FileStanding:
    """Cameras on both sides, and in words where the sides differ."""

    in_database: int = 0
    in_file: int = 0
    issues: tuple[Sentence, ...] = ()


def file_standing(
    folder: Path, database: ConfigurationDatabase, secrets: SecretStore
) -> FileStanding:
    """All cameras and fields, passwords too; a side that cannot be read is an issue."""
    try:
        sides = look(folder / SITE_FILE, database, tolerant=True)
        comparison = compare_sides(sides, SourceForms(secrets).same)
    except StationError as error:
        return FileStanding(issues=(error.sentence,))
    issues = (*sides.problems, *_differences(sides, comparison))
    return FileStanding(len(sides.station.fields), len(sides.in_file), issues)


def _differences(sides: Sides, comparison: Comparison) -> list[Sentence]:
    said = []
    unwritten = {*comparison.to_file, *comparison.added_to_file, *comparison.removed_from_file}
    if unwritten or sides.pending:
        said.append(sentence("Not yet in the site file: {cameras}", cameras=_named(unwritten)))
    if comparison.to_station:
        names = _named(comparison.to_station)
        said.append(sentence("Not yet taken over from the site file: {cameras}", cameras=names))
    if comparison.vanished:
        names = _named(comparison.vanished)
        said.append(sentence("No longer named by the site file: {cameras}", cameras=names))
    if comparison.clashes:
        names = _named({clash.camera_id for clash in comparison.clashes})
        said.append(sentence("Changed on both sides, to be decided: {cameras}", cameras=names))
    return said


def _named(camera_ids: Iterable[str]) -> str:
    ids = sorted(camera_ids)
    return ", ".join(ids[:MOST_NAMED]) + (" …" if len(ids) > MOST_NAMED else "")
