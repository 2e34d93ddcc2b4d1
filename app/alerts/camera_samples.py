"""A look at every camera each half a minute, and at each change of its state; all are recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from services.alerts.watches.cameras import SAMPLE_EVERY_S
from services.domain.alerts import SampleInput
from services.domain.clock import UtcClock, utc_now
from services.domain.events import CameraStateChanged, Event
from services.domain.run_state import RunState

FIRST_AFTER_S = 10.0
"""What starts with the station is no stopped camera."""


class CameraSamples:
    """`record` must return at once; `hear` is for news from other threads."""

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
        self._next_at = utc_clock().timestamp() + FIRST_AFTER_S

    def look(self, now: float) -> Sequence[SampleInput]:
        """All cameras when it is time, else nothing."""
        # a clock that was set back must not end the samples for a day
        if now < self._next_at <= now + SAMPLE_EVERY_S:
            return ()
        self._next_at = now + SAMPLE_EVERY_S
        samples = [sample_of(state, now) for state in self._run_states().values()]
        for sample in samples:
            self._record(sample)
        return samples

    def on_event(self, event: Event) -> None:
        if isinstance(event, CameraStateChanged):
            now = self._utc_clock().timestamp()
            sample = sample_of(event.now, now, changed=True)
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
