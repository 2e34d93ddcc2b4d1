"""Places at the door: at most eight sources are opened for the first time at once."""

from __future__ import annotations

from collections import deque

PLACES = 8
LONGEST_HOLD_S = 2.0


class Openings:
    """Hands out places in the order of asking; a slow camera loses its place after two seconds."""

    def __init__(self, places: int = PLACES, longest_hold_s: float = LONGEST_HOLD_S) -> None:
        self._places = places
        self._longest_hold_s = longest_hold_s
        self._waiting: deque[str] = deque()
        self._held_since: dict[str, float] = {}

    def ask(self, camera_id: str) -> None:
        if camera_id not in self._held_since and camera_id not in self._waiting:
            self._waiting.append(camera_id)

    def give_back(self, camera_id: str) -> None:
        """Also leaves the queue; harmless for whoever stands in neither."""
        self._held_since.pop(camera_id, None)
        if camera_id in self._waiting:
            self._waiting.remove(camera_id)

    def admit(self, now: float) -> list[str]:
        """Those whose turn it is now."""
        late = [c for c, since in self._held_since.items() if now - since >= self._longest_hold_s]
        for camera_id in late:
            del self._held_since[camera_id]
        admitted = []
        while self._waiting and len(self._held_since) < self._places:
            camera_id = self._waiting.popleft()
            self._held_since[camera_id] = now
            admitted.append(camera_id)
        return admitted
