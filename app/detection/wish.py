"""What the settings ask of the detector, and what of it stands in files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services.domain.settings import class_type
from services.vision.detector.order import DetectorOrder

Stamp = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Wish:
    """`cameras` is empty for all."""

    order: DetectorOrder
    cameras: tuple[str, ...]

    @property
    def stamp(self) -> Stamp:
        """Changes with the model and the names: what was refused may fit then."""
        return tuple(_stamp(path) for path in (self.order.model, self.order.names_file))


def wished(values: Mapping[str, Any]) -> Wish | None:
    """None while nobody wants a detector."""
    if not values["detector_on"]:
        return None
    order = DetectorOrder(
        model=values["detector_model"],
        names_file=values["detector_names"],
        types=tuple(class_type(line) for line in values["detector_types"]),
        confidence=values["detector_confidence"],
        side=values["detector_side"],
        every_s=values["detector_every_s"],
    )
    return Wish(order, tuple(values["detector_cameras"]))


def _stamp(path: str) -> tuple[int, int, int]:
    try:
        found = Path(path).stat()
    except OSError:
        return 0, 0, 0
    return found.st_ino, found.st_mtime_ns, found.st_size
