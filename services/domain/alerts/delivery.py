"""What became of a notification that left, or should leave, the station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.domain.sentences import NOTHING, Sentence


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


@dataclass(frozen=True)
class ChannelTraffic:
    """What one channel (by name) has before it and behind it.

    `failed` were given up within the last 7 days; `last_at` is the time of the newest attempt that
    is known of, None where there was none.
    """

    channel: str
    waiting: int
    failed: int
    last_at: datetime | None = None
    last_ok: bool = False
    last_what: Sentence = NOTHING
