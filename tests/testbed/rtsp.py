"""A real RTSP server for a test: started, paused, killed and started again by its process id."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import tempfile
import time
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

import av
import numpy as np

SYSTEM_PYTHON = "/usr/bin/python3"
SCRIPT = Path(__file__).with_name("gstreamer_server.py")
START_LIMIT_S = 40.0  # the first start on a machine looks through all plug-ins
CLIP_S = 4
MISSING = "The GStreamer RTSP server did not start; `./run test` installs what it needs."


class RtspServer:
    """Cameras `camera1` … `cameraN`, and `audio`, `forbidden`, `full`, `unavailable`.

    With a login the right credentials are those of user `operator`; `basic` asks for them in
    clear, else Digest is used. A key frame each second. `clip` is another raw H.264 stream with a
    delimiter before every picture. Owned by one test; `with` ends it.
    """

    def __init__(
        self,
        *,
        mounts: int = 1,
        password: str | None = None,
        basic: bool = False,
        udp_only: bool = False,
        size: tuple[int, int] = (320, 180),
        fps: int = 15,
        port: int = 0,
        clip: Path | None = None,
    ) -> None:
        self.port = port
        self._password = password
        self._folder = tempfile.TemporaryDirectory(prefix="rtsp-")
        if clip is None:
            clip = Path(self._folder.name) / "clip.h264"
            clip.write_bytes(_clip(size, fps))
        self._options = ["--mounts", str(mounts), "--clip", str(clip), "--fps", str(fps)]
        if password is not None:
            self._options.append("--basic" if basic else "--digest")
        if udp_only:
            self._options.append("--udp-only")
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> RtspServer:
        try:
            self.start()
        except BaseException:
            self._folder.cleanup()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        return self._running().pid

    def url(self, mount: str = "camera1", *, password: str | None = None) -> str:
        """The address, with a password where one is given; see `address` for the right one."""
        login = "" if password is None else f"operator:{quote(password, safe='')}@"
        return f"rtsp://{login}127.0.0.1:{self.port}/{mount}"

    def address(self, mount: str = "camera1") -> str:
        """The address with the right password, where the server wants one."""
        return self.url(mount, password=self._password)

    def start(self) -> None:
        """Returns when it listens; the port stays the same from the first start on."""
        command = [SYSTEM_PYTHON, "-I", str(SCRIPT), "--port", str(self.port), *self._options]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        try:
            self._tell_login()
            self.port = _port_said(self._process)
        except BaseException:
            self.kill()
            raise

    def pause(self) -> None:
        """SIGSTOP: connections stay open, nothing comes."""
        self._running().send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._running().send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """SIGKILL; connections are refused until `start_again`."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for end in (process.stdin, process.stdout):
                if end is not None:
                    end.close()

    def start_again(self) -> None:
        self.start()

    def close(self) -> None:
        self.kill()
        self._folder.cleanup()

    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "the server was killed"
        return self._process

    def _tell_login(self) -> None:
        entry = self._running().stdin
        if entry is not None and self._password is not None:
            entry.write(f"operator:{self._password}\n".encode())
            entry.flush()


def _port_said(process: subprocess.Popen[bytes]) -> int:
    assert process.stdout is not None
    end = process.stdout.fileno()
    until = time.monotonic() + START_LIMIT_S
    said = b""
    while select.select([end], [], [], max(0.0, until - time.monotonic()))[0]:
        part = os.read(end, 1024)
        said += part
        if not part or b"\n" in said:
            break
    assert said.startswith(b"listening "), MISSING
    return int(said.split()[1])


def _clip(size: tuple[int, int], fps: int) -> bytes:
    """H.264 in Annex B: a bar that wanders over a gradient, a delimiter before every picture."""
    encoder = av.CodecContext.create("libx264", "w")
    assert isinstance(encoder, av.VideoCodecContext)
    encoder.width, encoder.height = size
    encoder.pix_fmt, encoder.time_base = "yuv420p", Fraction(1, fps)
    encoder.framerate = Fraction(fps)
    # one slice a picture: the payloader repeats the headers before every slice of a key frame
    encoder.thread_count = 1
    encoder.options = {
        "preset": "ultrafast",
        "tune": "zerolatency",
        "g": str(fps),
        "x264-params": "aud=1:scenecut=0",
    }
    data = b""
    for number in range(fps * CLIP_S):
        data += b"".join(bytes(packet) for packet in encoder.encode(_picture(size, number)))
    return data + b"".join(bytes(packet) for packet in encoder.encode(None))


def _picture(size: tuple[int, int], number: int) -> av.VideoFrame:
    width, height = size
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[:, :, 0] = np.linspace(40, 200, width, dtype=np.uint8)
    pixels[:, :, 1] = np.linspace(200, 40, height, dtype=np.uint8)[:, None]
    left = number * 5 % (width - width // 8)
    pixels[:, left : left + width // 8] = 255
    frame = av.VideoFrame.from_ndarray(pixels, format="rgb24").reformat(format="yuv420p")
    frame.pts = number
    return frame
