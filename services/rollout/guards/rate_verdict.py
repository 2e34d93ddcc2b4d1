"""The words of the two guards of rates: what was counted, between what bounds, over which calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.domain.operation import Operation
from services.domain.sentences import NOTHING, Sentence, sentence
from services.domain.verdicts import Guard, GuardVerdict
from services.rollout.guards.cusum import ALARM
from services.rollout.guards.rate_watch import LEAST_CALLS, WINDOW, RateWatch
from services.rollout.guards.wilson import wilson_lower, wilson_upper
from services.rollout.guards.wording import in_a_row, percent, said_at

MOST_NAMES = 5


def error_verdict(operation: Operation, watch: RateWatch, *, is_shared: bool) -> GuardVerdict:
    """`is_shared`: the limit is crossed, and legacy crosses it as well."""
    calls, failures = watch.calls, watch.failures
    return GuardVerdict(
        Guard.ERROR_RATE,
        watch.kind,
        operation,
        value=failures / calls if calls else None,
        limit=watch.limit,
        low=wilson_lower(failures, calls) if calls else None,
        high=wilson_upper(failures, calls) if calls else None,
        have=calls,
        need=LEAST_CALLS,
        formula=_error_formula(watch),
        window=_window(watch.calls, watch.since),
        note=_shared(is_shared=is_shared),
        holds=is_shared,
    )


def success_verdict(
    operation: Operation, watch: RateWatch, unreachable: Sequence[str], *, is_shared: bool
) -> GuardVerdict:
    """The watch counts what did not succeed; value, limit and bounds are of success."""
    calls, failures = watch.calls, watch.failures
    return GuardVerdict(
        Guard.SUCCESS_RATE,
        watch.kind,
        operation,
        value=1 - failures / calls if calls else None,
        limit=1 - watch.limit,
        low=1 - wilson_upper(failures, calls) if calls else None,
        high=1 - wilson_lower(failures, calls) if calls else None,
        have=calls,
        need=LEAST_CALLS,
        formula=_success_formula(watch),
        window=_window(watch.calls, watch.since),
        note=in_a_row(_shared(is_shared=is_shared), _left_out(unreachable)),
        holds=is_shared,
    )


def _error_formula(watch: RateWatch) -> Sentence:
    if not watch.calls:
        return NOTHING
    return sentence(
        "(internal + timeout) / judged = {failures} / {calls} = {rate} %, lower bound {low} %;"
        " CUSUM {sum} of {alarm}; roll back above {limit} %",
        failures=watch.failures,
        calls=watch.calls,
        rate=percent(watch.failures / watch.calls),
        low=percent(wilson_lower(watch.failures, watch.calls)),
        sum=round(watch.cusum.highest, 1),
        alarm=round(ALARM, 1),
        limit=percent(watch.limit),
    )


def _success_formula(watch: RateWatch) -> Sentence:
    if not watch.calls:
        return NOTHING
    return sentence(
        "ok / judged = {ok} / {calls} = {rate} %, upper bound {high} %;"
        " CUSUM {sum} of {alarm}; roll back below {limit} %",
        ok=watch.calls - watch.failures,
        calls=watch.calls,
        rate=percent(1 - watch.failures / watch.calls),
        high=percent(1 - wilson_lower(watch.failures, watch.calls)),
        sum=round(watch.cusum.highest, 1),
        alarm=round(ALARM, 1),
        limit=percent(1 - watch.limit),
    )


def _window(calls: int, since: datetime | None) -> Sentence:
    if since is None:
        return NOTHING
    return sentence(
        "the last {calls} judged calls of domain (at most {most}), since {since}",
        calls=calls,
        most=WINDOW,
        since=said_at(since),
    )


def _shared(*, is_shared: bool) -> Sentence:
    if not is_shared:
        return NOTHING
    return sentence("Legacy fails as well in the last 24 hours: rolling back would not help.")


def _left_out(cameras: Sequence[str]) -> Sentence:
    if not cameras:
        return NOTHING
    names = ", ".join(cameras[:MOST_NAMES]) + (", …" if len(cameras) > MOST_NAMES else "")
    if len(cameras) == 1:
        return sentence("Without 1 unreachable camera: {names}.", names=names)
    return sentence(
        "Without {count} unreachable cameras: {names}.", count=len(cameras), names=names
    )
