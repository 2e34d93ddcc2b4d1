"""The clip of the wall's figures: moving, noisy, 640x360 at 15 pictures a second, 500 kbit/s."""

from __future__ import annotations

from pathlib import Path

import av
from av.video.frame import PictureType

WIDTH, HEIGHT, FPS, SECONDS = 640, 360, 15, 20
BITS_PER_S = 500_000
KEY_FRAME_EVERY = 15


def make_bench_clip(path: Path) -> Path:
    """A noisy picture costs a decoder what a camera's does; a plain test pattern costs less."""
    source = f"testsrc2=size={WIDTH}x{HEIGHT}:rate={FPS},noise=alls=8:allf=t"
    with av.open(source, format="lavfi") as pictures, av.open(str(path), "w") as clip:
        stream = clip.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.bit_rate = BITS_PER_S
        # as cameras send: no pictures out of order, one slice each, a delimiter before each
        stream.codec_context.thread_count = 1
        stream.options = {"g": str(KEY_FRAME_EVERY), "bf": "0", "x264-params": "aud=1"}
        for number, picture in enumerate(pictures.decode(video=0)):
            if number >= FPS * SECONDS:
                break
            # it comes marked as a key frame, and would be encoded as one
            picture.pict_type, picture.pts = PictureType.NONE, None
            clip.mux(stream.encode(picture))
        clip.mux(stream.encode(None))
    return path
