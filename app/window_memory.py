"""Where windows, columns and layouts were, kept between starts; losing it loses nothing."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from services.storage.places import WINDOW_FILE

logger = logging.getLogger(__name__)


class WindowMemory:
    """One small file in the site's folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / WINDOW_FILE

    def kept(self) -> dict[str, Any]:
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}

    def keep(self, state: dict[str, Any]) -> None:
        half = self._path.with_suffix(".part")
        try:
            half.write_text(json.dumps(state), encoding="utf-8")
            half.replace(self._path)
        except OSError as error:
            logger.warning("the window's places could not be kept: %s", error.strerror)
