"""What became of a notification that left, or should leave, the station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.domain.sentences import Sentence


@dataclass(frozen=True)
class Delivery:
    """One notification on one channel (by name); times are aware, UTC.

    `next_at` is None once it is settled: delivered (`ok`), or given up.
    """

    number: int
    alert_id: int
    channel: str
    queued_at: datetime
    attempts: int
    next_at: datetime | None
    done_at: datetime | None
    ok: bool
    what: Sentence
