"""Samples of the cameras, as the engine hears them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from services.domain.alerts import SampleInput
from services.domain.run_state import CaptureState
from services.storage.repositories.plain_rows import plain_rows, seconds_of

_FIELDS = "at, camera_id, state, fps, nominal_fps, bitrate_kbps, age_s, since_s, changed"
_INSERT = f"INSERT INTO samples ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = f"SELECT {_FIELDS} FROM samples WHERE at >= ? ORDER BY at, number"
_STATES = {str(state): state for state in CaptureState}


def write_samples(session: Session, samples: Sequence[SampleInput]) -> None:
    if samples:
        session.connection().exec_driver_sql(_INSERT, [_row(sample) for sample in samples])


def samples_since(
    session: Session, since: datetime, *, once: Collection[CaptureState] = ()
) -> Iterator[SampleInput]:
    """In the order of their times; while a camera stays in states of `once`, only the first."""
    calm, stays = frozenset(map(str, once)), set[str]()
    rows = plain_rows(session, _SELECT, (_text(since.timestamp()),))
    for at, camera_id, state, fps, nominal_fps, bitrate_kbps, age_s, since_s, changed in rows:
        if state not in calm:
            stays.discard(camera_id)
        elif camera_id in stays:
            continue
        else:
            stays.add(camera_id)
        yield SampleInput(
            camera_id,
            seconds_of(at),
            _STATES[state],
            fps,
            nominal_fps,
            bitrate_kbps,
            age_s,
            since_s,
            bool(changed),
        )


def _row(sample: SampleInput) -> tuple[object, ...]:
    return (
        _text(sample.at),
        sample.camera_id,
        str(sample.state),
        sample.fps,
        sample.nominal_fps,
        sample.bitrate_kbps,
        sample.age_s,
        sample.since_s,
        sample.changed,
    )


def _text(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
