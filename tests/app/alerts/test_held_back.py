"""What people are told of later than it happened names the channels when it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from services.domain.alerts import SystemInput
from services.domain.events import AlertChanged, AlertFired
from tests.app.alerts.test_runner import Site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.close()


def test_an_alert_within_the_cooldown_is_told_with_its_channels_when_that_is_over(
    site: Site,
) -> None:
    present = True
    site.looks.append(lambda now: [SystemInput(now, "disk", present=present)])
    site.rule("system", {"kind": "disk"}, cooldown_s=600, channels=["window", "sound"])
    with ExitStack() as stack:
        alerting = site.open(stack)
        site.awaited(alerting, lambda found: len(found) == 1)
        present = False
        site.awaited(alerting, lambda found: not found[0].is_raised)
        present = True
        site.pass_by(20)
        site.awaited(alerting, lambda found: len(found) == 2)
        site.pass_by(600)
        site.awaited(alerting, lambda found: found[0].notified_at is not None)
    fired = [event for event in site.heard if isinstance(event, AlertFired)]
    late = [event for event in site.heard if isinstance(event, AlertChanged) and event.channels]
    assert [(event.alert.id, event.quiet) for event in fired] == [(1, False), (2, True)]
    assert [(event.alert.id, event.channels) for event in late] == [(2, ("window", "sound"))]
