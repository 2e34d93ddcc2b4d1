"""Real RTSP servers that are killed and come back: what a rule on lost cameras makes of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import Alert, Signal, ViolationReport
from services.domain.rules import RuleDraft
from services.domain.run_state import CaptureState
from services.storage.repositories.alerts import AlertFilter
from tests.app.running_station import rest, state_of, wait_for, write_site
from tests.testbed.rtsp import RtspServer

pytestmark = [pytest.mark.gstreamer, pytest.mark.timeout(180)]

CAMERAS = ("gate", "yard", "hall")
OFFLINE_S = 2.0
LIMIT_S = 30.0
LOST = {
    "name": "Lost",
    "rule_type": "camera_offline",
    "conditions": {"offline_seconds": OFFLINE_S},
    "channels": ["log"],
}
SEEN = {"name": "Seen", "rule_type": "violation", "conditions": {"threshold": 1}}


@dataclass
class Site:
    """A station, a server for each of its three cameras, and two rules."""

    composed: Composition
    servers: dict[str, RtspServer]
    lost: int
    seen: int

    def alerts(self, rule_id: int, camera_id: str | None = None) -> list[Alert]:
        """Oldest first."""
        wanted = AlertFilter(rule_id=rule_id, camera_id=camera_id)
        return list(reversed(self.composed.station.alerts("Li", wanted, None)))

    def awaited(
        self, rule_id: int, camera_id: str | None, holds: Callable[[list[Alert]], bool]
    ) -> list[Alert]:
        deadline = time.monotonic() + LIMIT_S
        while not holds(found := self.alerts(rule_id, camera_id)):
            assert time.monotonic() < deadline, found
            rest(0.05)
        return found

    def violation(self, camera_id: str) -> None:
        self.composed.station.record_violation("Li", camera_id, ViolationReport("no_hairnet"))

    def comes_back(self, camera_id: str) -> None:
        self.servers[camera_id].start_again()
        self.live(camera_id)

    def live(self, *camera_ids: str) -> None:
        for camera_id in camera_ids:
            wait_for(self.composed, camera_id, CaptureState.LIVE, within_s=LIMIT_S)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    with ExitStack() as stack:
        servers = {camera: stack.enter_context(RtspServer()) for camera in CAMERAS}
        write_site(tmp_path / "site", {camera: servers[camera].url() for camera in CAMERAS})
        composed = stack.enter_context(open_composition(SiteFolder.at(tmp_path / "site")))
        lost = composed.station.create_rule("Li", RuleDraft.from_plain(LOST), None)
        seen = composed.station.create_rule("Li", RuleDraft.from_plain(SEEN), None)
        composed.auto_start()
        site = Site(composed, servers, lost.id, seen.id)
        site.live(*CAMERAS)
        yield site


def stands(found: list[Alert]) -> bool:
    return bool(found) and found[-1].signal is Signal.FIRING


def is_over(found: list[Alert]) -> bool:
    return bool(found) and not found[-1].is_raised


def test_servers_that_die_and_come_back(site: Site) -> None:
    a_killed_server_fires_after_its_time_and_mutes_the_cameras_other_rules(site)
    its_return_resolves_the_alert_and_its_rules_are_heard_again(site)
    three_servers_killed_at_once_are_one_site_alert_until_the_last_is_back(site)
    a_camera_that_comes_and_goes_gives_one_notice(site)


def a_killed_server_fires_after_its_time_and_mutes_the_cameras_other_rules(site: Site) -> None:
    killed_at = time.time()
    site.servers["gate"].kill()
    (alert,) = site.awaited(site.lost, "gate", stands)
    waited = alert.fired_at.timestamp() - killed_at
    assert OFFLINE_S - 1.0 <= waited <= OFFLINE_S + 3.0, waited

    site.violation("gate")
    site.violation("yard")

    site.awaited(site.seen, "yard", stands)
    assert site.alerts(site.seen, "gate") == []


def its_return_resolves_the_alert_and_its_rules_are_heard_again(site: Site) -> None:
    site.comes_back("gate")
    site.awaited(site.lost, "gate", is_over)
    # what was recorded meanwhile is still within its five minutes
    site.awaited(site.seen, "gate", stands)


def three_servers_killed_at_once_are_one_site_alert_until_the_last_is_back(site: Site) -> None:
    before = len(site.alerts(site.lost))
    for camera in CAMERAS:
        site.servers[camera].kill()
    (alert,) = site.awaited(site.lost, "", stands)
    assert alert.cameras == tuple(sorted(CAMERAS))
    assert len(site.alerts(site.lost)) == before + 1

    for camera in CAMERAS[:2]:
        site.comes_back(camera)
    assert stands(site.alerts(site.lost, ""))
    site.comes_back(CAMERAS[2])
    site.awaited(site.lost, "", is_over)


def a_camera_that_comes_and_goes_gives_one_notice(site: Site) -> None:
    # lost for the third time within half an hour: its fifth change
    site.servers["gate"].kill()
    alert = site.awaited(site.lost, "gate", stands)[-1]
    site.comes_back("gate")
    site.awaited(site.lost, "gate", lambda found: found[-1].signal is Signal.RECOVERING)
    site.servers["gate"].kill()
    again = site.awaited(site.lost, "gate", stands)[-1]

    assert again.id == alert.id
    told = site.composed.station.deliveries("Li", alert.id)
    assert len(told) == 1
    assert state_of(site.composed, "yard").is_live
