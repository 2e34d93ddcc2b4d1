"""What database and site file last agreed on: the base of the three-way comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.storage.tables import SyncBaseRow, SyncFileRow

_THE_ROW = 1

State = Mapping[str, Any]


@dataclass(frozen=True)
class AgreedFile:
    """The site file as this station last read or wrote it."""

    hash: str
    revision: int
    at: datetime


def agreed_file(session: Session) -> AgreedFile | None:
    """None before the first take-over or export."""
    row = session.get(SyncFileRow, _THE_ROW)
    return None if row is None else AgreedFile(row.hash, row.revision, row.at)


def set_agreed_file(session: Session, file: AgreedFile) -> None:
    session.merge(SyncFileRow(number=_THE_ROW, hash=file.hash, revision=file.revision, at=file.at))
    session.flush()


def agreed_states(session: Session) -> dict[str, dict[str, Any]]:
    """The agreed state of each camera by id, keys in the order they were given."""
    return {row.camera_id: row.state for row in session.scalars(select(SyncBaseRow))}


def set_agreed_state(session: Session, camera_id: str, state: State) -> None:
    session.merge(SyncBaseRow(camera_id=camera_id, state=dict(state)))
    session.flush()


def forget_agreed_state(session: Session, camera_id: str) -> None:
    session.execute(delete(SyncBaseRow).where(SyncBaseRow.camera_id == camera_id))


def replace_agreed_states(session: Session, states: Mapping[str, State]) -> None:
    """The whole base at once, as after a verified export."""
    session.execute(delete(SyncBaseRow))
    session.expire_all()
    session.add_all(
        SyncBaseRow(camera_id=camera_id, state=dict(state)) for camera_id, state in states.items()
    )
    session.flush()
