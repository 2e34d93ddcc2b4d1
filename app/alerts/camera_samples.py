"""A look at every camera each half a minute, and at each change of its state; all are recorded."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

from services.alerts.watches.cameras import SAMPLE_EVERY_S
from services.domain.alerts import Input, SampleInput
from services.domain.clock import UtcClock, utc_now
from services.domain.events import CameraStateChanged, Event
from services.domain.run_state import RunState

FIRST_AFTER_S = 10.0
"""What starts with the station is no stopped camera."""

CLOCK_SET_BACK_S = 5.0
"""A sample that is so much older than the one before it comes from another time of day."""


class CameraSamples:
    """Any thread; `record` and `hear` must return at once."""

    def __init__(
        self,
        run_states: Callable[[], Mapping[str, RunState]],
        record: Callable[[SampleInput], None],
        hear: Callable[[SampleInput], None],
        *,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._run_states = run_states
        self._record = record
        self._hear = hear
        self._utc_clock = utc_clock
        self._telling = threading.Lock()
        self._newest: dict[str, float] = {}
        self._next_at = utc_clock().timestamp() + FIRST_AFTER_S

    def look(self, now: float) -> Sequence[Input]:
        """All cameras when it is time."""
        # a clock that was set back must not end the samples for a day
        if now < self._next_at <= now + SAMPLE_EVERY_S:
            return ()
        self._next_at = now + SAMPLE_EVERY_S
        for state in self._run_states().values():
            self._tell(sample_of(state, now))
        # they are heard already, in the order in which they are recorded
        return ()

    def on_event(self, event: Event) -> None:
        if isinstance(event, CameraStateChanged):
            now = self._utc_clock().timestamp()
            self._tell(sample_of(event.now, now, changed=True))

    def _tell(self, sample: SampleInput) -> None:
        """A look that an event of the camera has overtaken says nothing that is still true."""
        with self._telling:
            newest = self._newest.get(sample.camera_id, sample.at)
            if newest - CLOCK_SET_BACK_S < sample.at < newest:
                return
            self._newest[sample.camera_id] = sample.at
            self._record(sample)
            self._hear(sample)


def sample_of(state: RunState, now: float, *, changed: bool = False) -> SampleInput:
    return SampleInput(
        state.camera_id,
        now,
        state.state,
        state.fps,
        state.fps_wanted,
        state.bitrate_kbps,
        state.age_s,
        state.since_s,
        changed,
    )
