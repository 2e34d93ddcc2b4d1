"""How this station captures; can be changed while cameras run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from services.capture.ladder import Ladder
from services.capture.messages import CaptureLimits


@dataclass(frozen=True)
class CaptureSettings:
    """`capacity` is how many cameras may run at once; logs are `log_folder`/ID.log.

    `preloaded` are modules that workers would otherwise load one by one, and warm up.
    """

    log_folder: Path
    capacity: int = 128
    limits: CaptureLimits = field(default_factory=CaptureLimits)
    ladder: Ladder = field(default_factory=Ladder)
    file_roots: tuple[str, ...] = ()
    preloaded: tuple[str, ...] = ()


@dataclass
class InForce:
    """The settings of this moment; a worker keeps those it was started with."""

    settings: CaptureSettings
