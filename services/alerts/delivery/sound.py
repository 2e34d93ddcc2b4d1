"""The sound of an alert, through whichever player this machine has."""

from __future__ import annotations

import logging
import shutil
import subprocess
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

logger = logging.getLogger(__name__)

PLAYERS = ("pw-play", "paplay", "aplay")
LIMIT_S = 3.0


class Played(StrEnum):
    """NONE asks the window for its beep."""

    PLAYED = "played"
    PLAYING = "playing"
    MUTED = "muted"
    NONE = "none"


class AlertSound:
    """`play` takes as long as the sound: not for the GUI's thread. Any other thread."""

    def __init__(
        self,
        wav: Path,
        *,
        limit_s: float = LIMIT_S,
        which: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self.is_muted = False
        self._wav = wav
        self._limit_s = limit_s
        self._which = which
        self._playing = threading.Lock()

    def play(self) -> Played:
        """A storm of alerts is one sound: while it plays, no second one is begun."""
        if self.is_muted:
            return Played.MUTED
        if not self._playing.acquire(blocking=False):
            return Played.PLAYING
        try:
            return self._play()
        finally:
            self._playing.release()

    def _play(self) -> Played:
        players = [found for name in PLAYERS if (found := self._which(name)) is not None]
        # a player is often installed where no sound server runs: then the next one
        return Played.PLAYED if any(map(self._plays, players)) else Played.NONE

    def _plays(self, player: str) -> bool:
        try:
            ended = subprocess.run(
                [player, str(self._wav)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=self._limit_s,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            logger.info("%s does not play: %s", player, type(error).__name__)
            return False
        return ended.returncode == 0
