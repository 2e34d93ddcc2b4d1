"""The named views of every wall: what is saved on one is offered on all."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.presenters.camera_actions import UNDO_S
from app.presenters.desk import Desk
from services.domain.sentences import Sentence
from services.domain.wall_views import WallView, WallViewSaved
from widgets.message_level import MessageLevel
from widgets.wall.page import WallPage
from widgets.words import say


class WallViewsPresenter(QObject):
    """A child of the window. `changed`: there are other views, or other keys for them."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._walls: list[WallPage] = []

    def add(self, wall: WallPage) -> None:
        wall.views.save_requested.connect(partial(self._save, wall))
        wall.views.delete_requested.connect(partial(self._delete, wall))
        wall.views.show_views(self._desk.station.wall_views())
        self._walls.append(wall)

    def remove(self, wall: WallPage) -> None:
        self._walls.remove(wall)

    def _save(self, wall: WallPage, view: WallView, replaced: str) -> None:
        before = wall.views.named.find(replaced) if replaced else None

        def saved(answer: WallViewSaved) -> None:
            self._show_all(renamed=(replaced, answer.view.name))
            if wall in self._walls:
                wall.views.show_saved(answer.view)
            self._say_saved(answer, before)

        def refused(said: Sentence, field: str | None) -> None:
            in_place = wall in self._walls and wall.views.show_problem(field or "", say(said))
            if not in_place:
                self._desk.show_error(said)

        asked = self._desk.station.save_wall_view.begin(self._desk.operator(), view, replaced)
        self._desk.background.run(asked, then=saved, failed=refused)

    def _delete(self, wall: WallPage, name: str) -> None:
        def deleted(view: WallView) -> None:
            self._show_all()
            undo = (self.tr("Undo"), partial(self._put_back, wall, view))
            text = self.tr("The view “{view}” was deleted.").format(view=view.name)
            self._desk.tell(text, actions=[undo], undo_seconds=UNDO_S)

        asked = self._desk.station.delete_wall_view.begin(self._desk.operator(), name)
        self._desk.background.run(asked, then=deleted)

    def _put_back(self, wall: WallPage, view: WallView, replaced: str = "") -> None:
        """As it was before: deleted, renamed or changed."""

        def saved(answer: WallViewSaved) -> None:
            self._show_all(renamed=(replaced, answer.view.name))
            if not replaced and wall in self._walls:
                wall.views.open(answer.view)
            self._desk.tell(self.tr("“{view}” is as it was.").format(view=answer.view.name))

        asked = self._desk.station.save_wall_view.begin(self._desk.operator(), view, replaced)
        self._desk.background.run(asked, then=saved)

    def _say_saved(self, answer: WallViewSaved, before: WallView | None) -> None:
        view = answer.view
        if before is None:
            text = self.tr("The view “{view}” was saved.").format(view=view.name)
        elif before == replace(view, name=before.name, key=before.key):
            text = self.tr("The view is “{view}” now.").format(view=view.name)
        else:
            text = self.tr("The view “{view}” was changed.").format(view=view.name)
        level = MessageLevel.OK
        if answer.dropped:
            left_out = self.tr("Left out, as there is no such camera: {cameras}.")
            text = f"{text} {left_out.format(cameras=', '.join(answer.dropped))}"
            level = MessageLevel.WARNING
        if before is None:
            self._desk.tell(text, level)
        else:
            undo = partial(self._put_back, self._walls[0], before, view.name)
            self._desk.tell(text, level, actions=[(self.tr("Undo"), undo)], undo_seconds=UNDO_S)

    def _show_all(self, renamed: tuple[str, str] = ("", "")) -> None:
        views = self._desk.station.wall_views()
        for wall in self._walls:
            wall.views.show_views(views, renamed)
        self.changed.emit()
