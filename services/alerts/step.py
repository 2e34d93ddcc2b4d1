"""One step of one rule on one camera: a pure function that live engine, try-it and trace share."""

from __future__ import annotations

from services.alerts.gap import Gap
from services.alerts.hours import hours_at
from services.alerts.state import (
    Effect,
    Fired,
    Moved,
    PairState,
    Raised,
    Resolved,
    Terms,
)
from services.alerts.telling import snoozed, told
from services.alerts.watches.watch import Watch
from services.domain.alerts.alert import Ended, Signal
from services.domain.alerts.inputs import (
    Input,
    MuteInput,
    NotifiedInput,
    SiteInput,
    SnoozeInput,
    StationOff,
    TimeInput,
    ViolationInput,
)

FLAPPING_CHANGES = 5
FLAPPING_WITHIN_S = 1800.0
CALM_AFTER_S = 1800.0

_OF_PAIR = frozenset({StationOff, MuteInput, NotifiedInput, SnoozeInput, TimeInput})
_OVER = frozenset({Signal.INACTIVE, Signal.RESOLVED})
_AT_REST = frozenset({Signal.INACTIVE, Signal.RESOLVED, Signal.FIRING})

Stepped = tuple[PairState, tuple[Effect, ...]]


def begun(terms: Terms, watch: Watch, now: float) -> PairState:
    """A pair that has seen nothing."""
    return PairState(terms, watch, since=now, hours=hours_at(terms.schedule, now))


def step(state: PairState, what: Input, now: float) -> Stepped:
    """What the input, or the time that has come, makes of the pair, and whom it concerns."""
    was = state
    if type(what) in _OF_PAIR:
        state = _answered(state, what)
    else:
        watch = state.watch.seen(what)
        if watch is not state.watch:
            state = state.watching(watch)
    if state.hours.until is not None and now >= state.hours.until:
        state = state._replace(hours=hours_at(state.terms.schedule, now))
    level = _level(state, now)
    if level is not state.level:
        state = state._replace(level=level)
    elif not level and state.signal in _OVER and state.snoozed_until is None:
        # most inputs of most rules: nothing is wrong, and nothing was
        return state, ()
    state, effects = _moved(state, now)
    if state.is_raised and was.is_raised:
        state, hit = _hit(was, state, what, now)
        effects = (*hit, *effects)
    state, notices = told(was, state, effects, now)
    return state, (*effects, *notices) if notices else effects


def due_of(state: PairState, now: float) -> float | None:
    """When the pair wants its next step without an input; later than now."""
    watched = state.watch.due(now) if state.muted_since is None else None
    if state.signal in _AT_REST and state.hours.until is None and not state.owes:
        return watched
    times = [watched, state.hours.until]
    if state.signal is Signal.PENDING:
        times.append(state.since + state.terms.for_s)
    elif state.signal is Signal.RECOVERING:
        times.append(_recovered_at(state))
    if state.owes:
        times += (state.cools_until, state.snoozed_until)
    return min((at for at in times if at is not None and at > now), default=None)


def resolved(state: PairState, ended: Ended, now: float) -> Stepped:
    """The pair comes to an end for a reason from outside; what it remembers is for nobody."""
    if not state.is_raised:
        return state, ()
    effects = (Resolved(now, ended),)
    after = state._replace(signal=Signal.RESOLVED, since=now, hits=0, worst=None)
    after, notices = told(state, after, effects, now)
    return after, (*effects, *notices)


def _answered(state: PairState, what: Input) -> PairState:
    """What concerns the pair itself, and not only its condition."""
    match what:
        case StationOff(since=since, until=until):
            return after_gap(state, Gap(since, until))
        case MuteInput(at=at, muted=muted):
            return _muted(state, at, muted=muted)
        case NotifiedInput(at=at):
            return state._replace(told_at=at)
        case SnoozeInput(until=until):
            return snoozed(state, until)
        case _:
            return state


def after_gap(state: PairState, gap: Gap) -> PairState:
    """Pending, recovering and muted go on where they stood; a cooldown is not made longer."""
    return state._replace(
        watch=state.watch.after(gap),
        since=gap.skipped(state.since),
        muted_since=gap.maybe_skipped(state.muted_since),
        hours=hours_at(state.terms.schedule, gap.until),
        changes=tuple(gap.skipped(at) for at in state.changes),
    )


