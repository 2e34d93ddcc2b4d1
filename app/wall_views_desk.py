"""The site's wall views: read from memory, written to the database first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection

from services.domain.call import Call
from services.domain.clock import UtcClock, utc_now
from services.domain.sentences import Sentence
from services.domain.wall_views import (
    WallView,
    WallViewSaved,
    in_order,
    named,
    of_known_cameras,
    placed,
)
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.changes import Change
from services.storage.repositories.wall_views import (
    list_wall_views,
    put_wall_view,
    remove_wall_view,
)


class WallViewsDesk:
    """`views` answers at once, from any thread; a write holds its turn until it is stored."""

    def __init__(
        self,
        database: ConfigurationDatabase,
        camera_ids: Callable[[], Collection[str]],
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._database = database
        self._camera_ids = camera_ids
        self._utc_clock = utc_clock
        self._turn = threading.Lock()
        with database.read() as session:
            stored = list_wall_views(session)
        self._views = stored.views
        self.problems: tuple[Sentence, ...] = stored.problems

    def views(self) -> tuple[WallView, ...]:
        return self._views

    def save_wall_view(self, call: Call, view: WallView, replaced: str = "") -> WallViewSaved:
        """A new view, or one in the place of the one named `replaced`: changed or renamed.

        Raises BadValue for a name or key that is taken, WallViewNotFound for `replaced`.
        """
        saved = of_known_cameras(view, set(self._camera_ids()))
        with self._turn:
            views = placed(self._views, saved.view, replaced)
            gone = named(self._views, replaced) if replaced else None
            call.check()
            with self._database.write() as session:
                put_wall_view(session, saved.view, self._change(call), replaced=gone)
            self._views = views
        return saved

    def delete_wall_view(self, call: Call, name: str) -> WallView:
        """What was deleted, so that it can be saved again."""
        with self._turn:
            gone = named(self._views, name)
            call.check()
            with self._database.write() as session:
                remove_wall_view(session, gone, self._change(call))
            self._views = in_order(view for view in self._views if view is not gone)
        return gone

    def _change(self, call: Call) -> Change:
        return Change(call.actor, call.id, self._utc_clock())
