"""Falling with the process above: the kernel kills us when our parent ends, however it ended.

The signal follows the parent's thread that started us, so that thread has to live as long as we
may; SIGKILL also ends a process that hangs or is stopped.
"""

from __future__ import annotations

import ctypes
import os
import signal

_PR_SET_PDEATHSIG = 1


def die_with_parent(parent_pid: int) -> None:
    """Ends this process with its parent, and at once when the parent is gone already."""
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL) != 0:
        raise OSError(ctypes.get_errno(), "the parent-death signal cannot be asked for")
    # the parent may have ended between the fork and the request
    if os.getppid() != parent_pid:
        os._exit(1)
