"""The supervisor's hold on the fork server: starts it, asks for workers, hears how they ended."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from services.capture import fork_words
from services.capture.fork_words import Packet, Word

# a first import of the libraries from a cold disk takes its time
LONGEST_SILENCE_S = 30.0
PING_EVERY_S = 2.0
MOST_UNANSWERED = 16
LARGEST_LOG_BYTES = 1_000_000

_ROOT = Path(__file__).resolve().parents[2]
_BOOTSTRAP = (
    "import sys; sys.argv[1] in sys.path or sys.path.insert(0, sys.argv[1]);"
    "from services.capture.die_with_parent import die_with_parent;"
    "die_with_parent(int(sys.argv[3]));"
    "from services.capture.fork_server import main;"
    "main(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])"
)
_KEPT_VARIABLES = (
    "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR",
    "LD_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR",
)  # fmt: skip


@dataclass(frozen=True)
class Fork:
    """One worker asked for: the descriptors stay the asker's until the fork is made or given up."""

    token: int
    line_fd: int
    vitals_fd: int


class ForkChain:
    """One running fork server; `is_ready` once its libraries are loaded.

    Only the supervisor's permanent thread may start it: the kernel ends the fork server with the
    thread that started it.
    """

    def __init__(self, log_path: Path, now: float, *, preloaded: tuple[str, ...] = ()) -> None:
        self._asked: deque[Fork] = deque()
        self._unanswered: set[int] = set()
        self.is_ready = False
        self._heard_at = now
        self._pinged_at = now
        self.socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.socket.setblocking(False)
        with theirs:
            try:
                self._process = _start(theirs.fileno(), log_path, preloaded)
            except OSError:
                self.socket.close()
                raise

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, fork: Fork) -> None:
        self._asked.append(fork)
        self._send_asked()

    def give_up(self, token: int) -> bool:
        """Takes a request back; False when it has been sent already."""
        for fork in self._asked:
            if fork.token == token:
                self._asked.remove(fork)
                return True
        return False

    def hear(self, now: float) -> Iterator[Packet]:
        """What the fork server says; raises EOFError when it is gone."""
        while True:
            try:
                packet = fork_words.receive(self.socket)
            except BlockingIOError:
                break
            self._heard_at = now
            self.is_ready = self.is_ready or packet.word is Word.READY
            self._unanswered.discard(packet.token)
            yield packet
        self._send_asked()

    def look(self, now: float) -> None:
        """Called with every turn: a fork server that answers nothing is ended."""
        # the silence after a question counts: this process may have stood still itself
        is_asked = not self.is_ready or self._pinged_at > self._heard_at
        if is_asked and now - self._pinged_at > LONGEST_SILENCE_S:
            self._process.kill()
        elif not is_asked and now - self._pinged_at > PING_EVERY_S:
            self._pinged_at = now
            self._send(Packet(Word.PING))

    def end(self) -> None:
        """The kernel ends the workers with it."""
        self._process.kill()
        self._process.wait()
        self.socket.close()

    def _send_asked(self) -> None:
        while self.is_ready and self._asked and len(self._unanswered) < MOST_UNANSWERED:
            fork = self._asked[0]
            if not self._send(Packet(Word.FORK, fork.token, fds=(fork.line_fd, fork.vitals_fd))):
                return
            self._unanswered.add(fork.token)
            self._asked.popleft()

    def _send(self, packet: Packet) -> bool:
        try:
            fork_words.send(self.socket, packet)
        except OSError:
            # gone or stuck: hear() and look() notice
            return False
        return True


def _start(fd: int, log_path: Path, preloaded: tuple[str, ...]) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    # its children are forked from it: no library may start threads of its own
    environment |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    arguments = [str(_ROOT), str(fd), str(os.getpid()), *preloaded]
    with _open_log(log_path) as log:
        return subprocess.Popen(
            [sys.executable, "-I", "-c", _BOOTSTRAP, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            env=environment,
            pass_fds=(fd,),
            close_fds=True,
        )


def _open_log(path: Path) -> BinaryIO:
    """Watching goes on where nobody may write: then nothing is written down."""
    try:
        log = path.open("ab")
    except OSError:
        return Path(os.devnull).open("ab")
    if log.tell() > LARGEST_LOG_BYTES:
        log.truncate(0)
    return log
