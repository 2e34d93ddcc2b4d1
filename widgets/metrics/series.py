"""From slots to what is drawn: firm lines, thin lines where few calls were made, lone points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

THIN_CALLS = 20
"""A slot with fewer calls says little: the guardrails ask for as many before they speak."""

# more of them would hide the line they stand on; those without a line are always drawn
MOST_RINGS = 60

Column = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Strokes:
    """One series, NaN where nothing is drawn; gaps of the data are gaps in all of them.

    `firm` and `thin` are lines; `rings` mark slots with few calls, `dots` those with enough that
    have no neighbour to be joined with.
    """

    x: Column
    firm: Column
    thin: Column
    rings: Column
    dots: Column


def strokes(x: Column, y: Column, calls: Sequence[int] | Column) -> Strokes:
    there = np.isfinite(y)
    few = there & (np.asarray(calls, np.float64) < THIN_CALLS)
    enough = there & ~few
    is_lone = ~_beside(there)
    return Strokes(
        x=x,
        firm=np.where(enough, y, np.nan),
        thin=np.where(few | (there & _beside(few)), y, np.nan),
        rings=np.where(few if few.sum() <= MOST_RINGS else few & is_lone, y, np.nan),
        dots=np.where(enough & is_lone, y, np.nan),
    )


def middles(starts: Sequence[float], slot_s: float) -> Column:
    """A slot's values stand in its middle."""
    return np.asarray(starts, np.float64) + slot_s / 2


def percent(shares: Sequence[float]) -> Column:
    return np.asarray(shares, np.float64) * 100


def logarithms(milliseconds: Sequence[float]) -> Column:
    """Ratios become distances: half as slow again is as far everywhere on the axis."""
    values = np.asarray(milliseconds, np.float64)
    floor = np.where(np.isfinite(values), np.maximum(values, LEAST_MS), np.nan)
    return np.asarray(np.log10(floor), np.float64)


LEAST_MS = 0.01


def highest(columns: Sequence[Column], least: float) -> float:
    """The largest finite value, and never less than `least`."""
    found = [float(np.max(column[np.isfinite(column)], initial=least)) for column in columns]
    return max(found, default=least)


def lowest(columns: Sequence[Column], most: float) -> float:
    """The smallest finite value, and never more than `most`."""
    found = [float(np.min(column[np.isfinite(column)], initial=most)) for column in columns]
    return min(found, default=most)


def _beside(marks: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Whether the slot before or after is marked."""
    beside = np.zeros_like(marks)
    beside[1:] |= marks[:-1]
    beside[:-1] |= marks[1:]
    return beside
