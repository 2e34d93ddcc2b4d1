"""One case's site: as it was at first, opened, with every order to the workers noted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, fields, replace

from app.assurance.scratch_site import ScratchSite
from app.camera_log_files import CameraLogFiles
from app.capture_port import GRAB_LIMIT_S, CapturePort
from app.configuration_port import ConfigurationPort
from app.site_folder import SiteFolder
from services.capture.capture_settings import CaptureSettings
from services.capture.supervisor import Supervisor
from services.domain.call import new_call_id
from services.domain.errors import StationError
from services.domain.pictures import CaptureOrder, Preview
from services.rollout.comparison.flat import text_of
from services.storage.configuration import Configuration
from services.storage.secrets.store import Backend, SecretStore
from services.storage.sqlite import copy_database
from services.storage.trial_copy import TrialDatabase, put_back


class WatchedSupervisor(Supervisor):
    """The workers that both sides share; keeps what was asked, with the order as it was given.

    `renewed` are cameras whose worker is on its way out, to be followed by another one.
    """

    def __init__(self, settings: CaptureSettings) -> None:
        super().__init__(settings=settings, publish=lambda _: None)
        self.effects: list[str] = []
        self.renewed: set[str] = set()

    def start_camera(self, order: CaptureOrder) -> None:
        with self._noted("start", _told(order)):
            super().start_camera(order)

    def stop_camera(self, camera_id: str) -> None:
        with self._noted("stop", camera_id):
            super().stop_camera(camera_id)

    def restart_camera(self, order: CaptureOrder) -> None:
        with self._noted("restart", _told(order)):
            super().restart_camera(order)

    def change_order(self, order: CaptureOrder) -> bool:
        with self._noted("follow", _told(order)):
            restarts = super().change_order(order)
        if restarts:
            self.renewed.add(order.camera_id)
        return restarts

    def forget(self, camera_id: str) -> None:
        with self._noted("forget", camera_id):
            super().forget(camera_id)

    def snapshot(self, camera_id: str, timeout_s: float) -> Preview | None:
        with self._noted("snapshot", camera_id):
            return super().snapshot(camera_id, timeout_s)

    def grab(self, order: CaptureOrder, limit_s: float = GRAB_LIMIT_S) -> Preview:
        with self._noted("grab", _told(order)):
            return super().grab(order, limit_s)

    @contextmanager
    def _noted(self, what: str, of_which: str) -> Iterator[None]:
        try:
            yield
        except StationError as error:
            self.effects.append(f"{what} {of_which}: {type(error).__name__}")
            raise
        self.effects.append(f"{what} {of_which}")


@dataclass(frozen=True)
class Trial:
    """What both implementations are built on, for one call."""

    folder: SiteFolder
    database: TrialDatabase
    configuration: Configuration
    port: ConfigurationPort
    capture: CapturePort
    logs: CameraLogFiles


class Trials:
    """Gives each case the same site anew; one supervisor serves all, with all cameras gone between.

    `folder` is the site that is tried on; `kept` is how it stands at the start of every case.
    """

    def __init__(
        self, scratch: ScratchSite, supervisor: WatchedSupervisor, database: TrialDatabase
    ) -> None:
        self.scratch = scratch
        self.supervisor = supervisor
        self.folder = scratch.site
        self._database = database
        self._settings = _settings(scratch)
        self._kept = scratch.root / "kept.sqlite3"
        self._kept_text = b""

    def keep(self) -> None:
        """Takes the site as it is now for the start of every case, database and file agreed.

        The first camera is the one that most cases are about: active, and not started by itself.
        """
        configuration = self._configuration()
        configuration.open()
        for camera in configuration.cameras()[:1]:
            usual = {"active": True, "auto_start": False}
            configuration.change(camera.id, usual, actor="comparison", call_id=new_call_id())
        copy_database(self.folder.configuration, self._kept)
        self._kept_text = self.folder.site_file.read_bytes()

    def change_capacity(self, cameras: int) -> None:
        """Until the trial's end."""
        self.supervisor.change_settings(replace(self._settings, capacity=cameras))

    @contextmanager
    def fresh(self) -> Iterator[Trial]:
        put_back(self._kept, self.folder.configuration)
        self.folder.site_file.write_bytes(self._kept_text)
        configuration = self._configuration()
        configuration.open()
        try:
            yield Trial(
                self.folder,
                self._database,
                configuration,
                ConfigurationPort(configuration),
                CapturePort(self.supervisor, configuration),
                CameraLogFiles(self.folder),
            )
        finally:
            for camera_id in self.supervisor.facts():
                self.supervisor.forget(camera_id)
            self.supervisor.change_settings(self._settings)

    def _configuration(self) -> Configuration:
        root, keys = self.folder.root, self.scratch.keys
        secrets = SecretStore(root, key_folder=keys, backend=Backend.FILE)
        return Configuration(root, self._database, secrets, publish=lambda _: None)


@contextmanager
def open_trials(scratch: ScratchSite) -> Iterator[Trials]:
    with ExitStack() as stack:
        scratch.site.create()
        database = TrialDatabase.open(scratch.site.configuration)
        stack.callback(database.close)
        supervisor = WatchedSupervisor(_settings(scratch))
        supervisor.start()
        stack.callback(supervisor.stop)
        trials = Trials(scratch, supervisor, database)
        trials.keep()
        yield trials


def _settings(scratch: ScratchSite) -> CaptureSettings:
    """Workers may open the clips and nothing else."""
    return CaptureSettings(
        log_folder=scratch.root / "worker-logs", file_roots=(str(scratch.clips),)
    )


def _told(order: CaptureOrder) -> str:
    """An order as text; the copy's sources hold no credentials."""
    values = {one.name: getattr(order, one.name) for one in fields(order)}
    told = {name: value for name, value in values.items() if value not in (None, "", ())}
    return text_of({**told, "source": order.source.text})
