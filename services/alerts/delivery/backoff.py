"""When a message that was not taken is tried again, and when it is given up."""

from __future__ import annotations

from datetime import datetime, timedelta

DELAYS_S = (5.0, 30.0, 120.0, 600.0, 3600.0)
GIVE_UP_AFTER = timedelta(hours=24)


def next_attempt(attempts: int, queued_at: datetime, now: datetime) -> datetime | None:
    """After `attempts` failed ones (at least 1); None when it is to be given up."""
    delay_s = DELAYS_S[min(attempts, len(DELAYS_S)) - 1]
    when = now + timedelta(seconds=delay_s)
    return when if when - queued_at <= GIVE_UP_AFTER else None
