"""Who is told, and when not: cooldown, snooze, flapping, mutes."""

from __future__ import annotations

from collections.abc import Sequence

from services.alerts.state import Effect, Fired, Notify, PairState, Resolved, Told

Notices = tuple[Notify, ...]


def snoozed(state: PairState, until: float | None) -> PairState:
    """By event time; None: until the signal is resolved."""
    return state._replace(snoozed_until=until, snoozed_until_clear=until is None)


def told(
    was: PairState, state: PairState, effects: Sequence[Effect], now: float
) -> tuple[PairState, Notices]:
    """What goes out now; what is held back and still stands goes out when it may."""
    if not effects and not state.owes and state.snoozed_until is None:
        return state, ()
    state = _awake(state, effects, now)
    if state.flapping:
        notice = (Notify(now, Told.FLAPPING),) if not was.flapping else ()
        return (state._replace(owes=False) if state.owes else state), notice
    fired = any(isinstance(effect, Fired) for effect in effects)
    if any(isinstance(effect, Resolved) for effect in effects):
        return _told_end(was, state, now)
    if not fired and not state.owes:
        return state, ()
    if is_quiet(state, now):
        return (state if state.owes else state._replace(owes=True)), ()
    return (state._replace(owes=False) if state.owes else state), (Notify(now, Told.FIRED),)


def is_quiet(state: PairState, now: float) -> bool:
    """Whether notifications are held back."""
    cools_until = state.cools_until
    return (
        state.snoozed_until_clear
        or (state.snoozed_until is not None and now < state.snoozed_until)
        or (cools_until is not None and now < cools_until)
    )


def _told_end(was: PairState, state: PairState, now: float) -> tuple[PairState, Notices]:
    """The end of what nobody was told of is told to nobody."""
    if state.owes or was.flapping or was.snoozed_until_clear:
        return state._replace(owes=False), ()
    if state.snoozed_until is not None and now < state.snoozed_until:
        return state, ()
    return state, (Notify(now, Told.RESOLVED),)


def _awake(state: PairState, effects: Sequence[Effect], now: float) -> PairState:
    if state.snoozed_until_clear and any(isinstance(one, Resolved) for one in effects):
        return state._replace(snoozed_until_clear=False)
    if state.snoozed_until is not None and now >= state.snoozed_until:
        return state._replace(snoozed_until=None)
    return state
