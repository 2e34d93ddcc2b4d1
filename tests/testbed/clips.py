"""Small clips made by the decoder library itself: moving test pictures, a key frame a second."""

from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

import av
from av.video.frame import PictureType, VideoFrame
from av.video.stream import VideoStream


def make_clip(
    path: Path,
    *,
    width: int = 320,
    height: int = 180,
    fps: int = 15,
    seconds: float = 2.0,
    codec: str = "libx264",
    moves: bool = True,
    b_frames: int = 0,
) -> Path:
    """The container follows the name: .ts, .mp4, .mkv, .avi; `moves=False` repeats one picture."""
    path.write_bytes(
        clip_bytes(
            path.suffix,
            width=width,
            height=height,
            fps=fps,
            seconds=seconds,
            codec=codec,
            moves=moves,
            b_frames=b_frames,
        )
    )
    return path


def clip_bytes(
    suffix: str,
    *,
    width: int = 320,
    height: int = 180,
    fps: int = 15,
    seconds: float = 2.0,
    codec: str = "libx264",
    moves: bool = True,
    b_frames: int = 0,
) -> bytes:
    container_format = {".ts": "mpegts", ".mkv": "matroska"}.get(suffix, suffix[1:])
    out = io.BytesIO()
    with av.open(out, "w", format=container_format) as container:
        options = {"preset": "ultrafast", "bf": str(b_frames), "sc_threshold": "0"}
        track = container.add_stream(codec, rate=fps, options=options if "264" in codec else {})
        assert isinstance(track, VideoStream)
        track.width, track.height = width, height
        track.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        track.gop_size = fps
        track.time_base = Fraction(1, fps)
        for number, frame in enumerate(_pictures(width, height, fps, seconds, moves=moves)):
            plain = frame.reformat(format=track.pix_fmt)
            plain.pts, plain.time_base = number, Fraction(1, fps)
            # left as the picture's source says it, every picture becomes a key frame
            plain.pict_type = PictureType.NONE
            container.mux(track.encode(plain))
        container.mux(track.encode(None))
    return out.getvalue()


def jpegs(*, width: int = 320, height: int = 180, number: int = 15) -> list[bytes]:
    """Pictures for MJPEG, each a whole JPEG."""
    encoder = av.CodecContext.create("mjpeg", "w")
    assert isinstance(encoder, av.VideoCodecContext)
    encoder.width, encoder.height = width, height
    encoder.pix_fmt, encoder.time_base = "yuvj420p", Fraction(1, 15)
    made = []
    for frame in _pictures(width, height, 15, number / 15, moves=True):
        made += [bytes(packet) for packet in encoder.encode(frame.reformat(format="yuvj420p"))]
    return made


def audio_bytes(suffix: str = ".ts", *, seconds: float = 1.0) -> bytes:
    """Sound and no picture."""
    out = io.BytesIO()
    source = f"sine=frequency=440:duration={seconds}"
    with (
        av.open(source, format="lavfi") as tone,
        av.open(out, "w", format="mpegts" if suffix == ".ts" else suffix[1:]) as container,
    ):
        track = container.add_stream("mp2", rate=44100)
        for frame in tone.decode(audio=0):
            container.mux(track.encode(frame))
        container.mux(track.encode(None))
    return out.getvalue()


def _pictures(
    width: int, height: int, fps: int, seconds: float, *, moves: bool
) -> list[VideoFrame]:
    wanted = max(1, round(fps * seconds))
    with av.open(f"testsrc2=size={width}x{height}:rate={fps}", format="lavfi") as pictures:
        frames = []
        for frame in pictures.decode(video=0):
            frames.append(frame)
            if len(frames) == (wanted if moves else 1):
                break
    return frames if moves else frames * wanted
