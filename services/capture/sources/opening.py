"""The right kind of source for an order."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from services.capture.media_policy import opening
from services.capture.messages import CaptureLimits
from services.capture.sources.arrival import OpenSource
from services.capture.sources.devices import DeviceCamera
from services.capture.sources.files import FileClip
from services.capture.sources.streams import NetworkStream
from services.domain.pictures import CaptureOrder
from services.domain.source import Source, SourceKind


def open_source(
    order: CaptureOrder,
    source: Source,
    limits: CaptureLimits,
    roots: Sequence[str],
    stopping: threading.Event,
) -> OpenSource:
    """Blocks up to the open limit; what it raises is for failures.problem_of()."""
    if source.kind is SourceKind.DEVICE:
        return DeviceCamera(source.address, order.resolution, order.fps_wanted, limits)
    allowed = opening(source, order.transport, limits, roots)
    if source.kind is SourceKind.FILE:
        return FileClip(allowed, limits, stopping)
    return NetworkStream(allowed, limits)
