"""What is known of a camera, as pairs of words: how it is configured, and what it does now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.camera import Camera
from services.domain.results import CameraView
from services.domain.run_state import RunState
from services.domain.source import SourceKind, redacted
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import duration_text

NONE = "–"
MEGABIT_KBPS = 1000.0
CONFIGURATION = (
    QT_TRANSLATE_NOOP("CameraFacts", "Active"),
    QT_TRANSLATE_NOOP("CameraFacts", "Auto-start"),
    QT_TRANSLATE_NOOP("CameraFacts", "Source"),
    QT_TRANSLATE_NOOP("CameraFacts", "Second stream"),
    QT_TRANSLATE_NOOP("CameraFacts", "Transport"),
    QT_TRANSLATE_NOOP("CameraFacts", "Location"),
    QT_TRANSLATE_NOOP("CameraFacts", "Wanted size"),
    QT_TRANSLATE_NOOP("CameraFacts", "Wanted rate"),
    QT_TRANSLATE_NOOP("CameraFacts", "May stand still"),
)
RUN = (
    QT_TRANSLATE_NOOP("CameraFacts", "Running"),
    QT_TRANSLATE_NOOP("CameraFacts", "In this state for"),
    QT_TRANSLATE_NOOP("CameraFacts", "Age of the picture"),
    QT_TRANSLATE_NOOP("CameraFacts", "Next attempt"),
    QT_TRANSLATE_NOOP("CameraFacts", "Pictures"),
    QT_TRANSLATE_NOOP("CameraFacts", "Data rate"),
    QT_TRANSLATE_NOOP("CameraFacts", "Stream"),
    QT_TRANSLATE_NOOP("CameraFacts", "Connections lost"),
    QT_TRANSLATE_NOOP("CameraFacts", "Pictures dropped"),
    QT_TRANSLATE_NOOP("CameraFacts", "On the wall"),
    QT_TRANSLATE_NOOP("CameraFacts", "Process"),
)


def fact_words(names: tuple[str, ...]) -> list[str]:
    return [QCoreApplication.translate("CameraFacts", name) for name in names]


def configuration_texts(camera: Camera) -> list[str]:
    """In the order of CONFIGURATION; sources without what stands before their @."""
    is_rtsp = camera.kind in (SourceKind.RTSP, SourceKind.RTSPS)
    width, height = camera.resolution or (0, 0)
    return [
        _yes(camera.active),
        _yes(camera.auto_start),
        redacted(camera.source),
        redacted(camera.sub_source) if camera.sub_source else NONE,
        camera.transport.value.upper() if is_rtsp else NONE,
        camera.location or NONE,
        f"{width} × {height}" if camera.resolution else NONE,
        _rate(camera.fps) if camera.fps else NONE,
        _yes(camera.may_stand_still),
    ]


def run_texts(view: CameraView) -> list[str]:
    """In the order of RUN."""
    run = view.run
    return [
        _yes(run.is_running),
        duration_text(run.since_s),
        duration_text(run.image_age_s),
        _attempt_text(run),
        _pictures_text(run),
        _said(QT_TRANSLATE_NOOP("CameraFacts", "{rate:.1f} Mbit/s")).format(
            rate=run.bitrate_kbps / MEGABIT_KBPS
        )
        if run.bitrate_kbps
        else NONE,
        f"{run.codec.upper()} {run.width} × {run.height}".strip() if run.width else NONE,
        str(run.reconnects),
        str(run.dropped),
        _wall_text(run),
        str(run.pid) if run.pid else NONE,
    ]


def _attempt_text(run: RunState) -> str:
    if run.next_in_s is None:
        return NONE
    text = _said(QT_TRANSLATE_NOOP("CameraFacts", "number {attempt} in {wait}"))
    return text.format(attempt=run.attempt + 1, wait=duration_text(run.next_in_s))


def _pictures_text(run: RunState) -> str:
    if not run.fps:
        return NONE
    if run.fps_wanted:
        text = _said(QT_TRANSLATE_NOOP("CameraFacts", "{fps:.1f} of {wanted:g} a second"))
        return text.format(fps=run.fps, wanted=run.fps_wanted)
    return _rate(run.fps)


def _wall_text(run: RunState) -> str:
    if not run.is_running:
        return NONE
    if run.hidden:
        return _said(QT_TRANSLATE_NOOP("CameraFacts", "hidden, key frames only"))
    if run.shed:
        return _said(QT_TRANSLATE_NOOP("CameraFacts", "fewer pictures: the machine is busy"))
    return _said(QT_TRANSLATE_NOOP("CameraFacts", "shown"))


def _rate(fps: float) -> str:
    return _said(QT_TRANSLATE_NOOP("CameraFacts", "{fps:.1f} a second")).format(fps=fps)


def _yes(is_so: bool) -> str:
    yes, no = QT_TRANSLATE_NOOP("CameraFacts", "yes"), QT_TRANSLATE_NOOP("CameraFacts", "no")
    return _said(yes if is_so else no)


def _said(text: str) -> str:
    return QCoreApplication.translate("CameraFacts", text)
