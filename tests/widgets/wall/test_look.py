"""How the wall fits, looks and speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTranslator
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.domain.run_state import CaptureState
from tests.widgets.fakes import FakeSite, camera_view
from tests.widgets.wall.conftest import OpenWall
from widgets.camera_actions import FACES, CameraAction
from widgets.look.draw_shape import draw_shape
from widgets.look.icons import icon
from widgets.look.theme import apply_theme
from widgets.look.tokens import TOKENS, Shape, Theme
from widgets.offered_actions import ORDER
from widgets.wall.grid import Layout
from widgets.wall.keys import WALL_KEYS, WallKey
from widgets.wall.menu import wall_menu
from widgets.wall.page import WallPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Shouting(QTranslator):
    """A language in which every word is written large."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return source if "{" in source else source.upper()


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[Shouting]:
    translator = Shouting()
    yield translator
    qapp.removeTranslator(translator)


def _children(parent: QWidget) -> list[tuple[QWidget, QRect]]:
    return [
        (child, child.geometry())
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible()
    ]


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("width", [760, 918, 1278, 1832])
def test_nothing_in_the_toolbar_overlaps_or_is_cut_off(
    qapp: QApplication, open_wall: OpenWall, theme: Theme, width: int
) -> None:
    apply_theme(qapp, theme)
    page = open_wall([camera_view("gate", name="G" * 120)])

    page.resize(width, 700)
    qapp.processEvents()

    assert page.width() == width
    for room in (page.toolbar, page.toolbar.action_bar):
        placed = _children(room)
        assert all(room.rect().contains(box) for _, box in placed)
        assert all(child.width() >= child.minimumSizeHint().width() for child, _ in placed)
        assert not any(one.intersects(other) for (_, one), (_, other) in combinations(placed, 2))
    actions = page.toolbar.action_bar
    assert actions.more.isVisible() or all(b.isVisible() for b in actions.buttons.values())


def test_sixty_four_cameras_stand_side_by_side(open_wall: OpenWall, site: FakeSite) -> None:
    for number in range(64):
        site.box(f"c{number}", 64, 36).write()

    page = open_wall([camera_view(f"c{number}") for number in range(64)])

    boxes = [tile.geometry() for tile in page.field.tiles()]
    assert len(boxes) == 64
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(page.field.rect().contains(box) for box in boxes)
    assert page.grab().toImage().size() == page.size()


def test_the_controls_stay_at_the_edge_of_the_smallest_tiles(open_wall: OpenWall) -> None:
    page = open_wall([camera_view(f"c{number}") for number in range(64)])
    tile = page.field.tiles()[20]

    tile.hovered.emit(True)

    controls = page.field.controls
    middle = QRect(QPoint(0, 0), tile.size() / 3)
    middle.moveCenter(tile.rect().center())
    assert tile.rect().contains(controls.geometry())
    assert not controls.geometry().intersects(middle)
    assert all(controls.rect().contains(box) for _, box in _children(controls))


@pytest.mark.parametrize("theme", list(Theme))
def test_a_theme_colours_the_wall_but_not_the_pictures(
    open_wall: OpenWall, site: FakeSite, theme: Theme
) -> None:
    site.box("gate").write((10, 200, 90))
    page = open_wall([camera_view("gate"), camera_view("yard")])

    page.set_theme(theme)

    image = page.field.grab().toImage()
    gap = page.field.tiles()[0].geometry().right() + 1
    assert image.pixelColor(gap, 300) == QColor(TOKENS[theme].background)
    assert image.pixelColor(300, 300) == QColor(90, 200, 10)


def test_every_text_follows_the_language(
    qapp: QApplication, open_wall: OpenWall, shouting: Shouting
) -> None:
    page = open_wall([camera_view("gate", CaptureState.OFFLINE), camera_view("yard")])

    qapp.installTranslator(shouting)
    qapp.processEvents()

    tile = page.field.tiles()[0]
    assert tile.words is not None
    assert tile.words.state == "OFFLINE"
    assert page.toolbar.layouts.itemText(0) == "AUTOMATIC"
    assert page.toolbar.action_bar.buttons[CameraAction.STOP].toolTip().startswith("STOP (X)")
    assert page.empty.add.text() == "ADD CAMERA"


def _menu(page: WallPage, *states: CaptureState) -> QMenu:
    views = [camera_view(f"c{place}", state) for place, state in enumerate(states)]
    return wall_menu(
        page,
        views,
        Layout.NINE,
        Theme.DARK,
        ask=lambda action: page.hint.emit(str(action)),
        choose=lambda layout: page.hint.emit(str(layout)),
        take_out=lambda: page.hint.emit("out"),
        open_or_return=lambda: page.hint.emit("opened"),
        show_alerts=lambda: page.hint.emit("alerts"),
        is_open=False,
    )


def test_the_menu_holds_every_action_and_says_why_one_is_off(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall([])
    menu = _menu(page, CaptureState.LIVE)
    entries = {entry.data(): entry for entry in menu.actions() if entry.data()}

    assert set(entries) == {str(action) for action in CameraAction}
    assert not entries["start"].isEnabled()
    assert entries["start"].text() == "Start – Already running.\tS"
    with qtbot.waitSignal(page.hint) as asked:
        entries["stop"].trigger()
    assert asked.args == ["stop"]


def test_the_menu_of_several_cameras_acts_on_those_it_can(open_wall: OpenWall) -> None:
    menu = _menu(open_wall([]), CaptureState.LIVE, CaptureState.STOPPED)
    entries = {entry.data(): entry for entry in menu.actions() if entry.data()}

    assert entries["start"].isEnabled()
    assert entries["stop"].isEnabled()
    assert entries["edit"].text() == "Edit – Select one camera only.\tE"


def test_the_menu_opens_where_it_is_asked_for_and_goes_again(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall()
    page.field.tiles()[1].setFocus()

    page.field.controls.more_clicked.emit(page.mapToGlobal(QPoint(50, 50)))

    menus = page.findChildren(QMenu, options=Qt.FindChildOption.FindChildrenRecursively)
    shown = [menu for menu in menus if menu.isVisible()]
    assert len(shown) == 1
    shown[0].close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not page.field.findChildren(QMenu))


def _drawn(shape: Shape) -> bytes:
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(0)
    with QPainter(image) as painter:
        draw_shape(painter, shape, QRectF(0, 0, 24, 24), QColor("white"))
    return bytes(image.constBits())


def test_no_two_shapes_look_alike_without_their_colour() -> None:
    drawn = [_drawn(shape) for shape in Shape]

    assert all(any(pixels) for pixels in drawn)
    assert len(set(drawn)) == len(drawn)


def test_every_action_has_an_icon_and_a_place_in_toolbar_and_menu(qapp: QApplication) -> None:
    assert set(ORDER) == set(CameraAction)
    assert not any(icon(face.icon, "#FFFFFF").isNull() for face in FACES.values())


def test_no_key_means_two_things() -> None:
    keys = [key.value for key in WallKey] + [face.key for face in FACES.values()]

    assert len(set(keys)) == len(keys)
    assert len(WALL_KEYS) == len({words for _, words in WALL_KEYS})
