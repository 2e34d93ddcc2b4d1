"""What routing, measuring, judging and recording cost around a call that does nothing.

The call is run in the measuring thread, so that the figure is the wrapper's own and not that of
handing a call to another thread; that one is measured beside it. One call follows the other, and
the record writer writes them meanwhile: far more than the 1 000 a second of a busy station.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

from services.domain.call import Call
from services.domain.operation import Implementation, Operation
from services.rollout.calls import Calls, Request
from services.rollout.deal import deal
from services.rollout.router import Router
from services.rollout.routing import RoutingTable
from tests.benchmarks.rollout_recorder import Recorder

CALLS = 5_000
CAMERAS = [f"camera-{number}" for number in range(32)]

AT_MOST = {"wrapper_control_p95_us": 50.0, "wrapper_read_p95_us": 50.0}


def nothing(call: Call, camera_id: str) -> None:
    """A call that does nothing."""


def measure(seed: int) -> dict[str, Any]:
    router = Router(RoutingTable(percent=25, cameras=deal(CAMERAS, random.Random(seed))))
    figures: dict[str, Any] = {}
    with Recorder() as recorder:
        calls = Calls(recorder.ended, route=router.decide)
        calls.start()
        try:
            figures |= _around(calls, "control", Operation.START, reads=False)
            figures |= _around(calls, "read", Operation.STATUS, reads=True)
            figures |= _handed_over(calls)
        finally:
            calls.stop()
        figures["wrapper_dropped"] = recorder.writer.dropped
    return figures


def _around(calls: Calls, name: str, operation: Operation, *, reads: bool) -> dict[str, float]:
    """Without the empty call itself."""
    asked = _request(calls, operation, reads=reads)
    bare = _timed(lambda camera: nothing(NO_CALL, camera))
    took = _timed(lambda camera: asked.running("bench", camera).run())
    alone = _at(bare, 0.5)
    return {
        f"wrapper_{name}_p50_us": round(_at(took, 0.5) - alone, 1),
        f"wrapper_{name}_p95_us": round(_at(took, 0.95) - alone, 1),
        f"wrapper_{name}_p99_us": round(_at(took, 0.99) - alone, 1),
    }


def _handed_over(calls: Calls) -> dict[str, float]:
    asked = _request(calls, Operation.START, reads=False)
    took = _timed(lambda camera: asked.ask("bench", camera))
    return {"wrapper_with_thread_p95_us": round(_at(took, 0.95), 1)}


def _request(calls: Calls, operation: Operation, *, reads: bool) -> Request[[str], None]:
    pair = {Implementation.LEGACY: nothing, Implementation.DOMAIN: nothing}
    return Request(calls, operation, pair, limit_s=10, reads=reads, leased=not reads)


def _timed(work: Callable[[str], Any]) -> list[float]:
    """Microseconds, ascending."""
    took: list[float] = []
    for number in range(CALLS):
        camera = CAMERAS[number % len(CAMERAS)]
        began = time.perf_counter_ns()
        work(camera)
        took.append((time.perf_counter_ns() - began) / 1000)
    return sorted(took)


def _at(values: list[float], share: float) -> float:
    return values[int(share * (len(values) - 1))]


NO_CALL = Call("0" * 16, "bench")
