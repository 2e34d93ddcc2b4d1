"""Wall views in the configuration database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from services.domain.wall_views import WallView
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit import audit_page
from services.storage.repositories.wall_views import (
    list_wall_views,
    put_wall_view,
    remove_wall_view,
)
from services.storage.tables import WallViewRow
from tests.services.storage.stored import CHANGE, configuration_of

OUTSIDE = WallView("Outside", "16", ("gate", "yard"), only=True, key=2)
NIGHT = WallView("Night", "4", text="door", page=1, key=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    yield opened
    opened.close()


def test_views_are_kept_whole_and_in_order(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        put_wall_view(session, OUTSIDE, CHANGE)
        put_wall_view(session, NIGHT, CHANGE)

    with database.read() as session:
        assert list_wall_views(session).views == (NIGHT, OUTSIDE)
        entry = audit_page(session)[0]
    assert (entry.kind, entry.details["name"]) == ("wall_view_saved", "Night")


def test_a_renamed_view_leaves_nothing_under_its_old_name(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        put_wall_view(session, OUTSIDE, CHANGE)
        put_wall_view(session, replace(OUTSIDE, name="Fence"), CHANGE, replaced=OUTSIDE)

    with database.read() as session:
        assert [view.name for view in list_wall_views(session).views] == ["Fence"]
        assert audit_page(session)[0].details["replaced"] == "Outside"


def test_a_deleted_view_is_gone_and_on_the_record(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        put_wall_view(session, OUTSIDE, CHANGE)
        remove_wall_view(session, OUTSIDE, CHANGE)

    with database.read() as session:
        assert list_wall_views(session).views == ()
        assert audit_page(session)[0].kind == "wall_view_deleted"


def test_a_row_that_is_not_usable_is_a_problem_and_hides_no_other(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        put_wall_view(session, NIGHT, CHANGE)
        session.add(WallViewRow(name="Old", view={"name": "Old", "layout": "7"}))

    with database.read() as session:
        stored = list_wall_views(session)
    assert stored.views == (NIGHT,)
    assert "“Old” is not usable, field layout" in str(stored.problems[0])
