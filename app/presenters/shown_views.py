"""What all who show a camera want of it together: its worker makes one picture for them all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable

from services.domain.pictures import HIDDEN, Stream, View


class ShownViews:
    """Walls and single pictures say what they want; the station is told what serves everyone."""

    def __init__(self, show: Callable[[str, View], None]) -> None:
        self._show = show
        self._wanted: dict[str, dict[Hashable, View]] = {}

    def show(self, viewer: Hashable, camera_id: str, view: View) -> None:
        wanted = self._wanted.setdefault(camera_id, {})
        if view.shown:
            wanted[viewer] = view
        else:
            wanted.pop(viewer, None)
        self._show(camera_id, together(wanted.values()))

    def wanted_of(self, camera_id: str) -> View:
        """What all of them need of the camera now."""
        return together(self._wanted.get(camera_id, {}).values())

    def forget(self, viewer: Hashable) -> None:
        """It is closed: the others' wishes remain."""
        for camera_id, wanted in self._wanted.items():
            if wanted.pop(viewer, None) is not None:
                self._show(camera_id, together(wanted.values()))

    def keep(self, camera_ids: Collection[str]) -> None:
        """Forgets cameras that are gone."""
        self._wanted = {key: wanted for key, wanted in self._wanted.items() if key in camera_ids}

    def held_back(self) -> int:
        """Cameras that nobody gets at their full rate."""
        views = (together(wanted.values()) for wanted in self._wanted.values())
        return sum(1 for view in views if view.fps_limit is not None)


def together(views: Iterable[View]) -> View:
    """At least as large, as fine and as fast as each of them asks for."""
    shown = [view for view in views if view.shown]
    if not shown:
        return HIDDEN
    limits = [view.fps_limit for view in shown if view.fps_limit is not None]
    return View(
        max(view.width for view in shown),
        max(view.height for view in shown),
        Stream.MAIN if any(view.stream is Stream.MAIN for view in shown) else Stream.SUB,
        shown=True,
        fps_limit=max(limits) if len(limits) == len(shown) else None,
    )
