"""The one place where the decoder library opens something."""

from __future__ import annotations

import av
import av.logging
from av.container import InputContainer

from services.capture.failures import OpeningFailed
from services.capture.media_policy import Opening

Log = list[tuple[int, str, str]]


def open_container(opening: Opening, timeout: tuple[float, float]) -> InputContainer:
    """Raises OpeningFailed, which keeps what the library logged: its errors merge cases."""
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
            raise OpeningFailed(error, tuple(text for _level, _name, text in log)) from None
