"""What an operator can ask of a camera, once for tile, menu, toolbar, table and keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from widgets.translation import QT_TRANSLATE_NOOP


class CameraAction(StrEnum):
    START = "start"
    STOP = "stop"
    RESTART = "restart"
    RETRY = "retry"
    ACTIVATE = "activate"
    DEACTIVATE = "deactivate"
    AUTO_START_ON = "auto_start_on"
    AUTO_START_OFF = "auto_start_off"
    SNAPSHOT = "snapshot"
    DETAILS = "details"
    LOGS = "logs"
    EDIT = "edit"
    REGIONS = "regions"
    DELETE = "delete"


@dataclass(frozen=True)
class ActionFace:
    """How an action looks: English words (translated with the context CameraAction), key, icon."""

    words: str
    key: str
    icon: str


FACES = {
    CameraAction.START: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Start"), "S", "start"),
    CameraAction.STOP: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Stop"), "X", "stop"),
    CameraAction.RESTART: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Restart"), "R", "restart"),
    CameraAction.RETRY: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Retry now"), "T", "retry"),
    CameraAction.ACTIVATE: ActionFace(
        QT_TRANSLATE_NOOP("CameraAction", "Activate"), "A", "activate"
    ),
    CameraAction.DEACTIVATE: ActionFace(
        QT_TRANSLATE_NOOP("CameraAction", "Deactivate"), "Shift+A", "deactivate"
    ),
    CameraAction.AUTO_START_ON: ActionFace(
        QT_TRANSLATE_NOOP("CameraAction", "Turn auto-start on"), "U", "auto_start"
    ),
    CameraAction.AUTO_START_OFF: ActionFace(
        QT_TRANSLATE_NOOP("CameraAction", "Turn auto-start off"), "Shift+U", "auto_start_off"
    ),
    CameraAction.SNAPSHOT: ActionFace(
        QT_TRANSLATE_NOOP("CameraAction", "Save a snapshot"), "P", "snapshot"
    ),
    CameraAction.DETAILS: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Details"), "D", "details"),
    CameraAction.LOGS: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Logs"), "L", "logs"),
    CameraAction.EDIT: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Edit"), "E", "edit"),
    CameraAction.REGIONS: ActionFace(
        QT_TRANSLATE_NOOP("CameraAction", "Regions…"), "Shift+E", "regions"
    ),
    CameraAction.DELETE: ActionFace(QT_TRANSLATE_NOOP("CameraAction", "Delete"), "Del", "delete"),
}

_WAITING = frozenset(
    {
        CaptureState.RECONNECTING,
        CaptureState.OFFLINE,
        CaptureState.BUSY,
        CaptureState.FAILED,
        CaptureState.AUTH_FAILED,
    }
)


def action_words(action: CameraAction) -> str:
    return QCoreApplication.translate("CameraAction", FACES[action].words)


def why_off(action: CameraAction, view: CameraView) -> str:
    """Why the action makes no sense for this camera now, in words; empty: it does."""
    camera, run = view.camera, view.run
    if action in (CameraAction.START, CameraAction.RESTART) and not camera.active:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "Not active. Activate it first."))
    if action is CameraAction.START and run.is_running and run.state not in _WAITING:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "Already running."))
    if action is CameraAction.STOP and not run.is_running:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "Already stopped."))
    if action is CameraAction.RETRY and run.state not in _WAITING:
        return _said(
            QT_TRANSLATE_NOOP("CameraAction", "Nothing to retry: it is not waiting for an attempt.")
        )
    if action is CameraAction.SNAPSHOT and run.age_s is None and not run.is_running:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "No picture. Start the camera first."))
    return _why_configuration_is_off(action, view)


def _why_configuration_is_off(action: CameraAction, view: CameraView) -> str:
    camera = view.camera
    if action is CameraAction.ACTIVATE and camera.active:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "Already active."))
    if action is CameraAction.DEACTIVATE and not camera.active:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "Already inactive."))
    if action is CameraAction.AUTO_START_ON:
        if camera.auto_start:
            return _said(QT_TRANSLATE_NOOP("CameraAction", "Auto-start is on already."))
        return (
            ""
            if camera.active
            else _said(QT_TRANSLATE_NOOP("CameraAction", "Not active. Activate it first."))
        )
    if action is CameraAction.AUTO_START_OFF and not camera.auto_start:
        return _said(QT_TRANSLATE_NOOP("CameraAction", "Auto-start is off already."))
    return ""


def _said(text: str) -> str:
    return QCoreApplication.translate("CameraAction", text)
