"""The columns of the camera table, in three groups that are never mixed up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from widgets.cameras import cell_texts as cell
from widgets.translation import QT_TRANSLATE_NOOP

SortKey = str | float
_DIGITS = re.compile(r"[0-9]+")


class Axis(StrEnum):
    """Which question a column answers: who it is, what was configured, or what happens now."""

    CAMERA = "camera"
    CONFIGURATION = "configuration"
    RUN_STATE = "run_state"


AXIS_WORDS = {
    Axis.CAMERA: QT_TRANSLATE_NOOP("CameraTable", "Camera"),
    Axis.CONFIGURATION: QT_TRANSLATE_NOOP("CameraTable", "Configured"),
    Axis.RUN_STATE: QT_TRANSLATE_NOOP("CameraTable", "Now"),
}

# the loudest first: what needs a hand stands on top when sorted by state
_BY_URGENCY = (
    CaptureState.FAILED,
    CaptureState.AUTH_FAILED,
    CaptureState.OFFLINE,
    CaptureState.BUSY,
    CaptureState.STALLED,
    CaptureState.FROZEN_IMAGE,
    CaptureState.RECONNECTING,
    CaptureState.LATE,
    CaptureState.STARTING,
    CaptureState.LIVE,
    CaptureState.STOPPED,
)


@dataclass(frozen=True)
class Column:
    """One column; `lively` ones change all the time and are put in order only on demand."""

    key: str
    words: str
    axis: Axis
    text: Callable[[CameraView], str]
    sort_key: Callable[[CameraView], SortKey]
    width: int
    is_number: bool = False
    lively: bool = False
    shown: bool = True


def _by_text(text: Callable[[CameraView], str]) -> Callable[[CameraView], SortKey]:
    """As people count: Camera 9 stands before Camera 10."""
    return lambda view: _DIGITS.sub(lambda found: found.group().zfill(12), text(view).casefold())


def _or_less(value: float | None) -> float:
    return -1.0 if value is None else float(value)


def _cell(
    key: str,
    words: str,
    axis: Axis,
    text: Callable[[CameraView], str],
    width: int,
    *,
    shown: bool = True,
) -> Column:
    return Column(key, words, axis, text, _by_text(text), width, shown=shown)


def _number(
    key: str,
    words: str,
    text: Callable[[CameraView], str],
    sort_key: Callable[[CameraView], SortKey],
    width: int,
    *,
    lively: bool = True,
    shown: bool = True,
) -> Column:
    return Column(key, words, Axis.RUN_STATE, text, sort_key, width, True, lively, shown)


COLUMNS = (
    _cell(
        "name",
        QT_TRANSLATE_NOOP("CameraTable", "Name"),
        Axis.CAMERA,
        lambda view: view.camera.name,
        168,
    ),
    _cell(
        "id", QT_TRANSLATE_NOOP("CameraTable", "Id"), Axis.CAMERA, lambda view: view.camera.id, 96
    ),
    _cell(
        "location",
        QT_TRANSLATE_NOOP("CameraTable", "Location"),
        Axis.CAMERA,
        lambda view: view.camera.location,
        120,
    ),
    _cell(
        "active",
        QT_TRANSLATE_NOOP("CameraTable", "Active"),
        Axis.CONFIGURATION,
        cell.active_text,
        88,
    ),
    _cell(
        "auto_start",
        QT_TRANSLATE_NOOP("CameraTable", "Auto-start"),
        Axis.CONFIGURATION,
        cell.auto_start_text,
        88,
    ),
    Column(
        "state",
        QT_TRANSLATE_NOOP("CameraTable", "State"),
        Axis.RUN_STATE,
        cell.state_text,
        lambda view: _BY_URGENCY.index(view.run.state),
        160,
    ),
    _number(
        "since",
        QT_TRANSLATE_NOOP("CameraTable", "For"),
        cell.since_text,
        lambda view: _or_less(view.run.since_s),
        104,
    ),
    _number(
        "age",
        QT_TRANSLATE_NOOP("CameraTable", "Picture age"),
        cell.age_text,
        lambda view: _or_less(view.run.image_age_s),
        104,
    ),
    _cell(
        "reason",
        QT_TRANSLATE_NOOP("CameraTable", "Reason"),
        Axis.RUN_STATE,
        cell.reason_text,
        264,
    ),
    _number(
        "fps",
        QT_TRANSLATE_NOOP("CameraTable", "Pictures/s"),
        cell.fps_text,
        lambda view: view.run.fps,
        88,
    ),
    _number(
        "bit_rate",
        QT_TRANSLATE_NOOP("CameraTable", "Bit rate"),
        cell.bit_rate_text,
        lambda view: view.run.bitrate_kbps,
        96,
    ),
    _cell(
        "codec",
        QT_TRANSLATE_NOOP("CameraTable", "Codec"),
        Axis.RUN_STATE,
        lambda view: view.run.codec,
        64,
    ),
    _number(
        "size",
        QT_TRANSLATE_NOOP("CameraTable", "Size"),
        cell.size_text,
        lambda view: view.run.width * view.run.height,
        96,
        lively=False,
    ),
    _number(
        "reconnects",
        QT_TRANSLATE_NOOP("CameraTable", "Reconnects"),
        cell.reconnects_text,
        lambda view: view.run.reconnects,
        104,
    ),
    _number(
        "dropped",
        QT_TRANSLATE_NOOP("CameraTable", "Dropped"),
        cell.dropped_text,
        lambda view: view.run.dropped,
        72,
    ),
    _number(
        "attempt",
        QT_TRANSLATE_NOOP("CameraTable", "Attempt"),
        cell.attempt_text,
        lambda view: _or_less(view.run.next_in_s),
        120,
    ),
    _number(
        "pid",
        QT_TRANSLATE_NOOP("CameraTable", "Process"),
        cell.pid_text,
        lambda view: view.run.pid or 0,
        80,
        lively=False,
        shown=False,
    ),
    _cell(
        "source",
        QT_TRANSLATE_NOOP("CameraTable", "Source"),
        Axis.CONFIGURATION,
        cell.source_text,
        264,
    ),
)
# what the last batch did with the camera; stands only in the model, its text comes with the batch
RESULT = len(COLUMNS)
INDEX = {column.key: number for number, column in enumerate(COLUMNS)}


def column_words(column: int) -> str:
    if column == RESULT:
        return QCoreApplication.translate("CameraTable", "Result")
    return QCoreApplication.translate("CameraTable", COLUMNS[column].words)


def axis_of(column: int) -> Axis:
    return Axis.CAMERA if column == RESULT else COLUMNS[column].axis


def key_of(column: int) -> str:
    return "result" if column == RESULT else COLUMNS[column].key
