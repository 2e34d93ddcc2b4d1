"""The figures of a run as JSON, for acceptance and scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from services.domain.errors import SiteNotWritable
from services.domain.results import CameraView
from services.domain.sentences import Sentence


def camera_figures(view: CameraView) -> dict[str, Any]:
    """One camera; `state` is a bare word of 4-capture, ages in seconds."""
    camera, run = view.camera, view.run
    return {
        "state": run.state.value,
        "reason": str(run.reason),
        "age_s": _rounded(run.age_s),
        "since_s": _rounded(run.since_s),
        "attempt": run.attempt,
        "next_in_s": _rounded(run.next_in_s),
        "hidden": run.hidden,
        "shed": run.shed,
        "fps_wanted": _rounded(run.fps_wanted),
        "fps": _rounded(run.fps),
        "bitrate_kbps": _rounded(run.bitrate_kbps),
        "codec": run.codec,
        "width": run.width,
        "height": run.height,
        "reconnects": run.reconnects,
        "dropped": run.dropped,
        "pid": run.pid,
        "active": camera.active,
        "auto_start": camera.auto_start,
    }


def station_figures(
    *,
    version: str,
    site: str,
    seconds_to_window: float | None,
    seconds_to_all_pictures: float | None,
    problems: Iterable[Sentence],
) -> dict[str, Any]:
    return {
        "version": version,
        "site": site,
        "seconds_to_window": _rounded(seconds_to_window),
        "seconds_to_all_pictures": _rounded(seconds_to_all_pictures),
        "problems": [str(problem) for problem in problems],
    }


def write_report(
    path: Path,
    *,
    views: Iterable[CameraView],
    wall: Mapping[str, Any],
    station: Mapping[str, Any],
) -> None:
    """Written beside and renamed, so that a reader never sees half of it."""
    report = {
        "cameras": {view.camera.id: camera_figures(view) for view in views},
        "wall": _rounded_all(wall),
        "station": dict(station),
    }
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise SiteNotWritable(
            "The report could not be written to {file}: {why}.",
            file=str(path),
            why=error.strerror or "unknown",
        ) from error


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _rounded_all(values: Mapping[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, Mapping):
            shown[key] = _rounded_all(value)
        else:
            shown[key] = _rounded(value) if isinstance(value, float) else value
    return shown
