from __future__ import annotations

from pathlib import Path

from services.capture.capture_settings import CaptureSettings, settings_in_force
from services.capture.ladder import Ladder
from services.capture.messages import CaptureLimits

VALUES = {
    "capacity": 64,
    "file_roots": ("/clips",),
    "open_limit_s": 6.0,
    "read_limit_s": 4.0,
    "retry_delays_s": (2.0, 4.0),
    "retry_slow_s": 30,
    "largest_picture_megapixels": 8.5,
    "worker_memory_mb": 800,
    "log_mb_per_camera": 3,
}


def test_every_capture_setting_is_in_force() -> None:
    settings = settings_in_force(VALUES, log_folder=Path("logs"), own_roots=("/site",))

    assert settings == CaptureSettings(
        log_folder=Path("logs"),
        capacity=64,
        limits=CaptureLimits(
            open_s=6.0,
            read_s=4.0,
            memory_bytes=800_000_000,
            largest_picture_pixels=8_500_000,
            log_bytes=3_000_000,
        ),
        ladder=Ladder((2.0, 4.0), 30),
        file_roots=("/site", "/clips"),
    )
