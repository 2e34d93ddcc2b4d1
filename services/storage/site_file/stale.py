"""An edit of an old state of the file: an editor that was open while the station wrote.

What such a file shows as it was back then is no decision of its author; without this it would
take back what the station did since. The header says which state the edit began with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.storage.repositories.camera_rows import camera_of
from services.storage.repositories.cameras import camera_history
from services.storage.site_file.fields import Fields, fields_of
from services.storage.site_file.three_way import ABSENT, SameText

MOST_VERSIONS = 10_000


def states_at(session: Session, camera_ids: Iterable[str], revision: int) -> dict[str, Fields]:
    """The cameras as they were after the change of that number, as far as there were any."""
    found: dict[str, Fields] = {}
    for camera_id in camera_ids:
        versions = camera_history(session, camera_id, limit=MOST_VERSIONS)
        then = next((v for v in versions if v.number <= revision), None)
        if then is not None and not then.deleted:
            try:
                found[camera_id] = fields_of(camera_of(then.record))
            except BadValue:
                continue
    return found


def base_of_edit(
    base: Mapping[str, Fields],
    past: Mapping[str, Fields],
    in_file: Mapping[str, Fields],
    same: SameText,
) -> dict[str, Fields]:
    """What was agreed, but the past where the file only repeats it."""
    mixed: dict[str, Fields] = {}
    for camera_id in {**base, **past}:
        now, then, file = base.get(camera_id), past.get(camera_id), in_file.get(camera_id)
        if file is None and then is None:
            # the station added it since: the edit does not leave it out, it never knew it
            continue
        if file is None or then is None or now is None:
            kept = then if now is None and file is not None else now
            if kept is not None:
                mixed[camera_id] = kept
            continue
        mixed[camera_id] = _mixed(now, then, file, same)
    return mixed


def _mixed(now: Fields, then: Fields, file: Fields, same: SameText) -> Fields:
    out = dict(now)
    for name in {**now, **then, **file}:
        before = then.get(name, ABSENT)
        if same(name, file.get(name, ABSENT)) == same(name, before):
            out[name] = before
    return {name: value for name, value in out.items() if value is not ABSENT}
