"""`./run bench NAME …`: prints figures; with --check the exit status says whether they are met."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from tests.benchmarks import alerts, memory, reconnect, rollout, vision, wall

BENCHMARKS: dict[str, Callable[[Sequence[str]], int]] = {
    "wall": wall.main,
    "reconnect": reconnect.main,
    "memory": memory.main,
    "rollout": rollout.main,
    "alerts": alerts.main,
    "vision": vision.main,
}


def main(argv: Sequence[str]) -> int:
    if not argv or argv[0] not in BENCHMARKS:
        print(f"usage: ./run bench {{{'|'.join(BENCHMARKS)}}} …", file=sys.stderr)
        return 2
    return BENCHMARKS[argv[0]](argv[1:])


sys.exit(main(sys.argv[1:]))
