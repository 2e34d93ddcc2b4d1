from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.capture.decoding import Decoding
from services.capture.media_policy import opening
from services.capture.messages import CaptureLimits
from services.capture.sources.arrival import Arrival
from services.capture.sources.files import FileClip
from services.domain.camera import Transport
from services.domain.pictures import HIDDEN, View
from services.domain.source import parse_source
from tests.testbed.clips import make_clip

SHOWN = View(320, 180, shown=True)


class Playing:
    """A real clip whose packets arrive on a clock of the test: 15 a second."""

    def __init__(self, clip: Path) -> None:
        allowed = opening(
            parse_source(str(clip)), Transport.TCP, CaptureLimits(), (str(clip.parent),)
        )
        stopped = threading.Event()
        stopped.set()  # no pacing
        self.source = FileClip(allowed, CaptureLimits(), stopped)
        self.decoding = Decoding(self.source)
        self.clock = itertools.count()

    def shown(self, packets: int, view: View) -> list[int]:
        """How many pictures each of the next packets gave."""
        return [len(self.decoding.pictures(self._next(), view)) for _ in range(packets)]

    def _next(self) -> Arrival:
        return self.source.next_arrival()._replace(arrived_at=100 + next(self.clock) / 15)


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Playing]:
    made = Playing(make_clip(tmp_path / "yard.mp4", seconds=4))
    yield made
    made.source.close()


@pytest.fixture
def playing_mjpeg(tmp_path: Path) -> Iterator[Playing]:
    made = Playing(make_clip(tmp_path / "yard.avi", seconds=4, codec="mjpeg"))
    yield made
    made.source.close()


def test_every_picture_is_decoded_while_it_is_looked_at(playing: Playing) -> None:
    assert playing.shown(30, SHOWN) == [1] * 30


def test_a_hidden_camera_decodes_its_key_frames_only(playing: Playing) -> None:
    assert playing.shown(30, HIDDEN) == [1, *[0] * 14] * 2


def test_a_camera_that_is_shown_again_has_its_picture_at_once(playing: Playing) -> None:
    playing.shown(22, HIDDEN)

    assert playing.shown(8, SHOWN) == [1] * 8


def test_a_clip_goes_on_without_a_gap_where_it_begins_again(playing: Playing) -> None:
    assert playing.shown(150, SHOWN) == [1] * 150


def test_a_clip_with_pictures_out_of_order_loses_none_at_its_seam(tmp_path: Path) -> None:
    playing = Playing(make_clip(tmp_path / "yard.mp4", seconds=2, b_frames=2))
    first = playing.shown(30, SHOWN)

    assert sum(first) == 28
    assert playing.shown(60, SHOWN) == [1] * 60
    playing.source.close()


def test_a_limit_thins_out_what_is_shown(playing: Playing) -> None:
    thinned = playing.shown(60, View(320, 180, shown=True, fps_limit=5.0))

    assert sum(thinned) == 20


def test_hidden_mjpeg_is_decoded_once_a_second(playing_mjpeg: Playing) -> None:
    assert sum(playing_mjpeg.shown(60, HIDDEN)) in (4, 5)
