"""The cameras' logs by camera id."""

from __future__ import annotations

from app.site_folder import SiteFolder
from services.domain.results import LogTail
from services.storage.camera_logs import tail


class CameraLogFiles:
    def __init__(self, folder: SiteFolder) -> None:
        self._folder = folder

    def tail(self, camera_id: str, lines: int) -> LogTail:
        return tail(self._folder.camera_log(camera_id), lines)
