"""Named views of the wall in the configuration database; every write is audited."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.domain.sentences import Sentence, sentence
from services.domain.wall_views import WallView, in_order, wall_view_of
from services.storage.repositories.audit import add_audit
from services.storage.repositories.changes import Change
from services.storage.tables import WallViewRow


@dataclass(frozen=True)
class StoredWallViews:
    """The good views in order; a row that is not usable is a problem, never the end."""

    views: tuple[WallView, ...]
    problems: tuple[Sentence, ...] = ()


def list_wall_views(session: Session) -> StoredWallViews:
    views: list[WallView] = []
    problems: list[Sentence] = []
    for row in session.scalars(select(WallViewRow).order_by(WallViewRow.name)):
        try:
            views.append(wall_view_of(row.view))
        except BadValue as error:
            problems.append(
                sentence(
                    "The stored wall view “{name}” is not usable, field {field}: {problem}",
                    name=row.name,
                    field=error.field or "",
                    problem=error.sentence,
                )
            )
    return StoredWallViews(in_order(views), tuple(problems))


def put_wall_view(
    session: Session, view: WallView, change: Change, *, replaced: WallView | None = None
) -> None:
    """Stores the view, in the place of another one if one is given."""
    if replaced is not None:
        _remove(session, replaced.name)
    session.merge(WallViewRow(name=view.name, view=view.plain()))
    before = {"replaced": replaced.name} if replaced is not None else {}
    add_audit(session, change, "wall_view_saved", {"name": view.name, **before})


def remove_wall_view(session: Session, view: WallView, change: Change) -> None:
    _remove(session, view.name)
    add_audit(session, change, "wall_view_deleted", {"name": view.name})


def _remove(session: Session, name: str) -> None:
    session.execute(delete(WallViewRow).where(WallViewRow.name == name))
