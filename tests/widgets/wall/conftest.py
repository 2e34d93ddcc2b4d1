"""A wall of cameras in a window, with pictures in real memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from services.domain.results import CameraView
from tests.widgets.fakes import FakeSite, camera_view
from widgets.wall.page import WallPage

SIZE = (1278, 700)

OpenWall = Callable[..., WallPage]


@pytest.fixture
def site() -> FakeSite:
    return FakeSite()


@pytest.fixture
def open_wall(qtbot: QtBot, site: FakeSite) -> Iterator[OpenWall]:
    """Opens a wall with these views; by default Gate, Yard, Hall and Roof, all live."""

    def opened(views: list[CameraView] | None = None) -> WallPage:
        page = WallPage()
        qtbot.addWidget(page)
        page.resize(*SIZE)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.show_cameras(four() if views is None else views, site)
        return page

    yield opened
    QToolTip.hideText()


def four() -> list[CameraView]:
    return [camera_view(name) for name in ("gate", "yard", "hall", "roof")]
