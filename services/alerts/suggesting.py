"""Which threshold the recorded days speak for: pure, from inputs that are in order of time."""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence

from services.alerts.watches.cameras import SETTLED_AFTER_S, SHOWS_PICTURES
from services.alerts.watches.violations import hits_in
from services.domain.alerts import FigureInput, SampleInput, ViolationInput
from services.domain.rules import ErrorRate, FrameRate, Latency, Suggestion, Violation
from services.domain.rules.phrases import figure
from services.domain.rules.specs import specs_of
from services.domain.sentences import Sentence, sentence

MOST_A_DAY = 5
LEAST_VIOLATIONS = 20
LEAST_SAMPLES = 1_000
LEAST_FIGURES = 24
LEAST_DAYS = 1.0
SAMPLE_SHARE = 0.01
FIGURE_SHARE = 0.05
DAY_S = 86_400.0


def suggested_violations(
    condition: Violation, inputs: Iterable[ViolationInput], cameras: Sequence[str], until: float
) -> Suggestion:
    """The smallest threshold that, like all above it, fires at most MOST_A_DAY times on any day.

    A threshold fires whenever the count within the window reaches it from below. Hours, cooldown
    and how long a rule keeps firing are left out: they would make it fewer.
    """
    wanted, since = frozenset(cameras), until
    fired: Counter[tuple[int, int]] = Counter()
    windows: dict[str, deque[float]] = defaultdict(deque)
    count = 0
    for what in inputs:
        if what.camera_id not in wanted or not hits_in(what, condition.violation_type):
            continue
        count, since = count + 1, min(since, what.happened_at)
        window = windows[what.camera_id]
        window.append(what.happened_at)
        while window[0] <= what.happened_at - condition.window_minutes * 60:
            window.popleft()
        fired[len(window), int((until - what.happened_at) // DAY_S)] += 1
    days = _days(since, until)
    if count < LEAST_VIOLATIONS or days < LEAST_DAYS:
        why = _too_few(count, days, LEAST_VIOLATIONS)
        return Suggestion("threshold", None, count, days, why)
    too_often = [level for (level, _), times in fired.items() if times > MOST_A_DAY]
    return _of_violations(max(too_often, default=0) + 1, count, days)


def suggested_frame_rate(
    condition: FrameRate, inputs: Iterable[SampleInput], cameras: Sequence[str], until: float
) -> Suggestion:
    """What one sample in a hundred lies below, among those of cameras that show pictures."""
    field = "below_fps" if condition.below_fps is not None else "below_percent"
    wanted, rates, since = frozenset(cameras), [], until
    for what in inputs:
        if what.camera_id not in wanted or not _tells_rate(what):
            continue
        rate = what.fps
        if field == "below_percent":
            if not what.nominal_fps:
                continue
            rate = 100 * what.fps / what.nominal_fps
        rates.append(rate)
        since = min(since, what.at)
    days = _days(since, until)
    if len(rates) < LEAST_SAMPLES or days < LEAST_DAYS:
        why = _too_few_values(len(rates), days, LEAST_SAMPLES)
        return Suggestion(field, None, len(rates), days, why)
    value = _within(FrameRate, field, math.floor(_quantile(rates, SAMPLE_SHARE) * 10) / 10)
    why = sentence(
        "{value}: at most 1 % of {count} recorded values of {days} days lie below it.",
        value=f"{figure(value)} {'%' if field == 'below_percent' else 'fps'}",
        count=len(rates),
        days=figure(round(days, 1)),
    )
    return Suggestion(field, value, len(rates), days, why)


def suggested_figure(
    condition: ErrorRate | Latency, inputs: Iterable[FigureInput], until: float
) -> Suggestion:
    """What one hour in twenty was worse than."""
    field = "limit" if isinstance(condition, ErrorRate) else "limit_ms"
    known = [(what.at, what.value) for what in inputs if what.value is not None]
    values, days = (
        [value for _, value in known],
        _days(min((at for at, _ in known), default=until), until),
    )
    if len(values) < LEAST_FIGURES or days < LEAST_DAYS:
        why = _too_few_values(len(values), days, LEAST_FIGURES)
        return Suggestion(field, None, len(values), days, why)
    value = _within(type(condition), field, _figure_limit(condition, values))
    shown = f"{figure(round(value * 100, 4))} %" if field == "limit" else f"{figure(value)} ms"
    why = sentence(
        "{value}: 95 % of {count} recorded hours within {days} days were no worse.",
        value=shown,
        count=len(values),
        days=figure(round(days, 1)),
    )
    return Suggestion(field, value, len(values), days, why)


def _figure_limit(condition: ErrorRate | Latency, values: Sequence[float]) -> float:
    if isinstance(condition, Latency):
        return float(math.ceil(_quantile(values, 1 - FIGURE_SHARE)))
    if condition.metric == "success_rate":
        return math.floor(_quantile(values, FIGURE_SHARE) * 10_000) / 10_000
    return math.ceil(_quantile(values, 1 - FIGURE_SHARE) * 10_000) / 10_000


def _quantile(values: Sequence[float], share: float) -> float:
    """The value at that rank, one of those given (type 1 of Hyndman and Fan 1996)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _within(kind: type[FrameRate | ErrorRate | Latency], field: str, value: float) -> float:
    spec = specs_of(kind)[field]
    return min(max(value, spec.least), spec.most)


def _tells_rate(what: SampleInput) -> bool:
    settled = what.since_s is None or what.since_s >= SETTLED_AFTER_S
    return not what.changed and what.state in SHOWS_PICTURES and settled


def _days(since: float, until: float) -> float:
    return max(0.0, until - since) / DAY_S


def _of_violations(threshold: int, count: int, days: float) -> Suggestion:
    why = sentence(
        "{value}: fires at most {times} times on any day, as {count} violations of {days} days "
        "tell.",
        value=threshold,
        times=MOST_A_DAY,
        count=count,
        days=figure(round(days, 1)),
    )
    return Suggestion("threshold", float(threshold), count, days, why)


def _too_few(count: int, days: float, least: int) -> Sentence:
    return sentence(
        "Not enough is recorded for a suggestion: {count} violations in {days} days. It takes "
        "{least} and one day.",
        count=count,
        days=figure(round(days, 1)),
        least=least,
    )


def _too_few_values(count: int, days: float, least: int) -> Sentence:
    return sentence(
        "Not enough is recorded for a suggestion: {count} values in {days} days. It takes "
        "{least} and one day.",
        count=count,
        days=figure(round(days, 1)),
        least=least,
    )
