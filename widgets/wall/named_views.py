"""What a named view makes of the wall, and whether the wall still is as its view says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from services.domain.wall_views import LONGEST_FILTER, WallView, in_order
from widgets.wall.arrangement import Arrangement


def show_view(arrangement: Arrangement, view: WallView) -> None:
    """Arranges the wall as the view says; cameras that are gone leave no gap."""
    arrangement.maximised = None
    arrangement.restore(
        {
            "layout": view.layout,
            "order": list(view.cameras),
            "page": view.page,
            "filter": view.text,
            "not_live_only": view.not_live_only,
            "only": list(view.cameras) if view.only else None,
        }
    )


def view_of(arrangement: Arrangement, name: str, key: int = 0) -> WallView:
    """The wall as it is now, under a name: also a wall of chosen cameras stays one."""
    only = _only(arrangement)
    cameras = [c for c in _known(arrangement) if only is None or c in only]
    return WallView(
        name,
        str(arrangement.layout),
        tuple(cameras),
        only=only is not None,
        text=arrangement.text[:LONGEST_FILTER],
        not_live_only=arrangement.not_live_only,
        page=arrangement.page,
        key=key,
    )


def view_of_all(arrangement: Arrangement, name: str, key: int = 0) -> WallView:
    """With the filter of now, and every camera that comes later."""
    view = replace(view_of(arrangement, name, key), only=False)
    return replace(view, cameras=tuple(_known(arrangement)))


def view_of_these(
    arrangement: Arrangement, cameras: Sequence[str], name: str, key: int = 0
) -> WallView:
    """These cameras and no others, whatever the filter is now."""
    page = arrangement.page if list(cameras) == arrangement.matching() else 0
    layout = str(arrangement.layout)
    return WallView(name, layout, tuple(cameras), only=True, page=page, key=key)


def is_as(arrangement: Arrangement, view: WallView, *, turns: bool = False) -> bool:
    """Cameras that came or went since make no difference; nor do pages that turn by themselves."""
    known = _known(arrangement)
    kept = [camera_id for camera_id in view.cameras if camera_id in arrangement.views]
    only = frozenset(kept) if view.only else None
    wanted = kept if view.only else kept + [c for c in known if c not in set(view.cameras)]
    return (
        str(arrangement.layout) == view.layout
        and arrangement.text.strip() == view.text
        and arrangement.not_live_only == view.not_live_only
        and _only(arrangement) == only
        and [c for c in known if only is None or c in only] == wanted
        and (turns or arrangement.page == min(view.page, arrangement.pages - 1))
    )


class NamedViews:
    """The site's views, and the one on this wall; `before`: how the wall was without any."""

    def __init__(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self.views: tuple[WallView, ...] = ()
        self.current: WallView | None = None
        self.before: dict[str, Any] | None = None

    def take(self, views: Sequence[WallView], *, renamed: tuple[str, str] = ("", "")) -> None:
        """What is stored now; the view on the wall may have been changed, renamed or deleted."""
        self.views = in_order(views)
        if self.current is not None:
            before, after = renamed
            name = after if before and self.current.is_named(before) else self.current.name
            self.current = self.find(name)

    def find(self, name: str) -> WallView | None:
        return next((view for view in self.views if view.is_named(name)), None)

    def with_key(self, key: int) -> WallView | None:
        return next((view for view in self.views if key and view.key == key), None)

    def open(self, view: WallView) -> None:
        if self.before is None:
            self.before = self._arrangement.state()
        self.current = view
        show_view(self._arrangement, view)

    def leave(self) -> None:
        """All cameras again, in the order and layout that people gave them without a view."""
        before, self.current, self.before = self.before, None, None
        if before is not None:
            self._arrangement.restore(before)
        self._arrangement.show_all()
        self._arrangement.maximised = None

    def is_modified(self, *, turns: bool) -> bool:
        return self.current is not None and not is_as(self._arrangement, self.current, turns=turns)


def _known(arrangement: Arrangement) -> list[str]:
    return [camera_id for camera_id in arrangement.order if camera_id in arrangement.views]


def _only(arrangement: Arrangement) -> frozenset[str] | None:
    return None if arrangement.only is None else arrangement.only & arrangement.views.keys()
