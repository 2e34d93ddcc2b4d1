"""The state of a pair as JSON takes it, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.alerts.hours import Hours
from services.alerts.state import PairState
from services.domain.alerts.alert import Signal

_SAME = (
    "since",
    "level",
    "hits",
    "worst",
    "muted_since",
    "told_at",
    "snoozed_until",
    "snoozed_until_clear",
    "owes",
    "flapping",
)


def plain_state(state: PairState) -> dict[str, Any]:
    plain: dict[str, Any] = {name: getattr(state, name) for name in _SAME}
    plain["signal"] = str(state.signal)
    plain["hours"] = list(state.hours)
    plain["changes"] = list(state.changes)
    plain["watch"] = state.watch.plain()
    return plain


def restored_state(new: PairState, plain: Mapping[str, Any]) -> PairState:
    """`new` is the pair as it begins; raises LookupError, TypeError or ValueError."""
    in_force, until = plain["hours"]
    return new._replace(
        **{name: plain[name] for name in _SAME},
        signal=Signal(plain["signal"]),
        hours=Hours(bool(in_force), until),
        changes=tuple(plain["changes"]),
        watch=new.watch.restored(plain["watch"]),
    )
