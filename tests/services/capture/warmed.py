"""A module that workers are forked with: says in their log when it is warmed up."""

from __future__ import annotations

import sys

WORDS = "warmed up\n"


def warm_up() -> None:
    sys.stderr.write(WORDS)
    sys.stderr.flush()
