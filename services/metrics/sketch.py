"""Latencies in bins that grow with the value: few bytes that merge and answer percentiles.

DDSketch (Masson, Rim, Lee: DDSketch, PVLDB 12(12), 2019): a value x goes into bin
ceil(log x / log g) with g = (1 + a) / (1 - a), and bin i answers 2 g^i / (g + 1); so every
percentile is within the relative error a of the value it stands for, and merging adds bins.
Percentile p of n values is number ceil(p n).

A sketch is bytes: ascending pairs of bin (int16) and count (uint32), little-endian.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RELATIVE_ERROR = 0.01
LEAST_MS = 0.001
MOST_MS = 1e8
EMPTY = b""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR)
_LOG_GROWTH = math.log(_GROWTH)
_PAIR = np.dtype([("bin", "<i2"), ("count", "<u4")])
_MOST_COUNT = np.iinfo(np.uint32).max


def sketch_of(latencies_ms: Sequence[float] | Floats) -> bytes:
    """Values below a microsecond (or no number at all) count as one, beyond a day as a day."""
    if len(latencies_ms) == 0:
        return EMPTY
    # fmax and fmin: a NaN loses against a number
    values = np.fmin(np.fmax(np.asarray(latencies_ms, np.float64), LEAST_MS), MOST_MS)
    bins = np.ceil(np.log(values) / _LOG_GROWTH).astype(np.int64)
    return _packed(bins, None)


def merged(sketches: Sequence[bytes]) -> bytes:
    """The sketch of all values together."""
    full = [sketch for sketch in sketches if sketch]
    if len(full) < 2:
        return full[0] if full else EMPTY
    pairs = np.frombuffer(b"".join(full), _PAIR)
    return _packed(pairs["bin"].astype(np.int64), pairs["count"].astype(np.float64))


def count_of(sketch: bytes) -> int:
    return int(np.frombuffer(sketch, _PAIR)["count"].sum(dtype=np.int64))


def percentiles(sketch: bytes, percents: Sequence[int]) -> list[float]:
    """One value for each percent, NaN for an empty sketch."""
    return [float(row[0]) for row in grouped_percentiles([sketch], [0], 1, percents)]


def grouped_percentiles(
    sketches: Sequence[bytes], groups: Sequence[int] | Ints, count: int, percents: Sequence[int]
) -> Floats:
    """Merges sketches by their group, 0 to count - 1: a row for each percent, NaN without values.

    All at once: a month of hourly slots of thirteen operations takes some milliseconds.
    """
    pairs = np.frombuffer(b"".join(sketches), _PAIR)
    if len(pairs) == 0:
        return np.full((len(percents), count), np.nan)
    lengths = np.fromiter(map(len, sketches), np.int64, len(sketches)) // _PAIR.itemsize
    bins = pairs["bin"].astype(np.int64)
    lowest = int(bins.min())
    width = int(bins.max()) - lowest + 1
    cells = np.repeat(np.asarray(groups, np.int64), lengths) * width + (bins - lowest)
    table = np.bincount(cells, weights=pairs["count"], minlength=count * width)
    reached = table.reshape(count, width).cumsum(axis=1)
    totals = reached[:, -1].astype(np.int64)
    found = np.empty((len(percents), count))
    for row, percent in zip(found, percents, strict=True):
        # whole numbers: ceil(0.07 * 100) would be 8
        rank = (totals * percent + 99) // 100
        row[:] = _value((reached < rank[:, None]).sum(axis=1) + lowest)
    found[:, totals == 0] = np.nan
    return found


def _packed(bins: Ints, weights: Floats | None) -> bytes:
    lowest = int(bins.min())
    counts = np.bincount(bins - lowest, weights=weights)
    (filled,) = np.nonzero(counts)
    pairs = np.empty(len(filled), _PAIR)
    pairs["bin"] = filled + lowest
    pairs["count"] = np.minimum(counts[filled], _MOST_COUNT)
    return pairs.tobytes()


def _value(bins: Ints) -> Floats:
    return np.asarray(2 * np.exp(bins * _LOG_GROWTH) / (_GROWTH + 1), np.float64)
