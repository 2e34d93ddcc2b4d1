"""How a suite ends: its figures for people or programs, its misses, and the exit status."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.exit_status import ExitStatus


def finish(arguments: argparse.Namespace, figures: Mapping[str, Any], misses: Sequence[str]) -> int:
    if arguments.json:
        print(json.dumps({"figures": figures, "misses": misses}))
    else:
        for key, value in figures.items():
            print(f"{key:32} {value}")
        for miss in misses:
            print(f"MISS {miss}")
    return int(ExitStatus.FINDING if misses else ExitStatus.WELL)


def above_zero(kind: Callable[[str], float]) -> Callable[[str], float]:
    """For argparse: how long or how often, without an end or a nothing."""

    def number(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = kind("0")
        if not 0 < value <= 1_000_000:
            raise argparse.ArgumentTypeError("a number above 0")
        return value

    return number
