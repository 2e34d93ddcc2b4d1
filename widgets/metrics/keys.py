"""The keys of a chart, for the sheet of all keys."""

from __future__ import annotations

from widgets.translation import QT_TRANSLATE_NOOP

CHART_KEYS = (
    ("Left, Right", QT_TRANSLATE_NOOP("ChartKeys", "Back and forth in time")),
    ("+, -", QT_TRANSLATE_NOOP("ChartKeys", "Shorter and longer times")),
    ("Home", QT_TRANSLATE_NOOP("ChartKeys", "Back to now, and follow")),
    ("Shift+Left, Right", QT_TRANSLATE_NOOP("ChartKeys", "The crosshair from slot to slot")),
    ("Ctrl+Shift+S", QT_TRANSLATE_NOOP("ChartKeys", "Save the charts as a picture")),
)
