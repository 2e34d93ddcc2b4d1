"""A drill: a scratch station with a fault in domain, rolled back by its own guards, and timed."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.assurance.drill_calls import ACTOR, DrillCalls
from app.assurance.scratch_site import ScratchSite, scratch_site
from app.composition import Composition, open_composition
from app.rollout.limits import LIMITS
from app.site_folder import SiteFolder
from app.surroundings import Pairs, Surroundings
from services.domain.call import Call, new_call_id
from services.domain.clock import utc_now
from services.domain.operation import CallRecord, Implementation
from services.domain.rehearsals import DrillResult
from services.domain.rollout import check_percent
from services.rollout.drill import Rehearsal, ShowProgress, of_fault, rehearse
from services.rollout.faults import Fault, FaultKind, Injection, parse_fault
from services.storage.contents import contents
from services.storage.site_file.edits import FileChanges
from services.storage.site_file.header import split_header
from services.storage.site_file.reader import read_site_file
from services.storage.site_file.safe_replace import replace_file
from services.storage.site_file.whole_files import hash_of
from services.storage.site_file.writer import changed_file, file_fields
from services.storage.trial_copy import forget_rollout

DEFAULT_PERCENT = 25
LEAST_CAMERAS = 8
"""So many that a quarter of them is some: with fewer, cameras are added to the copy."""
FIRST_PERCENT = 1
HANG_LIMIT_S = 0.2
SEED = 5
WRONG = {"location": "written by a drill"}
_LEGACY, _DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
_PASSING = ("revision", "updated_at", "created_at")
_RESTORED = ("cameras", "rules")


@dataclass
class DrillClock:
    """The time of day, moved on by a drill that cannot wait."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return utc_now() + self.ahead

    def pass_by(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


@dataclass
class Marks:
    """When domain's last call ended, and when legacy's calls began; monotonic."""

    domain_calls: int = 0
    domain_ended_at: float = 0.0
    legacy_began_at: list[float] = field(default_factory=list)

    def ms_to_legacy(self) -> float:
        after = [at for at in self.legacy_began_at if at >= self.domain_ended_at]
        return (after[0] - self.domain_ended_at) * 1000 if after else 0.0


def drill_site(
    site: SiteFolder,
    fault: str,
    show_progress: ShowProgress,
    cancelled: threading.Event,
    *,
    percent: int = DEFAULT_PERCENT,
    in_legacy_too: bool = False,
) -> DrillResult:
    """In the caller's process; raises BadValue for a fault or a percentage that is none."""
    wanted, share = parse_fault(fault), check_percent(percent)
    with scratch_site(site, cancelled, least=LEAST_CAMERAS) as scratch:
        drill = _Drill(scratch, wanted, share, in_legacy_too=in_legacy_too)
        with drill.opened() as composed:
            return drill.run(composed, show_progress, cancelled)


class _Drill:
    """One drill on one scratch site."""

    def __init__(
        self, scratch: ScratchSite, fault: Fault, percent: int, *, in_legacy_too: bool
    ) -> None:
        self._scratch = scratch
        self._fault = fault
        self._percent = percent
        self._in_legacy_too = in_legacy_too
        self._clock = DrillClock()
        self._marks = Marks()

    @contextmanager
    def opened(self) -> Iterator[Composition]:
        """A station like any other, but for its clock, its environment and the fault."""
        forget_rollout(self._scratch.site.root, keep=LIMITS)
        around = Surroundings(
            utc_clock=self._clock, variables={}, change=self._with_fault, rehearses=True
        )
        with open_composition(self._scratch.site, watches=False, around=around) as composed:
            yield composed

    def run(
        self, composed: Composition, show_progress: ShowProgress, cancelled: threading.Event
    ) -> DrillResult:
        hangs = self._fault.kind is FaultKind.HANG
        calls = DrillCalls(composed, self._fault.operation, limit_s=HANG_LIMIT_S if hangs else None)
        before = self._standing(composed)
        calls.prepare()
        if self._in_legacy_too:
            # what legacy does counts from the first move on
            self._move_slider(composed, FIRST_PERCENT)
        ledger, engine = composed.rollout.ledger, composed.rollout.engine
        rehearsed = rehearse(
            Rehearsal(
                self._fault,
                calls.ask,
                lambda: self._marks.domain_calls,
                lambda: self._move_slider(composed, self._percent),
                lambda: ledger.state.is_latched,
                engine.check,
                self._clock.pass_by,
            ),
            show_progress,
            cancelled,
        )
        if not rehearsed.rolled_back:
            self._move_slider(composed, 0)
        # reads, which change nothing: the next call is legacy's, and so is every camera's
        later = calls.ask_each_camera()
        restored = self._is_restored(composed, calls, before)
        return DrillResult(
            at=utc_now(),
            percent=self._percent,
            fault=str(self._fault),
            rolled_back=rehearsed.rolled_back,
            calls_to_roll_back=rehearsed.calls,
            ms_to_legacy=self._marks.ms_to_legacy() if rehearsed.rolled_back else 0.0,
            restored=restored and all(_is_legacy(record) for record in later),
            verdicts=of_fault(rehearsed.judgement, self._fault),
        )

    def _move_slider(self, composed: Composition, percent: int) -> None:
        composed.station.rollout.set_percent(ACTOR, percent, "drill")

    def _is_restored(
        self, composed: Composition, calls: DrillCalls, before: Mapping[str, Any]
    ) -> bool:
        """Drift repaired, cameras as they were, everything legacy; database and file compared."""
        drift = composed.assurance.drift
        repairable = drift.report().confirmed
        if repairable:
            drift.repair_drift(Call(new_call_id(), ACTOR), repairable)
        later = [calls.ask()]
        calls.put_back()
        after = self._standing(composed)
        return after == before and all(map(_is_legacy, later))

    def _standing(self, composed: Composition) -> dict[str, Any]:
        """Cameras and rules in the database, entries in the file, and who serves each camera."""
        rows = contents(composed.rollout.rows.database)
        ledger = composed.rollout.ledger
        table = ledger.sides.table(ledger.state)
        cameras = [view.camera.id for view in composed.station.views()]
        return {
            "rows": {key: value for key, value in rows.items() if _is_kept(key)},
            "file": file_fields(read_site_file(composed.folder.site_file.read_bytes())),
            "sides": {one: table.side_of_camera(one).implementation for one in cameras},
        }

    def _with_fault(self, pairs: Pairs) -> Pairs:
        injection = Injection(self._fault, self._spoil, random.Random(SEED))
        noted = {
            operation: {**pair, Implementation.LEGACY: self._noting_begin(pair[_LEGACY])}
            for operation, pair in pairs.items()
        }
        faulty = dict(noted[self._fault.operation])
        faulty[_DOMAIN] = self._noting_end(injection.into(faulty[_DOMAIN]))
        if self._in_legacy_too:
            faulty[_LEGACY] = injection.into(faulty[_LEGACY])
        return {**noted, self._fault.operation: faulty}

    def _noting_begin(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any) -> Any:
            self._marks.legacy_began_at.append(time.monotonic())
            return work(*arguments)

        return noted

    def _noting_end(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any) -> Any:
            try:
                return work(*arguments)
            finally:
                self._marks.domain_calls += 1
                self._marks.domain_ended_at = time.monotonic()

        return noted

    def _spoil(self, camera_id: str) -> None:
        """As a mistake in writing the site file would do it: signed, in the station's own name."""
        path = self._scratch.site.site_file
        raw = path.read_bytes()
        header, _ = split_header(raw.decode("utf-8"))
        wrong = changed_file(
            raw,
            FileChanges(changed={camera_id: WRONG}),
            database_id=self._scratch.copied.database_id,
            revision=0 if header is None else header.revision,
        )
        replace_file(path, wrong.data, expected=hash_of(raw), keep_old=False)


def _is_legacy(record: CallRecord) -> bool:
    return record.implementation is _LEGACY


def _is_kept(key: str) -> bool:
    """Whether a value must be as it was: what people configured, not when or how often."""
    table, _, rest = key.partition(".")
    return table in _RESTORED and rest.rpartition(".")[2] not in _PASSING
