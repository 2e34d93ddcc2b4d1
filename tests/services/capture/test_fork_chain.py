from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from services.capture import line
from services.capture.fork_chain import Fork, ForkChain
from services.capture.fork_words import Packet, Word
from services.capture.messages import Quit
from services.capture.vitals import Vitals
from services.vision import examination
from tests.services.capture import warmed
from tests.testbed.station import until

EXAMINATION = examination.__name__


@pytest.fixture
def chain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ForkChain]:
    monkeypatch.setenv("SITE_PASSWORD", "w0rd")
    chain = ForkChain(tmp_path / "capture.log", time.monotonic())
    yield chain
    chain.end()


def hear(chain: ForkChain, word: Word) -> Packet:
    """The next packet with this word."""
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        select.select([chain.socket], [], [], 1)
        for packet in chain.hear(time.monotonic()):
            if packet.word is word:
                return packet
    raise AssertionError(f"no {word.name}")


def fork(chain: ForkChain, token: int = 7) -> Packet:
    """A worker whose line is closed at once: it ends by itself."""
    ours, theirs = line.pair()
    vitals = Vitals.create()
    chain.ask(Fork(token, theirs.fileno(), vitals.fd))
    try:
        return hear(chain, Word.FORKED)
    finally:
        ours.close()
        theirs.close()
        vitals.close()


def test_the_fork_server_has_one_thread_when_it_is_ready(chain: ForkChain) -> None:
    assert hear(chain, Word.READY).number == 1


def test_what_is_preloaded_is_warmed_up_once_for_all_workers(tmp_path: Path) -> None:
    chain = ForkChain(tmp_path / "capture.log", time.monotonic(), preloaded=(warmed.__name__,))
    try:
        hear(chain, Word.READY)
        for token in (1, 2):
            fork(chain, token)
    finally:
        chain.end()

    assert (tmp_path / "capture.log").read_text() == warmed.WORDS


def test_looking_at_pictures_starts_no_thread_in_the_fork_server(tmp_path: Path) -> None:
    chain = ForkChain(tmp_path / "capture.log", time.monotonic(), preloaded=(EXAMINATION,))
    try:
        assert hear(chain, Word.READY).number == 1
    finally:
        chain.end()


def test_the_fork_server_is_given_no_environment_but_the_needed(chain: ForkChain) -> None:
    hear(chain, Word.READY)

    environment = psutil.Process(chain.pid).environ()

    assert "PATH" in environment
    assert "SITE_PASSWORD" not in environment


def test_a_worker_that_ends_is_reported_with_its_status(chain: ForkChain) -> None:
    forked = fork(chain)
    os.close(forked.fds[0])

    ended = hear(chain, Word.ENDED)

    assert (ended.token, ended.pid, ended.number) == (7, forked.pid, 0)


def test_a_worker_that_is_killed_is_reported_with_the_signal(chain: ForkChain) -> None:
    ours, theirs = line.pair()
    vitals = Vitals.create()
    with ours, theirs:
        chain.ask(Fork(8, theirs.fileno(), vitals.fd))
        process_fd = hear(chain, Word.FORKED).fds[0]
        signal.pidfd_send_signal(process_fd, signal.SIGKILL)
        ended = hear(chain, Word.ENDED)
    os.close(process_fd)
    vitals.close()

    assert (ended.token, ended.number) == (8, -signal.SIGKILL)


def test_a_worker_holds_nothing_but_its_own_descriptors(chain: ForkChain) -> None:
    ours, theirs = line.pair()
    vitals = Vitals.create()
    with ours, theirs:
        chain.ask(Fork(9, theirs.fileno(), vitals.fd))
        forked = hear(chain, Word.FORKED)
        theirs.close()
        until(lambda: not (lines_and_pipes(chain.pid) & lines_and_pipes(forked.pid)))
        line.send(ours, Quit())
        hear(chain, Word.ENDED)
    os.close(forked.fds[0])
    vitals.close()


def lines_and_pipes(pid: int) -> set[str]:
    found = set()
    for fd in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            found.add(str(fd.readlink()))
    return {name for name in found if name.startswith(("socket:", "pipe:"))}


def test_a_request_that_is_not_sent_yet_can_be_taken_back(chain: ForkChain) -> None:
    # before it is ready nothing is sent
    chain.ask(Fork(10, 0, 0))

    assert chain.give_up(10)
    assert not chain.give_up(10)


def test_a_silent_fork_server_is_ended(chain: ForkChain) -> None:
    hear(chain, Word.READY)
    now = time.monotonic()
    os.kill(chain.pid, signal.SIGSTOP)

    chain.look(now + 3)
    chain.look(now + 34)

    with pytest.raises(EOFError):
        hear(chain, Word.ENDED)


def test_a_fork_server_is_not_ended_because_the_station_stood_still(chain: ForkChain) -> None:
    hear(chain, Word.READY)
    now = time.monotonic()

    chain.look(now + 60)

    assert hear(chain, Word.PONG).word is Word.PONG
