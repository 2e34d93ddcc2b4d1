"""Turns mouse and keys into changes of the wall: focus, selection, order, zoom, actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from services.domain.results import CameraView
from widgets.camera_actions import CameraAction
from widgets.offered_actions import doable, why_off_for
from widgets.wall.arrangement import Arrangement
from widgets.wall.field import TileField
from widgets.wall.grid import columns_of
from widgets.wall.keys import MOVES, STEPS, WallKey, meant_by
from widgets.wall.mouse import WallMouse
from widgets.wall.selection import Selection
from widgets.wall.tile import Tile

PAN_STEP = 0.1
CENTRE = 0.5


class WallHands(QObject):
    """Works on arrangement, selection and field; says what others must do about it."""

    arranged = Signal()
    picked = Signal()
    zoomed = Signal()
    action_requested = Signal(CameraAction, list)
    own_window_requested = Signal(list)
    refused = Signal(str)

    def __init__(self, arrangement: Arrangement, field: TileField, parent: QObject) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._field = field
        self._selection = Selection()
        self.mouse = WallMouse(field)
        self.mouse.picked.connect(self.pick)
        self.mouse.picked_nothing.connect(self._pick_nothing)
        self.mouse.opened.connect(self.open_or_return)
        self.mouse.dropped.connect(self._drop)
        self.mouse.zoomed.connect(self.zoomed)
        field.focus_moved.connect(self.picked)
        self._answers: dict[WallKey, Callable[[], bool]] = {
            WallKey.SELECT: self._toggle,
            WallKey.SELECT_ALL: self._pick_all,
            WallKey.OPEN: self._open_focused,
            WallKey.OPEN_TOO: self._open_focused,
            WallKey.BACK: self.back,
            WallKey.PREVIOUS_PAGE: lambda: self.turn(-1),
            WallKey.NEXT_PAGE: lambda: self.turn(1),
            WallKey.ZOOM_IN: lambda: self._zoom(1.0),
            WallKey.ZOOM_OUT: lambda: self._zoom(-1.0),
            WallKey.ZOOM_RESET: self._reset_zoom,
            WallKey.FIRST: lambda: self._go(0),
            WallKey.LAST: lambda: self._go(-1),
            WallKey.OWN_WINDOW: self.take_out,
        }

    def press(self, event: QKeyEvent) -> bool:
        """True when the key was for the wall and has been answered."""
        meant = meant_by(event)
        if isinstance(meant, CameraAction):
            self.ask(meant)
            return True
        if meant in STEPS:
            return self._step(*STEPS[meant])
        if meant in MOVES:
            return self._move(*MOVES[meant])
        return meant in self._answers and self._answers[meant]()

    def targets(self) -> list[CameraView]:
        """Whom an action is for: the selected cameras, else the one with the focus."""
        picked, focused = self.picked_ids, self._field.focused()
        if not picked and focused is not None:
            picked = [focused.camera_id]
        return [self._arrangement.views[camera_id] for camera_id in picked]

    @property
    def picked_ids(self) -> list[str]:
        """The selected cameras; one that only has the focus is none of them."""
        return self._selection.in_order(self._arrangement.matching())

    def ask(self, action: CameraAction, views: Sequence[CameraView] | None = None) -> None:
        """Requests the action for those it makes sense for, or says why for none."""
        views = self.targets() if views is None else views
        ids = doable(action, views)
        if ids:
            self.action_requested.emit(action, ids)
        else:
            self.refused.emit(why_off_for(action, views))

    def take_out(self) -> bool:
        """Wants a window of its own for each of the targets."""
        self.own_window_requested.emit([view.camera.id for view in self.targets()])
        return True

    def pick(self, camera_id: str, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._selection.toggle(camera_id)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._selection.pick_range(camera_id, self._arrangement.matching())
        else:
            self._selection.pick(camera_id)
        self.show_selection()

    def pick_for_menu(self, camera_id: str) -> None:
        """A menu acts on the selection when it was opened on it, else on that tile."""
        if camera_id and camera_id not in self._selection:
            self.pick(camera_id, Qt.KeyboardModifier.NoModifier)

    def keep_known(self) -> None:
        self._selection.keep(set(self._arrangement.views))
        self.show_selection()

    def show_selection(self) -> None:
        for tile in self._field.tiles():
            tile.set_selected(tile.camera_id in self._selection)
        self.picked.emit()

    def open_or_return(self, camera_id: str) -> None:
        """Maximises the camera, or returns to the grid when it is maximised."""
        is_open = self._arrangement.maximised == camera_id
        self._arrangement.maximised = None if is_open else camera_id
        tile = self._field.tile(camera_id)
        if is_open and tile is not None:
            tile.reset_zoom()
            self._arrangement.go_to(camera_id)
        self._arranged(camera_id)

    def back(self) -> bool:
        """One step back: the drag, the zoom, the maximised tile, the selection."""
        if self.mouse.is_carrying:
            self.mouse.put_back()
            return True
        maximised = self._arrangement.maximised
        if self._reset_zoom():
            return True
        if maximised is not None:
            self.open_or_return(maximised)
            return True
        return self._pick_nothing()

    def turn(self, pages: int) -> bool:
        if self._arrangement.maximised is not None:
            return self._open_neighbour(pages)
        if self._arrangement.pages < 2:
            return False
        self._arrangement.turn(pages)
        self._arranged(None)
        return True

    def _step(self, across: int, down: int) -> bool:
        tile = self._field.focused()
        if tile is not None and tile.zoom.is_on:
            tile.set_zoom(tile.zoom.moved(-across * PAN_STEP, -down * PAN_STEP))
            return True
        if self._arrangement.maximised is not None:
            return self._open_neighbour(across or down)
        shown = self._field.shown
        if tile is None:
            return self._go(0)
        place = shown.index(tile.camera_id) + across + down * self._columns()
        if 0 <= place < len(shown):
            return self._go(place)
        return True

    def _move(self, across: int, down: int) -> bool:
        tile = self._field.focused()
        if tile is None or self._arrangement.maximised is not None:
            return False
        other = self._arrangement.neighbour(tile.camera_id, across + down * self._columns())
        if other is not None:
            self._drop(tile.camera_id, other)
        return True

    def _columns(self) -> int:
        size = self._field.size()
        count = len(self._field.shown)
        return columns_of(self._arrangement.layout, count, size.width(), size.height())

    def _open_neighbour(self, steps: int) -> bool:
        maximised = self._arrangement.maximised
        other = self._arrangement.neighbour(maximised or "", steps)
        if other is not None:
            self._arrangement.maximised = other
            self._arranged(other)
        return True

    def _drop(self, camera_id: str, to_place_of: str) -> None:
        self._arrangement.move(camera_id, to_place_of)
        self._arrangement.go_to(camera_id)
        self._arranged(camera_id)

    def _arranged(self, focus: str | None) -> None:
        self.arranged.emit()
        tile = self._field.tile(focus) if focus else None
        if tile is not None:
            tile.setFocus()

    def _go(self, place: int) -> bool:
        shown = self._field.tiles()
        if shown:
            shown[place].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(shown)

    def _open_focused(self) -> bool:
        return self._with_focused(lambda tile: self.open_or_return(tile.camera_id))

    def _zoom(self, steps: float) -> bool:
        def nearer(tile: Tile) -> None:
            tile.set_zoom(tile.zoom.at(CENTRE, CENTRE, steps))
            self.zoomed.emit()

        return self._with_focused(nearer)

    def _reset_zoom(self) -> bool:
        tile = self._field.focused() or next(iter(self._field.tiles()), None)
        if tile is None or not tile.zoom.is_on:
            return False
        tile.reset_zoom()
        self.zoomed.emit()
        return True

    def _toggle(self) -> bool:
        def toggle(tile: Tile) -> None:
            self._selection.toggle(tile.camera_id)
            self.show_selection()

        return self._with_focused(toggle)

    def _pick_all(self) -> bool:
        self._selection.pick_all(self._arrangement.matching())
        self.show_selection()
        return True

    def _pick_nothing(self) -> bool:
        had = len(self._selection) > 0
        self._selection.clear()
        self.show_selection()
        return had

    def _with_focused(self, do: Callable[[Tile], None]) -> bool:
        tile = self._field.focused()
        if tile is not None:
            do(tile)
        return tile is not None
