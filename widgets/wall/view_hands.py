"""Named views under the operator's hands: button, menu, keys, and the row that asks for a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from services.domain.errors import BadValue
from services.domain.wall_views import HIGHEST_KEY, WallView, free_key
from widgets.wall.arrangement import Arrangement
from widgets.wall.choices import WallChoices
from widgets.wall.hands import WallHands
from widgets.wall.named_views import NamedViews, view_of, view_of_all, view_of_these
from widgets.wall.view_row import CameraChoice, ViewRow
from widgets.wall.views_menu import ViewWishes, views_menu
from widgets.words import say

_ALT = Qt.KeyboardModifier.AltModifier


class ViewHands(QObject):
    """`save_requested`: a view, and the name of the one that it takes the place of, or "".

    `arranged`: another view is on the wall; `left`: the row was closed; `changed`: other views.
    """

    arranged = Signal()
    left = Signal()
    changed = Signal()
    save_requested = Signal(WallView, str)
    delete_requested = Signal(str)
    new_wall_requested = Signal()

    def __init__(
        self,
        arrangement: Arrangement,
        choices: WallChoices,
        hands: WallHands,
        button: QToolButton,
        row: ViewRow,
    ) -> None:
        super().__init__(button)
        self._arrangement = arrangement
        self._choices = choices
        self._hands = hands
        self._button = button
        self._row = row
        self._renames = False
        self.named = NamedViews(arrangement)
        button.clicked.connect(self.open_menu)
        row.save_requested.connect(self._save_named)
        row.left.connect(self.left)

    @property
    def is_modified(self) -> bool:
        return self.named.is_modified(turns=self._choices.carousel_is_on)

    @property
    def name(self) -> str:
        """Of the view on the wall; empty for none."""
        return self.named.current.name if self.named.current else ""

    def show_views(self, views: Sequence[WallView], renamed: tuple[str, str] = ("", "")) -> None:
        self.named.take(views, renamed=renamed)
        self.changed.emit()

    def open(self, view: WallView) -> None:
        self.named.open(view)
        self._choices.begin_again()
        self.arranged.emit()

    def state(self) -> dict[str, Any]:
        return {"view": self.name, "before_view": self.named.before}

    def restore(self, state: Mapping[str, Any]) -> None:
        """The wall comes back as it was; this only says of which view that was."""
        name, before = state.get("view"), state.get("before_view")
        self.named.current = self.named.find(name) if isinstance(name, str) else None
        self.named.before = before if isinstance(before, dict) else None

    def show_saved(self, view: WallView) -> None:
        """It is stored: from now on the wall is this view."""
        if self._row.isVisible() and not self._renames:
            self.open(view)
        self._row.leave()

    def show_problem(self, field: str, text: str) -> bool:
        """Whether the row is open and says it."""
        if self._row.isVisible():
            self._row.show_problem(field, text)
        return self._row.isVisible()

    def open_menu(self) -> None:
        wishes = ViewWishes(
            open=self.open,
            leave=self._leave,
            save_new=self.ask_for_name,
            save_changes=self._save_changes,
            rename=self._ask_for_other_name,
            delete=self._delete,
            new_wall=self.new_wall_requested.emit,
        )
        menu = views_menu(self._button, self.named, wishes, modified=self.is_modified)
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def press(self, event: QKeyEvent) -> bool:
        """Alt and a digit: a view, or 0 for all cameras."""
        key = event.key() - Qt.Key.Key_0
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers != _ALT or not 0 <= key <= HIGHEST_KEY:
            return False
        view = self.named.with_key(key)
        if key == 0:
            self._leave()
        elif view is not None:
            self.open(view)
        return key == 0 or view is not None

    def ask_for_name(self) -> None:
        self._renames = False
        views = self.named.views
        self._row.ask("", free_key(views), _free_keys(views), self._camera_choices())

    def _ask_for_other_name(self) -> None:
        current = self.named.current
        if current is not None:
            self._renames = True
            self._row.ask(current.name, current.key, _free_keys(self.named.views), ())

    def _camera_choices(self) -> list[CameraChoice]:
        """What is most likely meant stands first."""
        arrangement = self._arrangement
        seen, picked = arrangement.matching(), self._hands.picked_ids
        everything: CameraChoice = (self.tr("All, in this order"), None)
        found = [everything]
        if 0 < len(seen) < len(arrangement.views):
            words = self.tr("Only the {n} shown").format(n=len(seen))
            found.insert(0 if arrangement.only is not None else 1, (words, tuple(seen)))
        if picked:
            words = self.tr("Only the {n} selected").format(n=len(picked))
            # one camera is picked as soon as somebody has clicked
            found.insert(0 if len(picked) > 1 else len(found), (words, tuple(picked)))
        return found

    def _save_named(self, name: str, key: int, only: tuple[str, ...] | None) -> None:
        current = self.named.current if self._renames else None
        try:
            if current is not None:
                view = replace(current, name=name, key=key)
            elif only is None:
                view = view_of_all(self._arrangement, name, key)
            else:
                view = view_of_these(self._arrangement, only, name, key)
        except BadValue as error:
            self._row.show_problem(error.field or "", say(error.sentence))
            return
        self.save_requested.emit(view, current.name if current is not None else "")

    def _save_changes(self) -> None:
        current = self.named.current
        if current is not None:
            changed = view_of(self._arrangement, current.name, current.key)
            self.save_requested.emit(changed, current.name)

    def _delete(self) -> None:
        if self.named.current is not None:
            self.delete_requested.emit(self.named.current.name)

    def _leave(self) -> None:
        self.named.leave()
        self.arranged.emit()


def _free_keys(views: Sequence[WallView]) -> list[int]:
    taken = {view.key for view in views}
    return [key for key in range(1, HIGHEST_KEY + 1) if key not in taken]
