from datetime import datetime

import av
import numpy as np
import pytest

from services.simulator.encoders import TransportStreamEncoder, encoder_for
from services.simulator.opencv import cv2
from services.simulator.picture_maker import PictureMaker
from services.simulator.scenes import SCENES, Format, Manner, Scene

NOON = datetime(2026, 3, 1, 12, 0, 0)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.id)
def test_every_scene_fills_its_picture_and_moves(scene: Scene) -> None:
    maker = PictureMaker(scene, scene.main, time_of_day=lambda: NOON)

    first, later = maker.picture(40), maker.picture(40 + 2 * scene.main.fps)

    assert first.shape == (scene.main.height, scene.main.width, 3)
    above_the_caption = slice(None, scene.main.height * 9 // 10)
    changed = np.any(first[above_the_caption] != later[above_the_caption], axis=2)
    assert changed.mean() > 0.0005


def test_the_scenes_look_different_from_each_other() -> None:
    form = Format(320, 180, 10, Manner.MJPEG)
    pictures = [
        PictureMaker(scene, form, time_of_day=lambda: NOON).picture(40).astype(np.int16)
        for scene in SCENES
    ]

    apart = [
        np.abs(one - other).mean()
        for number, one in enumerate(pictures)
        for other in pictures[number + 1 :]
    ]

    assert min(apart) > 10


def test_clock_and_number_are_burnt_into_the_picture() -> None:
    scene = SCENES[0]
    noon = PictureMaker(scene, scene.main, time_of_day=lambda: NOON).picture(40)
    later = PictureMaker(scene, scene.main, time_of_day=lambda: NOON.replace(hour=13)).picture(40)

    changed_rows = np.nonzero(np.any(noon != later, axis=(1, 2)))[0].tolist()

    assert changed_rows
    assert min(changed_rows) > scene.main.height * 9 // 10


def test_a_viewer_can_join_a_transport_stream_at_any_key_frame() -> None:
    form = Format(320, 180, 5, Manner.MPEG_TS)
    encoder = TransportStreamEncoder(form)
    pieces = [
        encoder.encode(np.full((180, 320, 3), number * 10, np.uint8), number)
        for number in range(12)
    ]
    encoder.close()

    entries = [number for number, piece in enumerate(pieces) if piece.is_entry]

    assert entries == [0, 5, 10]
    joined = av.CodecContext.create("h264", "r")
    assert joined.parse(pieces[5].data) is not None


def test_a_jpeg_part_holds_one_whole_picture() -> None:
    piece = encoder_for(Format(320, 180, 5, Manner.MJPEG)).encode(
        np.full((180, 320, 3), 90, np.uint8), 1
    )

    jpeg = piece.data.split(b"\r\n\r\n", 1)[1].removesuffix(b"\r\n")
    pixels = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)

    assert pixels is not None
    assert pixels.shape == (180, 320, 3)
