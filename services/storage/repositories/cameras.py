"""Cameras in the configuration database: every change leaves a revision and its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.domain.camera import Camera
from services.domain.errors import (
    BadValue,
    CameraChangedMeanwhile,
    CameraExists,
    CameraNotFound,
)
from services.domain.sentences import Sentence, sentence
from services.storage.repositories.camera_rows import (
    camera_of,
    columns,
    record_of,
    refuse_passwords,
)
from services.storage.repositories.changes import Change
from services.storage.tables import CameraHistoryRow, CameraRow

_ORDER = (CameraRow.position, CameraRow.id)


@dataclass(frozen=True)
class BadCamera:
    """A stored camera that does not pass its own checks; it is kept, but not run."""

    camera_id: str
    revision: int
    field: str
    what: Sentence


@dataclass(frozen=True)
class StoredCameras:
    """The good cameras in the order of their arrival, and the rows that are not good."""

    cameras: tuple[Camera, ...]
    problems: tuple[BadCamera, ...] = ()


@dataclass(frozen=True)
class CameraVersion:
    """One line of a camera's history; `record` is the whole row as it was."""

    number: int
    camera_id: str
    revision: int
    record: Mapping[str, Any]
    actor: str
    call_id: str
    at: datetime
    deleted: bool


def list_cameras(session: Session) -> StoredCameras:
    """All cameras; a row that does not validate is a problem among the others, never the end."""
    try:
        rows = session.scalars(select(CameraRow).order_by(*_ORDER)).all()
        return StoredCameras(tuple(camera_of(record_of(row)) for row in rows))
    except (BadValue, ValueError, TypeError):
        return _list_one_by_one(session)


def _list_one_by_one(session: Session) -> StoredCameras:
    """Where one is not good: a row that cannot even be read takes no other one with it."""
    cameras: list[Camera] = []
    problems: list[BadCamera] = []
    for camera_id in session.scalars(select(CameraRow.id).order_by(*_ORDER)).all():
        try:
            cameras.append(camera_of(record_of(_row(session, camera_id))))
        except BadValue as error:
            problems.append(_bad(session, camera_id, error))
    return StoredCameras(tuple(cameras), tuple(problems))


def find_camera(session: Session, camera_id: str) -> Camera | None:
    """The camera, or None; raises BadValue when its row does not validate."""
    try:
        return get_camera(session, camera_id)
    except CameraNotFound:
        return None


def regions_files(session: Session) -> list[str]:
    """The regions files that cameras name, each once, also of cameras that are not good."""
    query = select(CameraRow.regions_file).distinct().order_by(CameraRow.regions_file)
    return [name for name in session.scalars(query) if name]


def get_camera(session: Session, camera_id: str) -> Camera:
    """The camera; raises CameraNotFound, or BadValue when its row does not validate."""
    return camera_of(record_of(_row(session, camera_id)))


def insert_camera(session: Session, camera: Camera, change: Change) -> Camera:
    """Adds a camera at the end; its revisions go on where a deleted camera of this id stopped."""
    refuse_passwords(camera)
    if session.get(CameraRow, camera.id) is not None:
        raise CameraExists("There is a camera “{camera_id}” already.", camera_id=camera.id)
    last = session.scalar(select(func.max(CameraRow.position))) or 0
    return _insert(session, camera, change, position=last + 1)


def update_camera(
    session: Session, camera: Camera, change: Change, *, expected_revision: int
) -> Camera:
    """Replaces a camera whole; raises CameraChangedMeanwhile when the revision is another."""
    refuse_passwords(camera)
    row = _row(session, camera.id)
    _check_revision(row, expected_revision)
    for name, value in columns(camera).items():
        setattr(row, name, value)
    row.revision += 1
    row.updated_at = change.at
    _keep(session, row, change, deleted=False)
    return replace(camera, revision=row.revision)


