"""Tells a camera that repeats its last picture from a scene where nothing happens."""

from __future__ import annotations

from services.domain.run_state import FROZEN_AFTER_S

KEY_FRAMES = 2


class FrozenWatch:
    """Sees thumbnails; noise in a still scene changes some byte of them."""

    def __init__(self) -> None:
        self._last: bytes | None = None
        self._same_since = 0.0
        self._keys = 0

    def see(self, thumbnail: bytes, *, is_key: bool, at: float) -> float | None:
        """Since when nothing has changed; None unless that is long enough to tell."""
        if thumbnail != self._last:
            self._last, self._same_since, self._keys = thumbnail, at, 0
            return None
        if is_key:
            self._keys += 1
        if self._keys < KEY_FRAMES or at - self._same_since < FROZEN_AFTER_S:
            return None
        return self._same_since
