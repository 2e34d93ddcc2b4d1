"""Which actions make sense for several cameras at once, and in what words they are offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words, why_off

ORDER = (
    CameraAction.START,
    CameraAction.STOP,
    CameraAction.RESTART,
    CameraAction.RETRY,
    CameraAction.SNAPSHOT,
    CameraAction.DETAILS,
    CameraAction.LOGS,
    CameraAction.EDIT,
    CameraAction.REGIONS,
    CameraAction.ACTIVATE,
    CameraAction.DEACTIVATE,
    CameraAction.AUTO_START_ON,
    CameraAction.AUTO_START_OFF,
    CameraAction.DELETE,
)
BEGINS_GROUP = frozenset({CameraAction.SNAPSHOT, CameraAction.ACTIVATE, CameraAction.DELETE})
# what opens one thing opens it for one camera
FOR_ONE = frozenset(
    {CameraAction.DETAILS, CameraAction.LOGS, CameraAction.EDIT, CameraAction.REGIONS}
)


def doable(action: CameraAction, views: Sequence[CameraView]) -> list[str]:
    """The ids of those cameras for which the action makes sense now."""
    if why_off_for(action, views):
        return []
    return [view.camera.id for view in views if not why_off(action, view)]


def why_off_for(action: CameraAction, views: Sequence[CameraView]) -> str:
    """Why the action makes sense for none of them, in words; empty: it does for some."""
    if not views:
        return QCoreApplication.translate("Wall", "No camera is selected.")
    if action in FOR_ONE and len(views) > 1:
        return QCoreApplication.translate("Wall", "Select one camera only.")
    reasons = [why_off(action, view) for view in views]
    return reasons[0] if all(reasons) else ""


def action_tooltip(action: CameraAction, reason: str) -> str:
    """The action's words, its key and, when it is off, why."""
    line = f"{action_words(action)} ({FACES[action].key})"
    return f"{line}\n{reason}" if reason else line
