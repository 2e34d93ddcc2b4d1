"""Times of the charts in local time and in the way of the operator's language."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from widgets.metrics.ranges import DAY_S, HOUR_S, MINUTE_S

_STEPS_S = (
    *(m * MINUTE_S for m in (0.25, 0.5, 1, 2, 5, 10, 15, 30)),
    *(h * HOUR_S for h in (1, 2, 3, 6, 12)),
    *(d * DAY_S for d in (1, 2, 5, 10, 30, 60)),
)


def clock_text(at: float) -> str:
    return _said(at, "HH:mm")


def day_text(at: float) -> str:
    return _said(at, QCoreApplication.translate("TimeWords", "d MMM"))


def moment_text(at: float) -> str:
    """A time in full, to the second."""
    return _said(at, QCoreApplication.translate("TimeWords", "ddd d MMM, HH:mm:ss"))


def second_text(at: float) -> str:
    """A time to the second, for a narrow column."""
    return _said(at, QCoreApplication.translate("TimeWords", "d MMM HH:mm:ss"))


def span_text(since: float, until: float) -> str:
    """`24 Nov, 14:05 – 14:10`; with the day of its end when that is another."""
    ends_elsewhere = day_text(since) != day_text(until)
    end = f"{day_text(until)}, {clock_text(until)}" if ends_elsewhere else clock_text(until)
    return f"{day_text(since)}, {clock_text(since)} – {end}"


def zone_text() -> str:
    """How local time stands to UTC, `UTC+8`."""
    offset = datetime.now().astimezone().utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "")


def ticks(since: float, until: float, most: int) -> tuple[float, list[float]]:
    """The step, and the times that are round in local time; midnights stay where clocks change."""
    step = next((s for s in _STEPS_S if (until - since) / s <= most), _STEPS_S[-1])
    first = datetime.fromtimestamp(since).replace(hour=0, minute=0, second=0, microsecond=0)
    if step > DAY_S:
        first -= timedelta(days=first.toordinal() % round(step / DAY_S))
    start = first.timestamp()
    number = max(0, int((since - start) // step) - 1)
    found: list[float] = []
    while True:
        # wall time goes on evenly; its UTC seconds do not
        at = (first + timedelta(seconds=number * step)).timestamp()
        if at > until:
            return step, found
        if at >= since:
            found.append(at)
        number += 1


def tick_text(at: float, step: float) -> str:
    """The time; at midnight the day."""
    local = datetime.fromtimestamp(at)
    if step >= DAY_S or (local.hour, local.minute, local.second) == (0, 0, 0):
        return day_text(at)
    return _said(at, "HH:mm:ss") if step < MINUTE_S else clock_text(at)


def _said(at: float, pattern: str) -> str:
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(round(at * 1000)), pattern)
