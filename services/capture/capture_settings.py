"""How this station captures; can be changed while cameras run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from services.capture.ladder import Ladder
from services.capture.messages import CaptureLimits


@dataclass(frozen=True)
class CaptureSettings:
    """`capacity` is how many cameras may run at once; logs are `log_folder`/ID.log."""

    log_folder: Path
    capacity: int = 128
    limits: CaptureLimits = field(default_factory=CaptureLimits)
    ladder: Ladder = field(default_factory=Ladder)
    file_roots: tuple[str, ...] = ()


@dataclass
class InForce:
    """The settings of this moment; a worker keeps those it was started with."""

    settings: CaptureSettings


def settings_in_force(
    values: Mapping[str, Any], *, log_folder: Path, own_roots: tuple[str, ...] = ()
) -> CaptureSettings:
    """From checked values of services.domain.settings; `own_roots` are the site's own folders."""
    return CaptureSettings(
        log_folder=log_folder,
        capacity=values["capacity"],
        limits=CaptureLimits(
            open_s=values["open_limit_s"],
            read_s=values["read_limit_s"],
            memory_bytes=values["worker_memory_mb"] * 1_000_000,
            largest_picture_pixels=int(values["largest_picture_megapixels"] * 1_000_000),
            log_bytes=values["log_mb_per_camera"] * 1_000_000,
        ),
        ladder=Ladder(tuple(values["retry_delays_s"]), values["retry_slow_s"]),
        file_roots=(*own_roots, *values["file_roots"]),
    )
