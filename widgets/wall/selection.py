"""Which cameras the operator has picked, by mouse or by key; no widgets."""

from __future__ import annotations

from collections.abc import Sequence


class Selection:
    """The picked cameras, and the one that a range starts from."""

    def __init__(self) -> None:
        self._picked: set[str] = set()
        self._anchor: str | None = None

    def __contains__(self, camera_id: object) -> bool:
        return camera_id in self._picked

    def __len__(self) -> int:
        return len(self._picked)

    def in_order(self, order: Sequence[str]) -> list[str]:
        return [camera_id for camera_id in order if camera_id in self._picked]

    def pick(self, camera_id: str) -> None:
        self._picked = {camera_id}
        self._anchor = camera_id

    def toggle(self, camera_id: str) -> None:
        self._picked ^= {camera_id}
        self._anchor = camera_id

    def pick_range(self, camera_id: str, order: Sequence[str]) -> None:
        """Picks all from the anchor to this one, as they stand on the wall."""
        if self._anchor not in order or camera_id not in order:
            self.pick(camera_id)
            return
        ends = sorted((order.index(self._anchor), order.index(camera_id)))
        self._picked = set(order[ends[0] : ends[1] + 1])

    def pick_all(self, order: Sequence[str]) -> None:
        self._picked = set(order)

    def clear(self) -> None:
        self._picked = set()

    def keep(self, camera_ids: set[str]) -> None:
        """Forgets cameras that are gone."""
        self._picked &= camera_ids
