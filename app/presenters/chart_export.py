"""What the charts show as files for other programs: a table of slots, or a picture."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QImageWriter

from services.domain.errors import Outcome, SiteNotWritable
from services.domain.metrics import ChartColumns, Charts
from services.domain.operation import Implementation

HEAD = (
    "time",
    "slot_s",
    "operation",
    "implementation",
    "calls",
    *(outcome.value for outcome in Outcome),
    "error_rate",
    "success_rate",
    "p50_ms",
    "p95_ms",
    "p99_ms",
    "usage_share",
    "expected_share",
)


def export_charts(path: Path, charts: Charts) -> int:
    """Two rows per slot, legacy and domain, times in UTC; answers how many slots were written."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEAD)
            table.writerows(_rows(charts))
    except OSError as error:
        raise SiteNotWritable(
            "{file} could not be saved: {why}.", file=path.name, why=error.strerror or "unknown"
        ) from error
    return len(charts.starts)


def export_picture(path: Path, picture: QImage) -> None:
    """As PNG, whatever the name ends with."""
    if not QImageWriter(str(path), QByteArray(b"png")).write(picture):
        raise SiteNotWritable("The picture could not be written to {file}.", file=str(path))


def _rows(charts: Charts) -> Iterator[list[str]]:
    sides = (
        (Implementation.LEGACY, charts.legacy),
        (Implementation.DOMAIN, charts.domain),
    )
    operation = charts.operation.value if charts.operation else "all"
    for slot, start in enumerate(charts.starts):
        time = datetime.fromtimestamp(start, UTC).isoformat()
        shares = (charts.usage_share[slot], charts.expected_share[slot])
        for side, columns in sides:
            yield [
                time,
                f"{charts.slot_s:g}",
                operation,
                side.value,
                *_counts(columns, slot),
                *map(_number, (*_rates(columns, slot), *shares)),
            ]


def _counts(columns: ChartColumns, slot: int) -> list[str]:
    by_outcome = (columns.by_outcome.get(outcome) for outcome in Outcome)
    return [
        str(int(columns.calls[slot])),
        *(str(int(counts[slot])) if counts is not None else "0" for counts in by_outcome),
    ]


def _rates(columns: ChartColumns, slot: int) -> tuple[float, ...]:
    return (
        columns.error_rate[slot],
        columns.success_rate[slot],
        columns.p50_ms[slot],
        columns.p95_ms[slot],
        columns.p99_ms[slot],
    )


def _number(value: float) -> str:
    """A gap is an empty cell."""
    return f"{value:.6g}" if math.isfinite(value) else ""
