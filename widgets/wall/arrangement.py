"""Which cameras stand where on the wall: order, filter, pages, the maximised one; no widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.domain.results import CameraView
from widgets.wall.grid import Layout, page_size


class Arrangement:
    """The wall's own memory: what people chose, and which cameras are on the page because of it.

    `only`: the cameras of a view that shows no others; None for no such view.
    """

    def __init__(self) -> None:
        self.layout = Layout.AUTOMATIC
        self.text = ""
        self.not_live_only = False
        self.only: frozenset[str] | None = None
        self.maximised: str | None = None
        self._page = 0
        self._order: list[str] = []
        self._views: dict[str, CameraView] = {}

    @property
    def order(self) -> list[str]:
        return list(self._order)

    @property
    def views(self) -> Mapping[str, CameraView]:
        return self._views

    def show_cameras(self, views: Sequence[CameraView]) -> None:
        """Takes a new set of cameras; known ones keep their place, new ones stand at the end."""
        self._views = {view.camera.id: view for view in views}
        # a kept order may name cameras that come later: they stay in it
        known = set(self._order)
        self._order += [camera_id for camera_id in self._views if camera_id not in known]
        if self.maximised not in self._views:
            self.maximised = None

    def show_states(self, views: Sequence[CameraView]) -> None:
        for view in views:
            if view.camera.id in self._views:
                self._views[view.camera.id] = view

    def matching(self) -> list[str]:
        """The cameras that pass the filter, in order."""
        wanted = self.text.strip().casefold()
        return [
            camera_id
            for camera_id in self._order
            if (view := self._views.get(camera_id)) is not None
            and (self.only is None or camera_id in self.only)
            and not (self.not_live_only and view.run.is_live)
            and (not wanted or wanted in _searched(view))
        ]

    def show_all(self) -> None:
        """Takes off whatever hides cameras."""
        self.text, self.not_live_only, self.only = "", False, None

    def on_page(self) -> list[str]:
        """The cameras whose tiles are seen now."""
        if self.maximised is not None:
            return [self.maximised]
        size = page_size(self.layout)
        return self.matching()[self.page * size : (self.page + 1) * size]

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.matching()) // page_size(self.layout)))

    @property
    def page(self) -> int:
        """The page shown, from 0; the last one when there are fewer pages than before."""
        return min(self._page, self.pages - 1)

    def turn(self, pages: int) -> None:
        """Goes on by so many pages, round from the last to the first."""
        self._page = (self.page + pages) % self.pages

    def go_to(self, camera_id: str) -> None:
        """Turns to the page that holds the camera."""
        matching = self.matching()
        if camera_id in matching:
            self._page = matching.index(camera_id) // page_size(self.layout)

    def set_layout(self, layout: Layout) -> None:
        """Changes the layout; the first camera of the page stays in sight."""
        first = next(iter(self.on_page()), None)
        self.layout = layout
        if first is not None:
            self.go_to(first)

    def move(self, camera_id: str, to_place_of: str) -> None:
        """Puts a camera where another one stands; those between move up."""
        if camera_id == to_place_of or not {camera_id, to_place_of} <= set(self._order):
            return
        target = self._order.index(to_place_of)
        self._order.remove(camera_id)
        self._order.insert(target, camera_id)

    def neighbour(self, camera_id: str, steps: int) -> str | None:
        """The camera so many places away among those that pass the filter."""
        matching = self.matching()
        if camera_id not in matching:
            return None
        place = matching.index(camera_id) + steps
        return matching[place] if 0 <= place < len(matching) else None

    def state(self) -> dict[str, Any]:
        return {
            "layout": str(self.layout),
            "order": list(self._order),
            "page": self._page,
            "filter": self.text,
            "not_live_only": self.not_live_only,
            "only": None if self.only is None else sorted(self.only),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes back a kept state; what makes no sense is left as it is."""
        layout, order, page = state.get("layout"), state.get("order"), state.get("page")
        if layout in list(Layout):
            self.layout = Layout(layout)
        if isinstance(order, list):
            kept = list(dict.fromkeys(item for item in order if isinstance(item, str)))
            self._order = kept + [known for known in self._order if known not in set(kept)]
        if isinstance(page, int) and not isinstance(page, bool) and page >= 0:
            self._page = page
        if isinstance(state.get("filter"), str):
            self.text = state["filter"]
        self.not_live_only = state.get("not_live_only") is True
        only = state.get("only")
        is_list = isinstance(only, list) and bool(only)
        self.only = frozenset(str(item) for item in only) if only and is_list else None


def _searched(view: CameraView) -> str:
    camera = view.camera
    return f"{camera.name}\n{camera.id}\n{camera.location}".casefold()
