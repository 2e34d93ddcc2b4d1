"""How every benchmark ends: its figures for people or programs, and whether they are met."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import Any


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--check", action="store_true")


def finish(arguments: argparse.Namespace, figures: Mapping[str, Any], misses: Sequence[str]) -> int:
    """The exit status: 0 when measured, with --check 1 on a miss."""
    if arguments.json:
        print(json.dumps(figures))
    else:
        for key, value in figures.items():
            print(f"{key:28} {value}")
        for miss in misses:
            print(f"MISS {miss}")
    return 1 if arguments.check and misses else 0
