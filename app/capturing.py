"""How this station captures, made of its settings."""

from __future__ import annotations

from typing import Any

from app.site_folder import SiteFolder
from services.capture.capture_settings import CaptureSettings
from services.capture.ladder import Ladder
from services.capture.messages import CaptureLimits
from services.vision import examination


def capture_settings(folder: SiteFolder, values: dict[str, Any]) -> CaptureSettings:
    return CaptureSettings(
        log_folder=folder.logs / "cameras",
        capacity=values["capacity"],
        limits=CaptureLimits(
            open_s=values["open_limit_s"],
            read_s=values["read_limit_s"],
            memory_bytes=values["worker_memory_mb"] * 1_000_000,
            largest_picture_pixels=int(values["largest_picture_megapixels"] * 1e6),
            log_bytes=values["log_mb_per_camera"] * 1_000_000,
        ),
        ladder=Ladder(tuple(values["retry_delays_s"]), values["retry_slow_s"]),
        file_roots=(str(folder.root), *values["file_roots"]),
        preloaded=(examination.__name__,),
    )
