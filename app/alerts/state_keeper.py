"""Where the rules stand, written on a thread of its own: evaluation never waits for the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from app.alerts.store import conditions_hash
from services.alerts.due_times import Key
from services.alerts.state import PairState
from services.alerts.state_json import plain_state
from services.domain.errors import StationError
from services.domain.rules import Conditions
from services.storage.repositories.evaluation import Mark, StoredState

logger = logging.getLogger(__name__)


class PairStanding(NamedTuple):
    """A pair as it stands; None for one that is gone."""

    conditions: Conditions
    state: PairState


class StateKeeper:
    """States are values: what was handed over does not change while it is written."""

    def __init__(self, write: Callable[[Sequence[StoredState], Mark], None]) -> None:
        self._write = write
        self._lock = threading.Lock()
        self._waiting: dict[Key, PairStanding | None] = {}
        self._mark: Mark | None = None
        self._hashes: dict[int, tuple[Conditions, str]] = {}
        self._handed = threading.Event()
        self._stopping = False
        self._troubled = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="alert-states")
        self._thread.start()

    def stop(self) -> None:
        """Writes what was handed over, ends the thread."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stopping = True
        self._handed.set()
        thread.join()

    def keep(self, standing: Mapping[Key, PairStanding | None], mark: Mark) -> None:
        """Answers at once; `mark` says up to where these states know everything."""
        with self._lock:
            self._waiting.update(standing)
            self._mark = mark
        self._handed.set()

    def _run(self) -> None:
        while True:
            self._handed.wait()
            self._handed.clear()
            last = self._stopping
            self._write_all()
            if last:
                return

    def _write_all(self) -> None:
        with self._lock:
            standing, self._waiting, mark = self._waiting, {}, self._mark
        if mark is None:
            return
        try:
            self._write([self._stored(key, one) for key, one in standing.items()], mark)
            self._troubled = False
        except StationError as error:
            if not self._troubled:
                logger.warning("Where the rules stand waits to be written: %s", error)
            self._troubled = True
            self._put_back(standing)
        except Exception:
            # one bad write must not end all that follow
            logger.exception("where the rules stand could not be written")

    def _put_back(self, standing: Mapping[Key, PairStanding | None]) -> None:
        """They go with the next ones, which are newer."""
        with self._lock:
            self._waiting = {**standing, **self._waiting}

    def _stored(self, key: Key, standing: PairStanding | None) -> StoredState:
        if standing is None:
            self._hashes.pop(key[0], None)
            return StoredState(*key, "", None)
        hashed = self._hash_of(key[0], standing.conditions)
        return StoredState(*key, hashed, plain_state(standing.state))

    def _hash_of(self, rule_id: int, conditions: Conditions) -> str:
        known = self._hashes.get(rule_id)
        if known is None or known[0] is not conditions:
            known = self._hashes[rule_id] = (conditions, conditions_hash(conditions))
        return known[1]
