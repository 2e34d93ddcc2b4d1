"""What the hands can do next, in one line: where they are and which keys help."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.regions import LEAST_POINTS
from widgets.regions.drawing import Draft, Drawing
from widgets.translation import QT_TRANSLATE_NOOP


def place_words(drawing: Drawing, *, draws: bool) -> str:
    if drawing.open or draws:
        return _open_words(len(drawing.open))
    if drawing.draft is None:
        return _said(
            QT_TRANSLATE_NOOP(
                "Regions",
                "Click into the picture to set the first corner. N: a square in the middle.",
            )
        )
    name = shown_name(drawing.draft)
    if drawing.corner is None:
        text = _said(
            QT_TRANSLATE_NOOP(
                "Regions", "{name}, whole region. Arrows move it, Shift by 5 %. Tab: its corners."
            )
        )
        return text.format(name=name)
    x, y = drawing.draft.points[drawing.corner]
    text = _said(
        QT_TRANSLATE_NOOP(
            "Regions", "{name}, corner {n} of {of} at {x} %, {y} %. Arrows move it. I: one more."
        )
    )
    return text.format(
        name=name,
        n=drawing.corner + 1,
        of=len(drawing.draft.points),
        x=round(x * 100),
        y=round(y * 100),
    )


def shown_name(draft: Draft) -> str:
    return draft.name.strip() or _said(QT_TRANSLATE_NOOP("Regions", "Without a name"))


def _open_words(corners: int) -> str:
    if corners == 0:
        return _said(
            QT_TRANSLATE_NOOP("Regions", "Click to set the first corner. Esc: do not draw.")
        )
    if corners < LEAST_POINTS:
        return _said(
            QT_TRANSLATE_NOOP(
                "Regions", "Click to set the next corner. Ctrl+Z takes one back, Esc all."
            )
        )
    return _said(
        QT_TRANSLATE_NOOP(
            "Regions", "Click the first corner or press Enter to close the region. Esc drops it."
        )
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("Regions", text)
