"""What routing, measuring and recording cost around a call that does nothing.

Run: python -m tests.benchmarks.rollout_wrapper [--calls N] [--check]

The call is run in the measuring thread, so that the figure is the wrapper's own and not that of
handing a call to another thread; that one is printed beside it. Calls come at 1 000 a second, in
bursts, while the record writer writes them: what the station is asked to keep up with.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from services.domain.call import Call
from services.domain.operation import Implementation, Operation
from services.rollout.calls import Calls, Request
from services.rollout.deal import deal
from services.rollout.router import Router
from services.rollout.routing import RoutingTable
from tests.benchmarks.rollout_recorder import Recorder

TARGET_US = 50.0
BURST = 50
BURST_EVERY_S = 0.05
CAMERAS = [f"camera-{number}" for number in range(32)]


def nothing(call: Call, camera_id: str) -> None:
    """A call that does nothing."""


def main(argv: Sequence[str] = ()) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=5_000)
    parser.add_argument("--check", action="store_true")
    wanted = parser.parse_args(argv)
    buckets = deal(CAMERAS, random.Random(1))
    router = Router(RoutingTable(percent=25, cameras=buckets))
    with Recorder() as recorder:
        calls = Calls(recorder.ended, route=router.decide)
        calls.start()
        try:
            worst = max(
                measure("control, leased", control(calls), wanted.calls),
                measure("read", read(calls), wanted.calls),
            )
            handed_over(calls, wanted.calls // 10)
        finally:
            calls.stop()
    print(f"target: p95 <= {TARGET_US:.0f} us around the call; worst p95 {worst:.1f} us")
    return int(wanted.check and worst > TARGET_US)


def control(calls: Calls) -> Request[[str], None]:
    return request(calls, Operation.START, reads=False)


def read(calls: Calls) -> Request[[str], None]:
    return request(calls, Operation.STATUS, reads=True)


def request(calls: Calls, operation: Operation, *, reads: bool) -> Request[[str], None]:
    pair = {Implementation.LEGACY: nothing, Implementation.DOMAIN: nothing}
    return Request(calls, operation, pair, limit_s=10, reads=reads, leased=not reads)


def measure(name: str, asked: Request[[str], None], count: int) -> float:
    """Microseconds at the 95th percentile, with the empty call itself taken off."""

    def whole(camera: str) -> None:
        asked.running("bench", camera).run()

    bare = timed(lambda camera: nothing(NO_CALL, camera), count)
    took = timed(whole, count)
    print(f"{name:18} {shown(took)}   (the call alone: p50 {bare[len(bare) // 2]:.2f} us)")
    return at(took, 0.95) - at(bare, 0.5)


def handed_over(calls: Calls, count: int) -> None:
    asked = control(calls)
    took = timed(lambda camera: asked.ask("bench", camera), count)
    print(f"{'with the thread':18} {shown(took)}")


def timed(work: Callable[[str], Any], count: int) -> list[float]:
    took: list[float] = []
    pause = threading.Event()
    for number in range(count):
        if number % BURST == 0:
            pause.wait(BURST_EVERY_S)
        camera = CAMERAS[number % len(CAMERAS)]
        began = time.perf_counter_ns()
        work(camera)
        took.append((time.perf_counter_ns() - began) / 1000)
    return sorted(took)


def at(values: list[float], share: float) -> float:
    return values[int(share * (len(values) - 1))]


def shown(took: list[float]) -> str:
    p50, p95, p99 = at(took, 0.5), at(took, 0.95), at(took, 0.99)
    return f"p50 {p50:6.1f} us  p95 {p95:6.1f} us  p99 {p99:6.1f} us"


NO_CALL = Call("0" * 16, "bench")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
