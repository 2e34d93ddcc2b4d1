"""The one place where the decoder library opens something."""

from __future__ import annotations

import time

import av
import av.logging
from av.container import InputContainer

from services.capture.failures import OpeningFailed
from services.capture.media_policy import Opening

Log = list[tuple[int, str, str]]


def open_container(opening: Opening, timeout: tuple[float, float]) -> InputContainer:
    """Raises OpeningFailed, which keeps what the library logged: its errors merge cases."""
    began = time.monotonic()
    with av.logging.Capture() as log:
        try:
            return av.open(
                opening.location,
                mode="r",
                format=opening.format,
                options=dict(opening.options),
                timeout=timeout,
            )
        except (OSError, ValueError, RuntimeError, av.FFmpegError) as error:
            words = tuple(text for _level, _name, text in log)
            # over RTSP the library calls its own time-out invalid data
            too_late = time.monotonic() - began >= 0.95 * timeout[0]
            raise OpeningFailed(
                TimeoutError() if too_late else error, words, is_rtsp=opening.format == "rtsp"
            ) from None
