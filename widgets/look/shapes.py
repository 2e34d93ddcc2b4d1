"""A camera's state as colour and shape, the same in tiles, tables and menus."""

from __future__ import annotations

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from widgets.look.tokens import STATE_LOOK, Meaning, Shape


def look_of(view: CameraView) -> tuple[Meaning, Shape]:
    """Like STATE_LOOK; a stopped camera that is not active gets the hollow square."""
    meaning, shape = STATE_LOOK[view.run.state]
    if view.run.state is CaptureState.STOPPED and not view.camera.active:
        return meaning, Shape.HOLLOW_SQUARE
    return meaning, shape
