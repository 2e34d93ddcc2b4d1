"""What goes on proving, while a station runs, that both implementations do the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.assurance.drift_desk import DriftDesk, DriftSources
from app.assurance.notes import AssuranceNotes
from app.capture_port import CapturePort
from app.rollout.room import Assured
from app.rollout.store import RolloutRows
from app.site_folder import SiteFolder
from services.domain.clock import UtcClock
from services.domain.known_differences import excuse
from services.domain.operation import Operation
from services.domain.rehearsals import ShadowCounts
from services.rollout.answer import Answer
from services.rollout.calls import Calls
from services.rollout.engine import Engine
from services.rollout.guards.consistency import Drift
from services.rollout.shadow import Shadow, ShadowSettings
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.secrets.store import SecretStore
from services.storage.site_file.consistency import ConsistencyCheck
from services.storage.site_file.repair import DriftRepair
from services.storage.site_file.source_forms import SourceForms


@dataclass(frozen=True)
class AssuredSite:
    """The site that is looked at."""

    folder: SiteFolder
    database: ConfigurationDatabase
    records: RecordsDatabase
    configuration: Configuration
    secrets: SecretStore
    capture: CapturePort
    utc_clock: UtcClock


class AssuranceRoom:
    """`notes`, `drift` and `shadow` are there from the start; they listen from `open` on."""

    def __init__(self, site: AssuredSite, *, shadow_percent: Callable[[], int]) -> None:
        forms = SourceForms(site.secrets)
        file = site.folder.site_file
        self.notes = AssuranceNotes(RolloutRows(site.database), site.utc_clock)
        self.drift = DriftDesk(
            DriftSources(
                ConsistencyCheck(
                    file, site.database, forms, site.secrets.redact, utc_clock=site.utc_clock
                ),
                DriftRepair(file, site.database, forms),
                site.configuration,
                site.records,
                runs=lambda camera_id: camera_id in _running(site.capture),
            ),
            utc_clock=site.utc_clock,
        )
        self._shadow_settings = ShadowSettings(
            shadow_percent,
            excuse,
            running=lambda: _running(site.capture),
            found=self.notes.keep_mismatch,
        )
        self.shadow: Shadow | None = None
        self._listens = False

    @property
    def assured(self) -> Assured:
        return Assured(
            mismatches=self.notes.open_mismatches,
            last_drill=self.notes.last_drill,
            last_comparison=self.notes.last_comparison,
            shadow=self.shadow_counts,
        )

    def shadow_counts(self) -> Mapping[Operation, ShadowCounts]:
        """Empty where nothing is asked of both sides, as for a command."""
        return {} if self.shadow is None else self.shadow.counts()

    def drifts(self, since: datetime | None) -> Sequence[Drift]:
        return self.drift.drifts(since)

    def open(self, calls: Calls, engine: Engine, stack: ExitStack, *, shadows: bool) -> None:
        """Listens from now on; drift that is found is judged at once."""
        self._listens = True
        self.drift.open(calls.leases, found=engine.check)
        stack.callback(self.drift.stop)
        if shadows:
            self.shadow = Shadow(self._shadow_settings, calls.watchdog)
            self.shadow.start()
            stack.callback(self.shadow.stop)

    def on_answer(self, answer: Answer[Any]) -> None:
        if self._listens:
            self.drift.on_answer(answer)
        if self.shadow is not None:
            self.shadow.on_answer(answer)


def _running(capture: CapturePort) -> dict[str, int | None]:
    return {key: state.pid for key, state in capture.run_states().items() if state.is_running}
