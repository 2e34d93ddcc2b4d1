"""Which pictures of something that goes on are worth keeping: the first, and better ones."""

from __future__ import annotations

from collections.abc import Sequence

from services.domain.detections import Detection

FORGOTTEN_AFTER_S = 10.0
"""As long as an episode lasts without a hit."""

CLEARLY_BETTER = 0.1
NOT_BEFORE_S = 1.0

_Key = tuple[str, str]


class BestPicture:
    """One camera's; a picture costs as much as many looks, so there are few."""

    def __init__(self) -> None:
        self._best: dict[_Key, float] = {}
        self._hit_at: dict[_Key, float] = {}
        self._kept_at = float("-inf")

    def wants(self, hits: Sequence[Detection], at: float) -> bool:
        """Whether to keep the picture of these hits; `at` is monotonic seconds."""
        for key in [one for one, then in self._hit_at.items() if at - then > FORGOTTEN_AFTER_S]:
            del self._hit_at[key], self._best[key]
        is_wanted = any(self._is_worth(hit, at) for hit in hits)
        for hit in hits:
            key = hit.violation_type, hit.region
            self._hit_at[key] = at
            best = self._best.get(key, 0.0)
            self._best[key] = max(best, hit.confidence) if is_wanted else best
        if is_wanted:
            self._kept_at = at
        return is_wanted

    def _is_worth(self, hit: Detection, at: float) -> bool:
        best = self._best.get((hit.violation_type, hit.region))
        if best is None:
            return True
        return hit.confidence >= best + CLEARLY_BETTER and at - self._kept_at >= NOT_BEFORE_S
