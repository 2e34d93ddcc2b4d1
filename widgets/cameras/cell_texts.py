"""What stands in the cells of the camera table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.results import CameraView
from services.domain.run_state import RunState
from services.domain.source import redacted
from widgets.words import duration_text, say, state_word

NONE = ""
_KILOBITS_PER_MEGABIT = 1000


def active_text(view: CameraView) -> str:
    if view.camera.active:
        return QCoreApplication.translate("CameraTable", "Active")
    return QCoreApplication.translate("CameraTable", "Not active")


def auto_start_text(view: CameraView) -> str:
    if view.camera.auto_start:
        return QCoreApplication.translate("CameraTable", "On")
    return QCoreApplication.translate("CameraTable", "Off")


def state_text(view: CameraView) -> str:
    return state_word(view.run.state)


def since_text(view: CameraView) -> str:
    return duration_text(view.run.since_s) if view.run.is_running else NONE


def age_text(view: CameraView) -> str:
    return duration_text(view.run.image_age_s) if view.run.is_running else NONE


def reason_text(view: CameraView) -> str:
    """Why the state is what it is; a problem of the configuration comes first."""
    said = [say(each) for each in (view.problem, view.run.reason) if each is not None]
    if view.run.shed:
        said.append(
            QCoreApplication.translate("CameraTable", "Slowed: this machine is overloaded.")
        )
    return " ".join(text for text in said if text)


def fps_text(view: CameraView) -> str:
    run = view.run
    if not _has_figures(run):
        return NONE
    return f"{run.fps:.1f} / {run.fps_wanted:g}" if run.fps_wanted else f"{run.fps:.1f}"


def bit_rate_text(view: CameraView) -> str:
    rate = view.run.bitrate_kbps
    if not _has_figures(view.run):
        return NONE
    if rate >= _KILOBITS_PER_MEGABIT:
        return f"{rate / _KILOBITS_PER_MEGABIT:.1f} Mbit/s"
    return f"{rate:.0f} kbit/s"


def size_text(view: CameraView) -> str:
    run = view.run
    return f"{run.width}×{run.height}" if run.width and run.height else NONE


def reconnects_text(view: CameraView) -> str:
    return str(view.run.reconnects) if view.run.is_running else NONE


def dropped_text(view: CameraView) -> str:
    return str(view.run.dropped) if view.run.is_running else NONE


def attempt_text(view: CameraView) -> str:
    run = view.run
    if run.next_in_s is None:
        return NONE
    text = QCoreApplication.translate("CameraTable", "{attempt}, next in {seconds:.0f} s")
    return text.format(attempt=run.attempt, seconds=run.next_in_s)


def pid_text(view: CameraView) -> str:
    return str(view.run.pid) if view.run.pid else NONE


def source_text(view: CameraView) -> str:
    return redacted(view.camera.source)


def _has_figures(run: RunState) -> bool:
    return run.is_running and (run.fps > 0 or run.bitrate_kbps > 0)
