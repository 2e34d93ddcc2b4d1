"""Evidence, traffic and baselines go on after a restart; recorded calls roll back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.composition import open_composition
from app.rollout.judging import BASELINES
from app.site_folder import SiteFolder
from services.domain.clock import utc_now
from services.domain.errors import Outcome
from services.domain.metrics import ChartQuery
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.rollout import DEFAULT_PLAN, Phase
from services.domain.rollout_view import OperationLine, RolloutView
from services.rollout import plan_steps, plan_time
from services.rollout.hashing import hashed_bucket
from services.storage.database import RecordsDatabase
from services.storage.repositories.calls import write_calls
from tests.app.running_station import write_site

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    for name in ("USE_DOMAIN_SERVICE", "ROLLOUT_PERCENT"):
        monkeypatch.delenv(name, raising=False)
    site = tmp_path / "site"
    write_site(site, {"gate": f"{site}/none.ts"})
    return SiteFolder.at(site)


def slide(folder: SiteFolder, percent: int) -> None:
    with open_composition(folder, watches=False) as composed:
        composed.station.rollout.set_percent("Li", percent, "to see")


def recorded(folder: SiteFolder, calls: Iterable[CallRecord]) -> None:
    database = RecordsDatabase.open(folder.records)
    with database.write() as session:
        write_calls(session, list(calls))
    database.close()


def status_calls(
    side: Implementation, outcome: Outcome, count: int, percentage: int, *, ago_s: float = 0
) -> list[CallRecord]:
    """Calls of `status` as the router would have made them."""
    found: list[CallRecord] = []
    number = 0
    while len(found) < count:
        number += 1
        call_id = f"{number:08x}{count:08x}"
        bucket = hashed_bucket(call_id)
        if (bucket < percentage * 100) is (side is DOMAIN):
            at = utc_now() - timedelta(seconds=ago_s - number * 1e-6)
            found.append(
                CallRecord(
                    call_id, at, "Li", "status", "gate", side, Reason.SPLIT, outcome, "", 5.0,
                    percentage=percentage, stage="manual", bucket=bucket,
                )
            )  # fmt: skip
    return found


def line_of(view: RolloutView) -> OperationLine:
    return next(line for line in view.operations if line.operation is Operation.STATUS)


def test_failures_of_before_the_restart_are_still_evidence(folder: SiteFolder) -> None:
    slide(folder, 50)
    recorded(folder, status_calls(DOMAIN, Outcome.INTERNAL, 40, 50))

    with open_composition(folder, watches=False) as composed:
        composed.station.rollout.check_now("Li")
        view = composed.station.rollout.view("Li")

    assert view.state.is_latched
    assert view.notice is not None
    assert view.notice.verdict is not None
    assert view.notice.verdict.operation is Operation.STATUS


def test_failures_of_before_start_again_are_none(folder: SiteFolder) -> None:
    slide(folder, 50)
    recorded(folder, status_calls(DOMAIN, Outcome.INTERNAL, 40, 50))

    with open_composition(folder, watches=False) as composed:
        rollout = composed.station.rollout
        rollout.check_now("Li")
        rollout.start_again("Li", "mended")
        rollout.set_percent("Li", 50, "once more")
        rollout.check_now("Li")

        assert not rollout.view("Li").state.is_latched


def test_traffic_is_counted_on_after_a_restart(folder: SiteFolder) -> None:
    slide(folder, 50)
    recorded(folder, status_calls(DOMAIN, Outcome.OK, 30, 50))
    recorded(folder, status_calls(LEGACY, Outcome.OK, 10, 50))

    with open_composition(folder, watches=False) as composed:
        composed.rollout.engine.recount()
        composed.station.status("Li", "gate")
        line = line_of(composed.station.rollout.view("Li"))

    assert line.legacy_calls + line.domain_calls == 41
    assert line.domain_calls in (30, 31)
    assert line.expected_share == 0.5
    assert line.calls_per_day >= 41


def test_baselines_are_frozen_before_the_slider_goes_to_100(folder: SiteFolder) -> None:
    slide(folder, 50)
    recorded(folder, status_calls(LEGACY, Outcome.OK, 220, 50))

    slide(folder, 100)

    with open_composition(folder, watches=False) as composed:
        frozen = composed.rollout.rows.notes()[BASELINES].value
        evidence = composed.rollout.judging.evidence()
    assert [(one["operation"], one["source"], one["calls"]) for one in frozen] == [
        ("status", "frozen", 220)
    ]
    assert evidence.baselines[Operation.STATUS].p95_ms == 5.0


def test_a_restart_in_the_middle_of_a_stage_and_of_an_hour_loses_nothing(
    folder: SiteFolder,
) -> None:
    since, until = utc_now().timestamp() - 3600, utc_now().timestamp() + 3600
    query = ChartQuery(None, since, until)
    with open_composition(folder, watches=False) as composed:
        rollout, ledger = composed.station.rollout, composed.rollout.ledger
        rollout.save_plan("Li", DEFAULT_PLAN)
        ledger.decide(lambda state: plan_steps.arm(state, utc_now()), None, deals=True)
        rollout.begin("Li", "")
        # an hour and a half of the stage, as the engine counts them
        for _ in range(3):
            ledger.decide(lambda state: plan_time.ran(state, 1800), None)
            if plan_time.is_hour_over(ledger.state):
                judgement = composed.rollout.engine.judgement or composed.rollout.engine.check()
                ledger.decide(partial(plan_time.hour_over, judgement=judgement), None)
        for _ in range(5):
            composed.station.status("Li", "gate")
        rollout.check_now("Li")
        before = rollout.view("Li")
        charted = composed.station.charts("Li", query)

    with open_composition(folder, watches=False) as composed:
        composed.rollout.engine.recount()
        composed.station.rollout.check_now("Li")
        after = composed.station.rollout.view("Li")
        charted_again = composed.station.charts("Li", query)

    assert after.state == before.state
    assert (after.state.phase, after.state.stage_name) == (Phase.RUNNING, "1/3")
    assert (after.state.observed_s, after.state.hours) == (5400, (True,))
    assert [stage.needs for stage in after.stages] == [stage.needs for stage in before.stages]
    assert after.cameras == before.cameras
    assert [line.verdict for line in after.operations] == [
        line.verdict for line in before.operations
    ]
    assert sum(charted.legacy.calls) + sum(charted.domain.calls) == 5
    for side in ("legacy", "domain"):
        assert list(getattr(charted_again, side).calls) == list(getattr(charted, side).calls)
    assert charted_again.marks == charted.marks
