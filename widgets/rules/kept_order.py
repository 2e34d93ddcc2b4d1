"""What is chosen of a list, in the order in which it was: looking at a rule changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence


def in_kept_order(
    before: Sequence[str], chosen: Collection[str], listed: Iterable[str]
) -> list[str]:
    """Those of before that are still chosen, then the new ones as they are listed."""
    kept = [item for item in before if item in chosen]
    return kept + [item for item in listed if item in chosen and item not in kept]
