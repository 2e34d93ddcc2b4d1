"""The lines of a station's logs that nobody planned for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.site_folder import SiteFolder

_LINE = re.compile(r"^\d{4}-\d\d-\d\d [\d:.]+ (WARNING|ERROR|CRITICAL) ([\w.]+): (.*)$")
# what the faults of a soak cause, as the station says it; then Qt's own: offscreen has no window
# manager, and a window that is closed may still have a picture on its way
_EXPECTED = re.compile(
    r"WARNING services\.capture"
    r"|WARNING services\.rollout\.ledger: the rollout waits for its database"
    r"|WARNING app\.alerts\.\w+: (The rules are evaluated later|Alerts wait)"
    r"|WARNING app\.assurance\.drift_desk: .*Another call for .* is still running"
    r"|WARNING services\.storage\.record_writer: .*(records wait|cannot be marked)"
    r"|.*This plugin does not support"
    r"|.*QBackingStore::flush\(\) called for +QWidgetWindow.* does not have a handle"
)


def unplanned_lines(site: SiteFolder) -> Counter[str]:
    """By level, place and text without its numbers."""
    found: Counter[str] = Counter()
    for line in _lines(site.station_log):
        match = _LINE.match(line)
        words = " ".join(match.groups()[:2]) + f": {match[3]}" if match else ""
        if words and not _EXPECTED.match(words):
            found[re.sub(r"\d+", "N", words)] += 1
    return found


def bugs(site: SiteFolder) -> list[str]:
    return [line for line in _lines(site.crash_log) if not _EXPECTED.match(line)]


def _lines(log: Path) -> Iterator[str]:
    for path in (log, *log.parent.glob(f"{log.name}.*")):
        if path.exists():
            yield from path.read_text(encoding="utf-8", errors="replace").splitlines()