def _muted(state: PairState, at: float, *, muted: bool) -> PairState:
    if muted:
        return state if state.muted_since is not None else state._replace(muted_since=at)
    if state.muted_since is None:
        return state
    # what could not be seen meanwhile is no time without it
    heard = state.watch.after(Gap(state.muted_since, at))
    return state._replace(muted_since=None, watch=heard)


def _level(state: PairState, now: float) -> bool:
    if not state.hours.in_force:
        return False
    if state.muted_since is not None:
        return state.level
    holds = state.watch.holds(now)
    return state.level if holds is None else holds


def _moved(state: PairState, now: float) -> Stepped:
    """The signal follows the level, as the rule's durations allow."""
    match state.signal:
        case Signal.INACTIVE | Signal.RESOLVED:
            return _risen(state, now) if state.level else (state, ())
        case Signal.PENDING:
            if not state.level:
                return state._replace(signal=Signal.INACTIVE, since=now), ()
            return _risen(state, now)
        case Signal.FIRING:
            return (state, ()) if state.level else _fallen(state, now)
        case _:
            return _recovering(state, now)


def _risen(state: PairState, now: float) -> Stepped:
    pending = state.signal is Signal.PENDING
    since = state.since if pending else now
    if since + state.terms.for_s > now:
        return (state if pending else state._replace(signal=Signal.PENDING, since=now)), ()
    count, value = state.watch.count(now), state.watch.value(now)
    fired = _changed(state, now)._replace(signal=Signal.FIRING, since=now, hits=count, worst=value)
    return fired, (Fired(now, count, value),)


def _fallen(state: PairState, now: float) -> Stepped:
    if not state.hours.in_force:
        return _over(state, Ended.OUT_OF_HOURS, now)
    state = _changed(state, now)
    if state.terms.keep_firing_for_s > 0 or state.flapping:
        recovering = state._replace(signal=Signal.RECOVERING, since=now)
        return recovering, (Moved(now, Signal.RECOVERING),)
    return _over(state, Ended.CLEARED, now)


def _recovering(state: PairState, now: float) -> Stepped:
    if not state.hours.in_force:
        return _over(state, Ended.OUT_OF_HOURS, now)
    if state.level:
        firing = _changed(state, now)._replace(signal=Signal.FIRING, since=now)
        return firing, (Moved(now, Signal.FIRING),)
    if now >= _recovered_at(state):
        return _over(state, Ended.CLEARED, now)
    return state, ()


def _recovered_at(state: PairState) -> float:
    """A pair that flaps is kept until it has been calm for long."""
    keeps = max(state.terms.keep_firing_for_s, CALM_AFTER_S if state.flapping else 0.0)
    return state.since + keeps


def _over(state: PairState, ended: Ended, now: float) -> Stepped:
    over = state._replace(signal=Signal.RESOLVED, since=now, hits=0, worst=None)
    return over, (Resolved(now, ended),)


def _changed(state: PairState, now: float) -> PairState:
    changes = (*state.changes, now)[-FLAPPING_CHANGES:]
    calm = not state.changes or now >= state.changes[-1] + CALM_AFTER_S
    often = len(changes) == FLAPPING_CHANGES and changes[0] > now - FLAPPING_WITHIN_S
    return state._replace(changes=changes, flapping=often or (state.flapping and not calm))


def _hit(was: PairState, state: PairState, what: Input, now: float) -> Stepped:
    """One more hit of an alert that stands already, or a value that is worse than all before."""
    violation = what if isinstance(what, ViolationInput) else None
    is_hit = violation is not None and was.watch is not state.watch
    again = was.signal is Signal.RECOVERING and state.signal is Signal.FIRING
    joined = state.watch.count(now) - state.hits if isinstance(what, SiteInput) else 0
    value, worst = state.watch.value(now), state.worst
    if value is not None:
        worst = value if worst is None else state.watch.worse(worst, value)
    more = max(int(is_hit or again), joined)
    if not more and worst == state.worst:
        return state, ()
    state = state._replace(hits=state.hits + more, worst=worst)
    number, picture, sure = 0, "", 0.0
    if violation is not None and is_hit:
        number, picture, sure = violation.number, violation.picture, violation.confidence
    return state, (Raised(now, state.hits, worst, number, picture, sure),)
