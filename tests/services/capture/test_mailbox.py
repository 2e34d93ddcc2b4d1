from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest

from services.capture.mailbox import Mailbox
from services.domain.errors import CallCancelled, CallTimedOut, StationFull


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    mailbox = Mailbox()
    yield mailbox
    mailbox.close()


def test_letters_are_answered_in_their_order(mailbox: Mailbox) -> None:
    done: list[str] = []
    futures = [mailbox.put(partial(done.append, name)) for name in ("gate", "yard")]

    mailbox.read()

    assert done == ["gate", "yard"]
    assert all(future.done() for future in futures)


def test_the_asker_gets_what_the_work_raises(mailbox: Mailbox) -> None:
    def refuse() -> None:
        raise StationFull("Full.")

    future = mailbox.put(refuse)
    mailbox.read()

    with pytest.raises(StationFull):
        future.result(0)


def test_an_asker_waits_no_longer_than_its_limit(mailbox: Mailbox) -> None:
    with pytest.raises(CallTimedOut, match=r"within 0\.01 s"):
        mailbox.ask(lambda: None, limit_s=0.01)


def test_what_the_reader_asks_itself_is_done_at_once(mailbox: Mailbox) -> None:
    mailbox.read_here()

    assert mailbox.ask(threading.get_ident, limit_s=0.0) == threading.get_ident()


def test_who_comes_after_the_end_is_refused() -> None:
    mailbox = Mailbox()
    left = mailbox.put(lambda: None)

    mailbox.close()
    mailbox.ring()

    with pytest.raises(CallCancelled):
        left.result(0)
    with pytest.raises(CallCancelled):
        mailbox.put(lambda: None)
