"""A site in a temporary folder, with its key elsewhere: what the tests of storage start from."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from services.domain.camera import Camera
from services.domain.events import CamerasChanged, Event
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase
from services.storage.places import CONFIGURATION_FILE, SITE_FILE
from services.storage.secrets import Backend, SecretStore
from services.storage.site_file.reader import read_site_file
from services.storage.site_file.whole_files import Step, no_step

WHO: dict[str, Any] = {"actor": "Ada", "call_id": "0123456789abcdef"}
GATE = Camera(id="gate", name="Gate", source="rtsp://10.0.0.1/live")
YARD = Camera(id="yard", name="Yard", source="rtsp://10.0.0.2/live")


@dataclass
class Site:
    """An opened configuration and what it published."""

    folder: Path
    configuration: Configuration
    database: ConfigurationDatabase
    events: list[Event] = field(default_factory=list)

    @property
    def file(self) -> Path:
        return self.folder / SITE_FILE

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @property
    def file_ids(self) -> list[str]:
        return [camera.id for camera in read_site_file(self.text).cameras]

    @property
    def ids(self) -> list[str]:
        return [camera.id for camera in self.configuration.cameras()]

    def edit(self, old: str, new: str) -> None:
        """As a person does it in an editor."""
        text = self.text
        assert old in text
        self.file.write_text(text.replace(old, new), encoding="utf-8")

    def changed_ids(self) -> list[str]:
        news = [event for event in self.events if isinstance(event, CamerasChanged)]
        return [camera_id for event in news for camera_id in event.camera_ids]


@contextmanager
def open_to_all() -> Iterator[Path]:
    """A folder that other accounts can reach; the one that pytest gives cannot be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            for path in (folder, *folder.rglob("*")):
                if path.is_dir():
                    path.chmod(0o755)


def key_folder(folder: Path) -> Path:
    return folder.parent / f"{folder.name}-keys"


def secret_store(folder: Path) -> SecretStore:
    return SecretStore(folder, key_folder=key_folder(folder), backend=Backend.FILE)


@contextmanager
def opened(folder: Path, *, step: Step = no_step) -> Iterator[Site]:
    folder.mkdir(exist_ok=True)
    database = ConfigurationDatabase.open(folder / CONFIGURATION_FILE)
    events: list[Event] = []
    try:
        configuration = Configuration(
            folder, database, secret_store(folder), publish=events.append, step=step
        )
        configuration.open()
        yield Site(folder, configuration, database, events)
        configuration.close()
    finally:
        database.close()
