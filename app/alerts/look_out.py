"""Looks at what the rules hear of, on a thread of its own: evaluation never waits for a look."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from services.domain.alerts import Input
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError

logger = logging.getLogger(__name__)

LOOKS_EVERY_S = 1.0

Look = Callable[[float], Sequence[Input]]
"""What there is to hear at this time, UTC seconds; a look decides itself how often it is due."""


class LookOut:
    """A look that fails is a line in the log, and the others go on."""

    def __init__(
        self,
        looks: Sequence[Look],
        hear: Callable[[Input], None],
        *,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._looks = tuple(looks)
        self._hear = hear
        self._utc_clock = utc_clock
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="alert-looks")
        self._thread.start()

    def stop(self) -> None:
        """Waits for the look that is under way."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stopping.set()
            thread.join()

    def look(self) -> None:
        """All that are due now."""
        now = self._utc_clock().timestamp()
        for look in self._looks:
            for what in self._seen(look, now):
                self._hear(what)

    def _run(self) -> None:
        self.look()
        while not self._stopping.wait(LOOKS_EVERY_S):
            self.look()

    def _seen(self, look: Look, now: float) -> Sequence[Input]:
        try:
            return look(now)
        except StationError as error:
            logger.warning("The rules hear of something later: %s", error)
        except Exception:
            # one bad look must not end all others
            logger.exception("a look for the alert rules failed")
        return ()
