"""Both implementations over the same stand-ins, for tests that hold for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.legacy_ports import LegacyConnection, LegacySiteFile
from app.rule_port import rule_operations
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.clock import UtcClock
from services.domain.errors import SiteNotWritable, StationFull
from services.domain.results import Refreshed
from services.domain.run_state import CaptureState
from services.legacy.cameras import LegacyCameras
from services.legacy.ports import WorkerRow
from services.legacy.rules import LegacyRules
from services.operations.cameras import CameraOperations
from services.operations.rules import RuleOperations
from tests.fakes import FakeCapture, FakeConfiguration, FakeLogs
from tests.services.storage.sites import GATE, WHO, YARD, Site, opened
from tests.services.storage.stored import noon

SIDES = ("legacy", "domain")

Cameras = LegacyCameras | CameraOperations
Rules = LegacyRules | RuleOperations


def a_call() -> Call:
    return Call("0123456789abcdef", "Li")


class FakeSite(FakeConfiguration):
    """The configuration as both sides see it; `is_closed`: the site file cannot be written."""

    def __init__(self, *cameras: Camera) -> None:
        super().__init__(*cameras)
        self.is_closed = False

    def check_writable(self, call: Call, camera_id: str, fields: Mapping[str, bool]) -> None:
        call.check()
        if self.is_closed:
            raise SiteNotWritable("The site file cannot be written.")

    def reread(self, call: Call) -> Refreshed:
        return self.take_over(call)


class FakeLegacyFile:
    """The same configuration behind the site file."""

    def __init__(self, site: FakeSite) -> None:
        self.camera = site.camera
        self.cameras = site.cameras
        self.check_writable = site.check_writable
        self.reread = site.reread
        self._site = site

    def change(self, call: Call, camera_id: str, fields: Mapping[str, Any]) -> Camera:
        self._site.check_writable(call, camera_id, fields)
        return self._site.change(call, camera_id, fields)


class FakeWorkers(FakeCapture):
    """Workers up to a capacity, also as a table."""

    def __init__(self, capacity: int = 128) -> None:
        super().__init__()
        self.capacity = capacity

    def start(self, call: Call, camera: Camera) -> None:
        if camera.id not in self.running and len(self.running) >= self.capacity:
            raise StationFull("{capacity} cameras run already.", capacity=self.capacity)
        super().start(call, camera)

    def table(self) -> dict[str, WorkerRow]:
        return {key: WorkerRow(state.state, state.pid) for key, state in self.running.items()}

    def follow(self, call: Call, camera: Camera) -> bool:
        return self.apply(call, camera)


class FakeLogFiles:
    """The log of `FakeLogs`, as a file."""

    def path(self, camera_id: str) -> str:
        return f"{camera_id}.log"

    def read(self, camera_id: str) -> bytes:
        return b"one\ntwo\n"

    def shown(self, line: bytes) -> str:
        return line.decode()


class Desk:
    """One side's camera operations, and what stands behind them."""

    def __init__(self, side: str, *cameras: Camera, capacity: int = 128) -> None:
        self.site = FakeSite(*cameras)
        self.workers = FakeWorkers(capacity)
        legacy = LegacyCameras(
            FakeLegacyFile(self.site), self.workers, self.workers, FakeLogFiles()
        )
        domain = CameraOperations(self.site, self.workers, FakeLogs())
        self.operations: Cameras = legacy if side == "legacy" else domain

    @property
    def call(self) -> Call:
        return a_call()

    def state(self, camera_id: str) -> CaptureState:
        return self.operations.status(self.call, camera_id).state


@contextmanager
def stored_rules(
    side: str, folder: Path, utc_clock: UtcClock = noon
) -> Iterator[tuple[Rules, RuleOperations, Site]]:
    """One side's rule operations, the reads that both share, and a site with Gate and Yard."""
    with opened(folder) as site:
        for camera in (GATE, YARD):
            if camera.id not in site.ids:
                site.configuration.add(camera, **WHO)
        domain = rule_operations(site.configuration, site.database, utc_clock)
        connection = LegacyConnection(site.configuration, site.database)
        legacy = LegacyRules(connection, LegacySiteFile(site.configuration, utc_clock), utc_clock)
        yield (legacy if side == "legacy" else domain), domain, site
