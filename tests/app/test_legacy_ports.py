"""The old implementation on the real thing: site file, database, workers, logs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.camera_log_files import CameraLogFiles
from app.capture_port import CapturePort
from app.configuration_port import ConfigurationPort
from app.legacy_ports import LegacyOperations, legacy_operations
from app.site_folder import SiteFolder
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.errors import StationFull
from services.domain.known_differences import excuse
from services.domain.operation import Operation
from services.domain.results import Refreshed
from services.domain.rules import RuleDraft, RuleSaved, Violation
from services.domain.run_state import CaptureState
from services.operations.cameras import CameraOperations
from tests.services.storage.sites import WHO, Site, opened
from tests.testbed.clips import make_clip
from tests.testbed.station import Station, station, until

CALL = Call("0123456789abcdef", "Li")


@dataclass
class Both:
    """A site with Gate and Yard on a clip, one supervisor, and both implementations over them."""

    site: Site
    workers: Station
    legacy: LegacyOperations
    domain: CameraOperations


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    folder = tmp_path_factory.mktemp("both") / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    with opened(folder) as site, station(folder, capacity=1) as workers:
        for camera_id in ("gate", "yard"):
            camera = Camera(camera_id, camera_id.title(), str(clip))
            site.configuration.add(camera, **WHO)
        capture = CapturePort(workers.supervisor, site.configuration)
        where = SiteFolder.at(folder)
        yield Both(
            site,
            workers,
            legacy_operations(site.configuration, site.database, capture, where),
            CameraOperations(ConfigurationPort(site.configuration), capture, CameraLogFiles(where)),
        )


@pytest.fixture
def logs(both: Both) -> Iterator[Path]:
    path = both.site.folder / "logs" / "cameras" / "gate.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    yield path
    path.unlink(missing_ok=True)


def test_a_camera_lives_through_all_that_legacy_does_with_it(both: Both) -> None:
    cameras = both.legacy.cameras
    asked_at = time.monotonic()
    started = cameras.start(CALL, "gate")
    assert time.monotonic() - asked_at < 1.0
    assert started.state is CaptureState.STARTING
    until(lambda: cameras.status(CALL, "gate").state is CaptureState.LIVE)

    status, whole = cameras.status(CALL, "gate"), both.domain.status(CALL, "gate")
    assert (status.state, status.pid) == (whole.state, whole.pid)
    assert status.age_s is None
    assert whole.age_s is not None
    with pytest.raises(StationFull, match="1"):
        cameras.start(CALL, "yard")

    picture = cameras.preview(CALL, "gate")
    assert (picture.origin, picture.width, picture.height) == ("grab", 320, 180)

    pid = cameras.restart(CALL, "gate").pid
    assert pid is None or pid != status.pid
    off = cameras.deactivate(CALL, "gate")
    assert (off.active, off.auto_start, off.stopped) == (False, False, True)
    assert "active: false" in both.site.text
    assert both.domain.status(CALL, "gate").state is CaptureState.STOPPED
    assert cameras.activate(CALL, "gate").active
    assert cameras.set_auto_start(CALL, "gate", enabled=True).auto_start
    assert both.site.configuration.camera("gate").auto_start
    assert cameras.stop(CALL, "gate").pid is None


def test_what_differs_of_two_states_is_in_the_table(both: Both) -> None:
    both.domain.start(CALL, "gate")
    until(lambda: both.domain.status(CALL, "gate").state is CaptureState.LIVE)
    legacy, domain = (side.status(CALL, "gate") for side in (both.legacy.cameras, both.domain))
    both.domain.stop(CALL, "gate")

    differing = {name for name in vars(domain) if getattr(legacy, name) != getattr(domain, name)}
    assert "age_s" in differing
    for name in differing:
        assert excuse(Operation.STATUS, name, getattr(legacy, name)) is not None


def test_refresh_restarts_a_running_camera_whose_source_changed(both: Both) -> None:
    make_clip(both.site.folder / "other.mp4", seconds=1)
    both.legacy.cameras.start(CALL, "yard")
    entry = both.site.text.index("id: yard")
    text = both.site.text
    both.site.file.write_text(text[:entry] + text[entry:].replace("clip.mp4", "other.mp4"))

    refreshed = both.legacy.cameras.refresh(CALL)

    both.legacy.cameras.stop(CALL, "yard")
    assert refreshed == Refreshed(changed=("yard",), restarted=("yard",))


def test_a_rule_saved_by_legacy_names_only_cameras_of_the_site(both: Both) -> None:
    draft = RuleDraft("Gate", Violation(5), cameras=("gate",))

    assert both.legacy.rules.create_rule(CALL, draft) == RuleSaved(1, 1)


def test_a_log_that_is_not_there_is_empty_on_both_sides(both: Both) -> None:
    assert both.legacy.cameras.logs(CALL, "yard", 5) == both.domain.logs(CALL, "yard", 5)


lines = st.sampled_from([b"one", b"", b"\r", b"\xff\x00", "…\u202e".encode(), b"x" * 5000, b"\n"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(lines, max_size=12), st.booleans(), st.integers(1, 14))
def test_the_tail_of_any_log_is_the_same_on_both_sides(
    both: Both, logs: Path, written: list[bytes], ends: bool, wanted: int
) -> None:
    logs.write_bytes(b"\n".join(written) + (b"\n" if ends else b""))

    assert both.legacy.cameras.logs(CALL, "gate", wanted) == both.domain.logs(CALL, "gate", wanted)
