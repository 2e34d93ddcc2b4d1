"""Figures of the rollout as people read them; – where there is none."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from services.domain.rollout import BUCKETS, DAY_S

NONE = "–"
_HOUR_S = 3600.0


def rate_text(rate: float | None) -> str:
    """0 to 1 as percent with one place; a whole 100 without."""
    if rate is None:
        return NONE
    return "100 %" if rate == 1 else f"{rate * 100:.1f} %"


def share_text(share: float | None) -> str:
    return NONE if share is None else f"{share * 100:.0f} %"


def interval_text(low: float | None, high: float | None) -> str:
    """`0.3–3.6 %`; one-sided bounds as `≥ 0.3 %`."""
    if low is None and high is None:
        return NONE
    if low is None or high is None:
        sign, bound = ("≥", low) if high is None else ("≤", high)
        return f"{sign} {rate_text(bound)}"
    return f"{_bound(low)}–{_bound(high)} %"


def _bound(rate: float) -> str:
    """A place behind the point only where it says something."""
    return f"{rate * 100:.1f}" if rate < 0.1 else f"{rate * 100:.0f}"


def growth_text(growth: float | None) -> str:
    """Growth against legacy, 0.12 as `+12 %`."""
    return NONE if growth is None else f"{growth * 100:+.0f} %"


def short_ms_text(milliseconds: float) -> str:
    """`0.4 ms`, `12 ms`: what takes less than one is not nothing."""
    places = 0 if milliseconds >= 10 else 1
    text = QCoreApplication.translate("Rollout", "{ms} ms")
    return text.format(ms=f"{milliseconds:.{places}f}")


def days_text(seconds: float) -> str:
    """Observed time: hours below two days, days with one place above."""
    if seconds < 2 * DAY_S:
        text = QCoreApplication.translate("Rollout", "{hours:.0f} h")
        return text.format(hours=seconds / _HOUR_S)
    text = QCoreApplication.translate("Rollout", "{days:.1f} d")
    return text.format(days=seconds / DAY_S)


def least_most_text(least_days: float, most_days: float) -> str:
    text = QCoreApplication.translate("Rollout", "{least:g} to {most:g} days")
    return text.format(least=least_days, most=most_days)


def amount_text(have: float, need: float, unit: str) -> str:
    """`12 / 60`, `31.5 / 72 h`; what must not be there is counted alone."""
    if not need:
        return f"{have:.0f}" if have else ""
    known = {"calls": "", "-": "", "h": QCoreApplication.translate("Rollout", "h")}
    return f"{round(have, 1):g} / {round(need, 1):g} {known.get(unit, unit)}".rstrip()


def from_percent(bucket: int) -> int:
    """The lowest percentage at which domain serves the bucket."""
    return bucket // (BUCKETS // 100) + 1


def clock_text(at: datetime | None, now: datetime) -> str:
    """Local time; with the date when it is not today."""
    if at is None:
        return NONE
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return local.strftime("%H:%M:%S")
    return local.strftime("%Y-%m-%d %H:%M")
