"""Where a site keeps its things: one folder, that `--site` names or the platform's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from services.domain.errors import SiteNotWritable
from services.storage import places

PROGRAM = "camera-station"


@dataclass(frozen=True)
class SiteFolder:
    """Paths of one site; `create()` makes the folders."""

    root: Path

    @classmethod
    def at(cls, folder: Path) -> SiteFolder:
        try:
            return cls(folder.resolve())
        except (OSError, RuntimeError) as error:
            # a link that leads to itself comes as a RuntimeError
            raise SiteNotWritable(
                "The site folder {folder} cannot be used.", folder=str(folder)
            ) from error

    @classmethod
    def of_user(cls) -> SiteFolder:
        return cls.at(Path(platformdirs.user_data_dir(PROGRAM)) / "site")

    @property
    def site_file(self) -> Path:
        return self.root / places.SITE_FILE

    @property
    def configuration(self) -> Path:
        return self.root / places.CONFIGURATION_FILE

    @property
    def records(self) -> Path:
        return self.root / places.RECORDS_FILE

    @property
    def logs(self) -> Path:
        return self.root / places.LOGS_FOLDER

    @property
    def snapshots(self) -> Path:
        return self.root / places.SNAPSHOTS_FOLDER

    @property
    def violations(self) -> Path:
        """Pictures of violations."""
        return self.root / places.VIOLATIONS_FOLDER

    @property
    def rollout_intent(self) -> Path:
        return self.root / places.ROLLOUT_INTENT_FILE

    @property
    def station_log(self) -> Path:
        return self.logs / "station.log"

    @property
    def crash_log(self) -> Path:
        return self.logs / "crash.log"

    def camera_log(self, camera_id: str) -> Path:
        return self.logs / "cameras" / f"{camera_id}.log"

    def create(self) -> None:
        for folder in (self.root, self.logs, self.logs / "cameras"):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise SiteNotWritable(
                    "The site folder {folder} cannot be made: {why}. Choose another with --site.",
                    folder=str(folder),
                    why=error.strerror or "unknown",
                ) from error
