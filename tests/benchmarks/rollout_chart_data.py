"""How soon a chart's data is there: a month with a million calls of all operations.

Run: python -m tests.benchmarks.rollout_chart_data [CALLS]
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.metrics_desk import MetricsDesk
from services.domain.call import Call, new_call_id
from services.domain.call_slots import HOUR_S, WIDTH_KEPT_S, CallSlot
from services.domain.metrics import ChartQuery
from services.domain.operation import CallRecord, Operation
from services.metrics.sketch import merged
from services.metrics.slots import slots_of
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.call_slots import add_slots
from services.storage.repositories.calls import write_calls
from services.storage.site_file.standing import FileStanding
from tests.benchmarks.rollout_calls import drawn_call

CALLS = 1_000_000
DAYS = 30
DAY_S = 86_400.0
REPEATS = 9


def measure(calls: int = CALLS, *, seed: int = 1) -> dict[str, Any]:
    """Milliseconds, median and slowest of nine, from the question to the columns."""
    until = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        records = RecordsDatabase.open(Path(folder) / RECORDS_FILE)
        for hour in _hours(calls, until, random.Random(seed)):
            _write(records, hour, until)
        figures: dict[str, Any] = {"seed": seed, "calls": calls}
        for name, ask in _questions(_desk(records), until.timestamp()).items():
            took = [_ms(ask) for _ in range(REPEATS)]
            figures[f"{name}_ms"] = round(statistics.median(took), 1)
            figures[f"{name}_slowest_ms"] = round(max(took), 1)
        records.close()
    return figures


def _hours(calls: int, until: datetime, chance: random.Random) -> Iterator[list[CallRecord]]:
    begin, hours = until - timedelta(days=DAYS), DAYS * 24
    number = 0
    for hour in range(hours):
        count = calls * (hour + 1) // hours - calls * hour // hours
        seconds = sorted(chance.uniform(0, HOUR_S) for _ in range(count))
        at = begin + timedelta(hours=hour)
        yield [
            drawn_call(chance, number + n, at + timedelta(seconds=second))
            for n, second in enumerate(seconds)
        ]
        number += count


def _write(records: RecordsDatabase, calls: list[CallRecord], until: datetime) -> None:
    """Rows and slots as the record writer and its retention leave them."""
    with records.write() as session:
        write_calls(session, calls)
        add_slots(session, _kept(calls, until), merged)


def _kept(calls: list[CallRecord], until: datetime) -> list[CallSlot]:
    age_s = (until - calls[0].at).total_seconds()
    if age_s > WIDTH_KEPT_S[60]:
        # only the hours are left: the minutes need not be made first
        in_hours = [
            call._replace(at=call.at.replace(minute=0, second=0, microsecond=0)) for call in calls
        ]
        return [slot for slot in slots_of(in_hours) if slot.width_s == HOUR_S]
    return [slot for slot in slots_of(calls) if age_s <= WIDTH_KEPT_S[slot.width_s]]


def _questions(desk: MetricsDesk, now: float) -> dict[str, Callable[[], object]]:
    def chart(operation: Operation | None, days: float) -> Callable[[], object]:
        query = ChartQuery(operation, now - days * DAY_S, now)
        return lambda: desk.charts(Call(new_call_id(), "Kim"), query)

    return {
        "chart_month_all": chart(None, DAYS),
        "chart_month_start": chart(Operation.START, DAYS),
        "chart_day_all": chart(None, 1),
        "chart_quarter_hour_all": chart(None, 1 / 96),
        "figures_month": lambda: desk.figures(now - DAYS * DAY_S, now),
        "figures_day": lambda: desk.figures(now - DAY_S, now),
    }


def _desk(records: RecordsDatabase) -> MetricsDesk:
    return MetricsDesk(
        records,
        dropped=lambda: 0,
        marks=lambda since, until: (),
        standing=FileStanding,
        checks=lambda figures, standing: (),
    )


def _ms(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    for name, value in measure(int(sys.argv[1]) if len(sys.argv) > 1 else CALLS).items():
        print(f"{name:30} {value}")


if __name__ == "__main__":
    main()
