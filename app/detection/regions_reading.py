"""A camera's regions file, read from the site folder."""

from __future__ import annotations

import json
from pathlib import Path

from services.domain.camera import Camera
from services.domain.errors import BadValue
from services.domain.regions import Region, regions_of

LARGEST_FILE = 1_000_000


def read_regions(site_root: Path, camera: Camera) -> tuple[Region, ...]:
    """Empty for a camera that names no file; raises BadValue for a bad one."""
    name = camera.regions_file
    if not name:
        return ()
    path = (site_root / name).resolve()
    if not path.is_relative_to(site_root.resolve()):
        raise BadValue("The file must stand inside the site folder.", field="regions_file")
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise BadValue("{file} cannot be read.", field="regions_file", file=name) from error
    if len(raw) > LARGEST_FILE:
        raise BadValue("{file} is too large.", field="regions_file", file=name)
    try:
        return regions_of(json.loads(raw))
    except (ValueError, RecursionError) as error:
        raise BadValue("{file} is no JSON.", field="regions_file", file=name) from error
