"""The keys of the picture on which regions are drawn, for the sheet of keys."""

from __future__ import annotations

from widgets.translation import QT_TRANSLATE_NOOP

# (key, English words with the context RegionKeys), in the order of the sheet
REGION_KEYS: list[tuple[str, str]] = [
    ("N", QT_TRANSLATE_NOOP("RegionKeys", "A new square region")),
    ("D", QT_TRANSLATE_NOOP("RegionKeys", "Draw a region by clicks, or stop")),
    ("Enter", QT_TRANSLATE_NOOP("RegionKeys", "Close the region that is drawn")),
    ("Tab", QT_TRANSLATE_NOOP("RegionKeys", "Next region or corner")),
    ("← → ↑ ↓", QT_TRANSLATE_NOOP("RegionKeys", "Move it by 1 %, with Shift by 5 %")),
    ("I", QT_TRANSLATE_NOOP("RegionKeys", "One corner more")),
    ("Del", QT_TRANSLATE_NOOP("RegionKeys", "Delete the corner or the region")),
    ("Ctrl+Z, Ctrl+Shift+Z", QT_TRANSLATE_NOOP("RegionKeys", "Undo, redo")),
    ("F5", QT_TRANSLATE_NOOP("RegionKeys", "A new picture")),
]
