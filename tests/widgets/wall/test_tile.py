"""A tile paints what is live as it is, and everything else so that nobody takes it for live."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from services.domain.sentences import sentence
from tests.widgets.fakes import FakePictures, camera_view
from widgets.wall.picture_clock import PictureClock
from widgets.wall.tile import Tile
from widgets.wall.tile_texts import bar_image, broken
from widgets.wall.tile_words import tile_words
from widgets.wall.zoom import Zoom

SIZE = QSize(320, 180)
RED = QColor(210, 40, 30)
LOST = sentence("The connection was lost.")


class Now:
    """Time that moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Seat:
    """One tile of 320 x 180 with a clock that the test turns."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = Now()
        self.clock = PictureClock()
        self.pictures = FakePictures(clock=self.now)
        self.tile = Tile(camera_view("gate"), self.clock, now=self.now)
        qtbot.addWidget(self.tile)
        self.tile.resize(SIZE)

    def show(self, view: CameraView) -> None:
        self.tile.show_view(view, self.pictures)

    def colour(self, x: int = 160, y: int = 60) -> QColor:
        return self.painted().pixelColor(x, y)

    def painted(self) -> QImage:
        return self.tile.grab().toImage()


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return Seat(qtbot)


def test_a_live_picture_is_painted_pixel_for_pixel(seat: Seat) -> None:
    seat.pictures.write()

    seat.show(camera_view("gate"))

    assert seat.colour(0, 100) == RED
    assert seat.colour(319, 179) == RED


def test_a_picture_that_is_not_live_is_dark_and_without_colour(seat: Seat) -> None:
    seat.pictures.write()
    seat.show(camera_view("gate"))

    seat.show(camera_view("gate", CaptureState.RECONNECTING, reason=LOST, age_s=12.4))

    colour = seat.colour(10, 100)
    assert colour.red() == colour.green() == colour.blue()
    assert 0 < colour.red() < 0.4 * 255


def test_the_last_picture_outlives_the_camera_that_made_it(seat: Seat) -> None:
    seat.pictures.write()
    seat.show(camera_view("gate"))

    seat.tile.show_view(camera_view("gate", CaptureState.STOPPED), None)

    assert 0 < seat.colour(10, 100).red() < 0.4 * 255


def test_a_live_state_with_an_old_picture_does_not_look_live(seat: Seat) -> None:
    seat.pictures.write()
    seat.show(camera_view("gate"))

    seat.now.seconds += 5
    seat.show(camera_view("gate"))

    assert not seat.tile.is_live
    assert seat.tile.words is not None
    assert (seat.tile.words.state, seat.tile.words.age) == ("Waiting for a picture", "5 s")
    assert seat.colour(10, 100) != RED


def test_a_slow_camera_may_take_its_time(seat: Seat) -> None:
    seat.pictures.write()
    seat.now.seconds += 5

    seat.show(camera_view("gate", fps_wanted=0.5))

    assert seat.tile.is_live


def test_a_live_camera_without_a_picture_is_black_and_says_that_it_waits(seat: Seat) -> None:
    seat.show(camera_view("gate"))

    assert seat.colour(10, 100) == QColor(0, 0, 0)
    assert not seat.tile.is_live


def test_a_torn_picture_is_painted_again(seat: Seat) -> None:
    seat.pictures.write()
    seat.show(camera_view("gate"))
    seat.pictures.torn = 2

    seat.painted()

    assert seat.pictures.torn == 0
    assert seat.clock.figures().drawn == 1


def test_a_picture_of_another_shape_stands_on_black(seat: Seat) -> None:
    seat.pictures = FakePictures(180, 180, clock=seat.now)
    seat.pictures.write()

    seat.show(camera_view("gate"))

    assert seat.colour(60, 100) == QColor(0, 0, 0)
    assert seat.colour(160, 100) == RED
    assert seat.colour(260, 100) == QColor(0, 0, 0)


def test_a_picture_of_another_size_is_scaled_until_the_right_one_comes(seat: Seat) -> None:
    seat.pictures = FakePictures(64, 36, clock=seat.now)
    seat.pictures.write()

    seat.show(camera_view("gate"))

    assert seat.colour(2, 100) == RED
    assert seat.colour(317, 177) == RED


def test_zoom_shows_a_part_and_says_so(seat: Seat) -> None:
    left, right = bytes((0, 0, 200, 255)) * 160, bytes((0, 200, 0, 255)) * 160
    seat.pictures.write(pixels=(left + right) * 180)
    seat.show(camera_view("gate"))

    seat.tile.set_zoom(Zoom(2.0, 0.5, 0.5))

    assert seat.colour(10, 100) == QColor(0, 200, 0)
    assert seat.tile.words is not None
    assert seat.tile.words.aside == "2.0×"


def test_nothing_is_painted_again_when_no_word_changed(seat: Seat, qtbot: QtBot) -> None:
    seat.pictures.write()
    seat.show(camera_view("gate", CaptureState.STALLED, age_s=7.1))
    seat.tile.show()
    qtbot.waitExposed(seat.tile)
    before = seat.tile.words

    seat.show(camera_view("gate", CaptureState.STALLED, age_s=7.3))
    assert seat.tile.words is before
    seat.show(camera_view("gate", CaptureState.STALLED, age_s=8.1))
    assert seat.tile.words is not before


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CaptureState.STOPPED, "Stopped"),
        (CaptureState.FAILED, "Failed"),
        (CaptureState.AUTH_FAILED, "Wrong password"),
        (CaptureState.BUSY, "Busy"),
        (CaptureState.STARTING, "Starting"),
        (CaptureState.RECONNECTING, "Reconnecting"),
        (CaptureState.OFFLINE, "Offline"),
        (CaptureState.STALLED, "Stalled"),
        (CaptureState.LATE, "Late"),
        (CaptureState.FROZEN_IMAGE, "Frozen image"),
    ],
)
def test_every_state_but_live_is_said_in_words(state: CaptureState, words: str) -> None:
    said = tile_words(camera_view("gate", state), picture_age_s=0.1, figures=False)

    assert said.state == words
    assert not said.is_live


def test_an_inactive_camera_is_not_merely_stopped() -> None:
    view = camera_view("gate", CaptureState.STOPPED, active=False)

    said = tile_words(view, picture_age_s=None, figures=False)

    assert (said.state, said.shape) == ("Inactive", "hollow_square")


def test_a_frozen_picture_is_as_old_as_its_standstill() -> None:
    view = camera_view("gate", CaptureState.FROZEN_IMAGE, since_s=85.0, age_s=0.1, still_for_s=95.0)

    assert tile_words(view, picture_age_s=0.1, figures=False).age == "1 min 35 s"


def test_figures_tell_what_is_wanted_received_and_saved() -> None:
    view = camera_view(
        "gate", fps=7.5, bitrate_kbps=1840, codec="h264", width=1280, height=720, shed=True
    )

    said = tile_words(view, picture_age_s=0.1, figures=True)

    assert said.figures == (
        "\u20077.5 of 15 fps",
        "reduced: the machine is overloaded",
        "1.8 Mbit/s",
        "h264 1280×720",
    )
    assert said.aside == "reduced"


@pytest.mark.parametrize(
    "name",
    ["<b>Gate</b> & <img src=x>", "שער ראשי", "Gate 🔒", "G" * 120],
    ids=["html", "right-to-left", "emoji", "120 characters"],
)
def test_any_name_is_shown_literally_and_moves_nothing(seat: Seat, name: str) -> None:
    view = camera_view("gate", CaptureState.OFFLINE, name=name, age_s=80)
    seat.show(view)
    words = seat.tile.words

    assert words is not None
    assert words.name == name
    assert seat.tile.accessibleName() == name
    assert bar_image(words, 320, 1.0).size() == QSize(320, 20)
    assert seat.painted().size() == SIZE


def test_a_screen_reader_hears_name_state_and_reason(seat: Seat) -> None:
    seat.show(camera_view("gate", CaptureState.RECONNECTING, reason=LOST, age_s=3))

    assert seat.tile.accessibleName() == "Gate"
    assert seat.tile.accessibleDescription() == "Reconnecting. The connection was lost."


def test_a_tiny_tile_is_painted_without_complaint(seat: Seat) -> None:
    view = camera_view("gate", CaptureState.RECONNECTING, reason=LOST, age_s=3, next_in_s=2.0)
    seat.pictures.write()

    for size in (QSize(1, 1), QSize(16, 9), QSize(60, 40)):
        seat.tile.resize(size)
        seat.show(view)

        assert seat.painted().size() == size


def test_a_reason_on_two_lines_loses_no_letter(qapp: QApplication) -> None:
    text = "Das Passwort 🔒 ist falsch: 正确的密码 in Edit."

    first, second = broken(text, 120.0)

    assert first + " " + second == text or first + second == text
