"""The baseline of 4-capture: a process per stream that decodes, paced, and throws pictures away.

Same clips, same nice, PyAV with one decoder thread, nothing scaled, nothing shown.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Sequence

import av

from services.capture.messages import CaptureLimits
from tests.benchmarks.site import tree_cpu_seconds, wait_until

WARM_UP_S = 4.0


def decode(source: str, fps: float, is_live: bool) -> None:
    """Runs until it is ended."""
    os.nice(CaptureLimits().nice)
    next_at = time.perf_counter()
    options = {"rtsp_transport": "tcp"} if is_live else {}
    while True:
        with av.open(source, options=options) as container:
            stream = container.streams.video[0]
            stream.codec_context.thread_count = 1
            for _picture in container.decode(stream):
                if is_live:
                    continue
                next_at += 1 / fps
                left = next_at - time.perf_counter()
                if left > 0:
                    time.sleep(left)
                else:
                    next_at = time.perf_counter()


def baseline_cpu_percent(sources: Sequence[str], *, fps: float, seconds: float) -> float:
    """CPU of all processes together, in percent of one core."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["av"])
    is_live = sources[0].startswith("rtsp")
    workers = [context.Process(target=decode, args=(s, fps, is_live), daemon=True) for s in sources]
    for worker in workers:
        worker.start()
    try:
        wait_until(time.monotonic() + WARM_UP_S)
        before, began = _seconds(workers), time.monotonic()
        wait_until(began + seconds)
        return 100 * (_seconds(workers) - before) / (time.monotonic() - began)
    finally:
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.join()


def _seconds(workers: Sequence[multiprocessing.process.BaseProcess]) -> float:
    return sum(tree_cpu_seconds(worker.pid) for worker in workers if worker.pid)
