"""Puts the alert engine together: it goes on where it stood when the station ended."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from app.alerts.camera_samples import CameraSamples
from app.alerts.ledger import AlertLedger
from app.alerts.look_out import Look, LookOut
from app.alerts.notices import Notices, the_log_alone
from app.alerts.rule_shelf import RuleShelf
from app.alerts.runner import AlertRunner
from app.alerts.store import AlertStore, Standing, conditions_hash
from app.news_desk import NewsDesk
from services.alerts.book import Book, Facts
from services.alerts.engine import Effects, Engine, Key, PairEffect
from services.alerts.state import PairState, Resolved
from services.domain.alerts import (
    Alert,
    Ended,
    Evidence,
    NotifiedInput,
    SampleInput,
    Signal,
    StationOff,
)
from services.domain.channels import ChannelSettings
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.events import CamerasChanged, Event
from services.domain.rules import Rule
from services.domain.run_state import RunState


@dataclass(frozen=True)
class AlertSources:
    """What the engine hears of: rules, cameras, and, when it `watches`, samples of cameras.

    `channels` are those that there are, `camera_name` says a camera's for people.
    """

    rules: Callable[[], Sequence[Rule]]
    cameras: Callable[[], Sequence[str]]
    run_states: Callable[[], Mapping[str, RunState]]
    record: Callable[[SampleInput], None]
    looks: Sequence[Look]
    watches: bool
    channels: Callable[[], Sequence[ChannelSettings]] = the_log_alone
    camera_name: Callable[[str], str] = str


@dataclass(frozen=True)
class Alerting:
    """The engine at work and the alerts it keeps."""

    runner: AlertRunner
    ledger: AlertLedger


def open_alerts(
    store: AlertStore,
    sources: AlertSources,
    news: NewsDesk,
    stack: ExitStack,
    *,
    seen_at: datetime | None,
    utc_clock: UtcClock = utc_now,
    clock: Clock = monotonic,
) -> Alerting:
    """`seen_at`: when the last run of the station ended, None before the first."""
    now, standing = utc_clock().timestamp(), store.standing()
    since = max(_seconds(seen_at, now), _seconds(standing.mark.at if standing.mark else None, 0.0))
    engine, shelf = Engine(min(since, now)), RuleShelf()
    ledger = _ledger(engine, shelf, store, standing, sources, news, utc_clock)
    runner = AlertRunner(
        engine,
        ledger,
        store,
        shelf,
        rules=sources.rules,
        cameras=sources.cameras,
        violation=standing.mark.violation if standing.mark else standing.last_violation,
        utc_clock=utc_clock,
        clock=clock,
    )
    effects = runner.take_rules()
    effects += _restored(engine, standing, shelf)
    effects += engine.take(StationOff(min(since, now), now))
    for key in ledger.apply(effects):
        engine.take_for(key, NotifiedInput(engine.clock))
    _follow_cameras(runner, news, stack)
    runner.start()
    stack.callback(runner.stop)
    if sources.watches:
        # a command starts no cameras: what it sees of them says nothing
        looks = _looks(sources, news, stack, runner, utc_clock)
        look_out = LookOut(looks, runner.hear, utc_clock=utc_clock)
        look_out.start()
        stack.callback(look_out.stop)
    return Alerting(runner, ledger)


def _ledger(
    engine: Engine,
    shelf: RuleShelf,
    store: AlertStore,
    standing: Standing,
    sources: AlertSources,
    news: NewsDesk,
    utc_clock: UtcClock,
) -> AlertLedger:
    def evidence(key: Key, at: float) -> Evidence:
        return store.evidence(shelf.rule(key[0]), key, at)

    facts = Facts(shelf.rule, evidence, engine.site_cameras)
    book = Book(facts, last_id=standing.last_id, raised=standing.raised)
    notices = Notices(sources.channels, sources.camera_name, news.publish)
    return AlertLedger(book, store, news.publish, shelf.rule, notices, utc_clock)


def _restored(engine: Engine, standing: Standing, shelf: RuleShelf) -> Effects:
    """States and alerts were written apart: what a kill left between them is mended here."""
    rules, kept = engine.rules(), {}
    for key, stored in standing.states.items():
        rule = rules.get(key[0])
        if rule is not None and stored.conditions == conditions_hash(rule.conditions):
            kept[key] = stored.state
    engine.restore(kept)
    raised = {(alert.rule_id, alert.camera_id): alert for alert in standing.raised}
    _forget_unknown(engine, raised)
    effects: Effects = []
    for key, alert in raised.items():
        state = engine.states.get(key)
        changed = key in standing.states and key not in kept
        if state is None or changed:
            known = shelf.knows(key[0])
            ended = _why_gone(is_changed=changed, in_force=key[0] in rules, known=known)
            effects.append(PairEffect(key, Resolved(engine.clock, ended)))
        elif not state.is_raised:
            engine.correct(key, _as_raised(state, alert))
    return effects


def _forget_unknown(engine: Engine, raised: Collection[Key]) -> None:
    """A pair whose alert was never written has raised nothing, unless a site alert has it."""
    for key, state in list(engine.states.items()):
        folded = key[1] in engine.site_cameras(key[0])
        if state.is_raised and key not in raised and not folded:
            engine.correct(key, state._replace(signal=Signal.INACTIVE, level=False))


def _why_gone(*, is_changed: bool, in_force: bool, known: bool) -> Ended:
    if is_changed and in_force:
        return Ended.RULE_CHANGED
    if in_force:
        return Ended.CAMERA_LEFT
    return Ended.RULE_DISABLED if known else Ended.RULE_DELETED


def _as_raised(state: PairState, alert: Alert) -> PairState:
    return state._replace(
        signal=alert.signal,
        since=alert.since.timestamp(),
        level=True,
        hits=alert.count,
        worst=alert.worst,
    )


def _looks(
    sources: AlertSources,
    news: NewsDesk,
    stack: ExitStack,
    runner: AlertRunner,
    utc_clock: UtcClock,
) -> list[Look]:
    samples = CameraSamples(sources.run_states, sources.record, runner.hear, utc_clock=utc_clock)
    news.subscribe(samples.on_event)
    stack.callback(news.unsubscribe, samples.on_event)
    return [samples.look, *sources.looks]


def _follow_cameras(runner: AlertRunner, news: NewsDesk, stack: ExitStack) -> None:
    def on_event(event: Event) -> None:
        if isinstance(event, CamerasChanged):
            runner.rules_changed()

    news.subscribe(on_event)
    stack.callback(news.unsubscribe, on_event)


def _seconds(at: datetime | None, otherwise: float) -> float:
    return otherwise if at is None else at.astimezone(UTC).timestamp()
