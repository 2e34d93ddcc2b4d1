"""Who changes what: what every write of the configuration carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Change:
    """The call that changes something; `at` is UTC."""

    actor: str
    call_id: str
    at: datetime
