"""What every test gets: a screen without a display, and a look for what it left behind."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

# before anything imports Qt: without a display it aborts the process
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import pytest
from hypothesis import settings

# where a test asks for no number of its own, and for busy machines: `--hypothesis-profile=default`
# tries a hundred
settings.register_profile("suite", max_examples=40, deadline=None)
settings.load_profile("suite")

LEAK_GRACE_S = 3.0


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread or a child process running."""
    threads = set(threading.enumerate())
    children = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    leaked = _leaked(threads, children)
    deadline = time.monotonic() + LEAK_GRACE_S
    while leaked and time.monotonic() < deadline:
        threading.Event().wait(0.02)
        leaked = _leaked(threads, children)
    assert not leaked, f"left running: {leaked}"


def _leaked(threads: set[threading.Thread], children: set[int]) -> list[str]:
    now = [str(t) for t in threading.enumerate() if t not in threads and t.is_alive()]
    for child in psutil.Process().children(recursive=True):
        if child.pid not in children:
            try:
                if child.status() == psutil.STATUS_ZOMBIE:
                    child.wait(0)
                else:
                    now.append(f"process {child.pid} {' '.join(child.cmdline()[:4])}")
            except psutil.Error:
                continue
    return now
