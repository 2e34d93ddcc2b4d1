"""The process that workers are forked from: libraries loaded once, one thread, no Qt, no window.

Run by itself, never imported by the station (see fork_chain.py): multiprocessing's own fork server
imports the program's main module again, and Qt with it.
"""

from __future__ import annotations

import errno
import gc
import importlib
import os
import select
import signal
import socket
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from services.capture import fork_words
from services.capture.die_with_parent import die_with_parent
from services.capture.fork_words import Packet, Word


def main(control_fd: int, parent_pid: int, preloaded: Sequence[str]) -> None:
    """Serves until the other side closes; `control_fd` is the socket to the supervisor.

    `preloaded` names modules of others that workers need too; `warm_up` of such a module, where it
    has one, is called once: what it builds is built for all workers.
    """
    die_with_parent(parent_pid)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=control_fd)
    _preload(preloaded)
    ForkServer(control).serve()


def _preload(modules: Sequence[str]) -> None:
    """What every worker needs, shared by all of them until somebody writes to it."""
    import av  # noqa: F401
    import numpy  # noqa: F401

    from services.capture import opencv, worker  # noqa: F401

    for name in modules:
        warm_up = getattr(importlib.import_module(name), "warm_up", None)
        if warm_up is not None:
            warm_up()
    gc.collect()
    # the collector would touch, and so copy, every page in every worker
    gc.freeze()


class ForkServer:
    """Forks workers and reaps them; it has one thread, or its children would inherit held locks."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._tokens: dict[int, int] = {}
        self._child_ended, self._wake_up = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)

    def serve(self) -> None:
        signal.set_wakeup_fd(self._wake_up, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda _signal, _frame: None)
        fork_words.send(self._control, Packet(Word.READY, pid=os.getpid(), number=_threads()))
        control_fd = self._control.fileno()
        while True:
            ready, _, _ = select.select([control_fd, self._child_ended], [], [])
            if self._child_ended in ready:
                os.read(self._child_ended, 4096)
                self._reap()
            if control_fd in ready and not self._answer():
                return

    def _answer(self) -> bool:
        try:
            asked = fork_words.receive(self._control)
        except EOFError:
            return False
        if asked.word is Word.PING:
            fork_words.send(self._control, Packet(Word.PONG, asked.token))
        elif asked.word is Word.FORK:
            self._fork(asked)
        return True

    def _fork(self, asked: Packet) -> None:
        server_pid = os.getpid()
        if len(asked.fds) != 2:
            refused = Packet(Word.REFUSED, asked.token, number=errno.EMFILE)
            fork_words.send(self._control, refused)
            return
        line_fd, vitals_fd = asked.fds
        try:
            pid = os.fork()
        except OSError as error:
            fork_words.send(
                self._control, Packet(Word.REFUSED, asked.token, number=error.errno or 0)
            )
            pid = -1
        if pid == 0:
            self._become_worker(line_fd, vitals_fd, server_pid)
        os.close(line_fd)
        os.close(vitals_fd)
        if pid > 0:
            self._tokens[pid] = asked.token
            # made before anybody reaps the child: its number cannot mean another process
            process_fd = os.pidfd_open(pid)
            fork_words.send(self._control, Packet(Word.FORKED, asked.token, pid, 0, (process_fd,)))
            os.close(process_fd)

    def _reap(self) -> None:
        while self._tokens:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            token = self._tokens.pop(pid)
            number = os.waitstatus_to_exitcode(status)
            fork_words.send(self._control, Packet(Word.ENDED, token, pid, number))

    def _become_worker(self, line_fd: int, vitals_fd: int, server_pid: int) -> None:
        status = 1
        try:
            die_with_parent(server_pid)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._control.close()
            os.close(self._child_ended)
            os.close(self._wake_up)
            _run_worker(line_fd, vitals_fd)
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        except BaseException:  # noqa: BLE001 - nothing may unwind into the fork server's loop
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(status)


def _run_worker(line_fd: int, vitals_fd: int) -> None:
    from services.capture import worker

    worker.main(socket.socket(fileno=line_fd), vitals_fd)


def _threads() -> int:
    return sum(1 for _ in Path("/proc/self/task").iterdir())
