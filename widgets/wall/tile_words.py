"""What a tile says: state, age, reason and figures in the operator's language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QCoreApplication

from services.domain.results import CameraView
from services.domain.run_state import (
    LATE_AFTER_S,
    STALLED_AFTER_PICTURES,
    STALLED_AFTER_S,
    CaptureState,
    RunState,
)
from widgets.look.shapes import look_of
from widgets.look.tokens import STATE_LOOK, Meaning, Shape
from widgets.words import duration_text, say, state_word

FIGURE_SPACE = "\u2007"
MEGABIT_KBPS = 1000.0
NOW_S = 1.0


@dataclass(frozen=True)
class TileWords:
    """All texts of one tile at one moment; equal words need no repainting.

    `state` and below are empty while live, `aside` while not.
    """

    name: str
    is_live: bool
    meaning: Meaning
    shape: Shape
    aside: str = ""
    state: str = ""
    age: str = ""
    reason: str = ""
    next_attempt: str = ""
    figures: tuple[str, ...] = ()


def tile_words(
    view: CameraView, *, picture_age_s: float | None, figures: bool, zoom: float = 1.0
) -> TileWords:
    """The words for a camera; a live one whose shown picture is old is not called live."""
    run = view.run
    meaning, shape = look_of(view)
    is_live = run.is_live and _is_fresh(picture_age_s, run)
    words = TileWords(view.camera.name, is_live, meaning, shape)
    if figures:
        words = replace(words, figures=figure_texts(run))
    if is_live:
        return replace(words, aside=_aside(run, zoom))
    if run.is_live:
        return _of_an_old_picture(words, picture_age_s)
    return replace(
        words,
        state=_state_of(view),
        age=_age_of(run),
        reason=say(run.reason) or (say(view.problem) if view.problem else ""),
        next_attempt=_next_attempt(run),
    )


def _is_fresh(age_s: float | None, run: RunState) -> bool:
    """Whether a picture of this age can be taken for what happens now."""
    pictures_s = STALLED_AFTER_PICTURES / run.fps_wanted if run.fps_wanted else 0.0
    return age_s is not None and age_s <= max(STALLED_AFTER_S, pictures_s)


def age_text(seconds: float | None) -> str:
    """An age in whole units, so that nothing flickers."""
    if seconds is not None and seconds < 60:
        return QCoreApplication.translate("Duration", "{s} s").format(s=int(seconds))
    return duration_text(seconds)


def figure_texts(run: RunState) -> tuple[str, ...]:
    """Figures in the order of their worth; a narrow tile shows the first ones."""
    texts = [_rate(run)] if run.fps or run.is_live else []
    if run.shed:
        texts.append(QCoreApplication.translate("Wall", "reduced: the machine is overloaded"))
    if run.hidden:
        texts.append(QCoreApplication.translate("Wall", "key frames only"))
    if run.bitrate_kbps:
        texts.append(_bit_rate(run.bitrate_kbps))
    if run.codec or run.width:
        texts.append(f"{run.codec} {run.width}×{run.height}".strip())
    if run.dropped:
        texts.append(QCoreApplication.translate("Wall", "{n} dropped").format(n=run.dropped))
    if run.reconnects:
        text = QCoreApplication.translate("Wall", "{n} reconnects")
        texts.append(text.format(n=run.reconnects))
    return tuple(texts)


def spoken(view: CameraView, unhandled: int = 0) -> str:
    """State and reason in one line, for screen readers; no figures, so it changes rarely."""
    reason = say(view.run.reason)
    line = f"{_state_of(view)}. {reason}" if reason else _state_of(view)
    return f"{line.rstrip('.')}. {unhandled_text(unhandled)}" if unhandled else line


def unhandled_text(alerts: int) -> str:
    return QCoreApplication.translate("Wall", "Unhandled alerts: {count}.").format(count=alerts)


def tooltip(view: CameraView, unhandled: int = 0) -> str:
    """Name, place, state, reason and figures whole; escaped, because tooltips may be rich text."""
    lines = [view.camera.name, view.camera.location, spoken(view, unhandled)]
    if view.problem is not None:
        lines.append(say(view.problem))
    lines.append(" · ".join(figure_texts(view.run)))
    shown = "<br>".join(escape(line) for line in lines if line)
    return f"<qt>{shown}</qt>"


def _of_an_old_picture(words: TileWords, age_s: float | None) -> TileWords:
    meaning, shape = STATE_LOOK[CaptureState.STARTING]
    return replace(
        words,
        meaning=meaning,
        shape=shape,
        state=QCoreApplication.translate("Wall", "Waiting for a picture"),
        age="" if age_s is None else age_text(age_s),
    )


def _aside(run: RunState, zoom: float) -> str:
    """What a live tile says at the right end of its bar; mostly nothing."""
    texts = [f"{zoom:.1f}×"] if zoom > 1.0 else []
    if run.shed:
        texts.append(QCoreApplication.translate("Wall", "reduced"))
    if run.age_s is not None and run.age_s > LATE_AFTER_S:
        texts.append(age_text(run.age_s))
    return " · ".join(texts)


def _state_of(view: CameraView) -> str:
    if view.run.state is CaptureState.STOPPED and not view.camera.active:
        return QCoreApplication.translate("Wall", "Inactive")
    return state_word(view.run.state)


def _age_of(run: RunState) -> str:
    seconds = run.image_age_s
    return "" if seconds is None else age_text(seconds)


def _next_attempt(run: RunState) -> str:
    if run.next_in_s is None:
        return ""
    if run.next_in_s < NOW_S:
        return QCoreApplication.translate("Wall", "Trying now")
    text = QCoreApplication.translate("Wall", "Next attempt in {time}")
    return text.format(time=age_text(run.next_in_s))


def _rate(run: RunState) -> str:
    got = _padded(f"{run.fps:.1f}", 4)
    if run.fps_wanted:
        text = QCoreApplication.translate("Wall", "{got} of {wanted} fps")
        return text.format(got=got, wanted=f"{run.fps_wanted:g}")
    return QCoreApplication.translate("Wall", "{got} fps").format(got=got)


def _bit_rate(kbps: float) -> str:
    if kbps < MEGABIT_KBPS:
        return _padded(f"{kbps:.0f}", 3) + " kbit/s"
    return _padded(f"{kbps / MEGABIT_KBPS:.1f}", 3) + " Mbit/s"


def _padded(number: str, width: int) -> str:
    return number.rjust(width, FIGURE_SPACE)