def delete_camera(
    session: Session, camera_id: str, change: Change, *, expected_revision: int | None = None
) -> int:
    """Takes a camera out and answers the revision of its deletion; None deletes any revision."""
    row = _row(session, camera_id)
    if expected_revision is not None:
        _check_revision(row, expected_revision)
    session.delete(row)
    row.revision += 1
    _keep(session, row, change, deleted=True)
    return row.revision


def restore_camera(session: Session, camera_id: str, change: Change) -> Camera:
    """Puts a deleted camera back where it stood, as it was when it was deleted."""
    if session.get(CameraRow, camera_id) is not None:
        raise CameraExists("There is a camera “{camera_id}” already.", camera_id=camera_id)
    versions = camera_history(session, camera_id, limit=1)
    if not versions:
        raise _not_found(camera_id)
    record = versions[0].record
    return _insert(session, camera_of(record), change, position=int(record["position"]))


def camera_history(session: Session, camera_id: str, *, limit: int = 100) -> list[CameraVersion]:
    """The versions of one camera, newest first, also when it is deleted."""
    rows = session.scalars(
        select(CameraHistoryRow)
        .where(CameraHistoryRow.camera_id == camera_id)
        .order_by(CameraHistoryRow.revision.desc())
        .limit(limit)
    )
    return [_version(row) for row in rows]


def latest_change(session: Session) -> int:
    """The number of the newest change to any camera, 0 before the first; it never falls."""
    return session.scalar(select(func.max(CameraHistoryRow.number))) or 0


def call_of_change(session: Session, number: int) -> str:
    """The call that made the change of that number, empty when there is none."""
    row = session.get(CameraHistoryRow, number)
    return "" if row is None else row.call_id


def _insert(session: Session, camera: Camera, change: Change, *, position: int) -> Camera:
    row = CameraRow(
        id=camera.id,
        position=position,
        revision=_last_revision(session, camera.id) + 1,
        updated_at=change.at,
        **columns(camera),
    )
    session.add(row)
    _keep(session, row, change, deleted=False)
    return replace(camera, revision=row.revision)


def _keep(session: Session, row: CameraRow, change: Change, *, deleted: bool) -> None:
    session.add(
        CameraHistoryRow(
            camera_id=row.id,
            revision=row.revision,
            record=record_of(row),
            actor=change.actor,
            call_id=change.call_id,
            at=change.at,
            deleted=deleted,
        )
    )
    # at the border of this function, so that a full disk shows here and not in a later read
    session.flush()


def _last_revision(session: Session, camera_id: str) -> int:
    newest = select(func.max(CameraHistoryRow.revision)).where(
        CameraHistoryRow.camera_id == camera_id
    )
    return session.scalar(newest) or 0


def _row(session: Session, camera_id: str) -> CameraRow:
    try:
        row = session.get(CameraRow, camera_id)
    except (ValueError, TypeError) as error:
        # a column that holds what its type cannot hold, as after an edit by foreign hands
        raise BadValue("The row cannot be read.", field="row") from error
    if row is None:
        raise _not_found(camera_id)
    return row


def _not_found(camera_id: str) -> CameraNotFound:
    return CameraNotFound("There is no camera “{camera_id}”.", camera_id=camera_id)


def _check_revision(row: CameraRow, expected: int) -> None:
    if row.revision != expected:
        raise CameraChangedMeanwhile(
            "“{camera_id}” was changed meanwhile. Look at it again, then repeat your change.",
            camera_id=row.id,
        )


def _bad(session: Session, camera_id: str, error: BadValue) -> BadCamera:
    revision = session.scalar(select(CameraRow.revision).where(CameraRow.id == camera_id))
    what = sentence(
        "Camera “{camera_id}” in the database is not usable, field {field}: {problem}",
        camera_id=camera_id,
        field=error.field or "",
        problem=error.sentence,
    )
    return BadCamera(camera_id, revision or 0, error.field or "", what)


def _version(row: CameraHistoryRow) -> CameraVersion:
    return CameraVersion(
        number=row.number,
        camera_id=row.camera_id,
        revision=row.revision,
        record=row.record,
        actor=row.actor,
        call_id=row.call_id,
        at=row.at,
        deleted=row.deleted,
    )
