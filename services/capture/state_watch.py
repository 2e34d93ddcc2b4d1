"""Sees cameras change their state and tells everybody, once for each change."""

from __future__ import annotations

import logging

from services.capture import camera_facts
from services.capture.camera_facts import Known
from services.capture.camera_slot import CameraSlot
from services.capture.systemic import SystemicGuard
from services.domain.events import CameraStateChanged, Event, Publish
from services.domain.run_state import CaptureState, RunState, judge, run_state

logger = logging.getLogger(__name__)

_GOOD = (CaptureState.LIVE, CaptureState.LATE, CaptureState.FROZEN_IMAGE)
_LOST = (
    CaptureState.STALLED,
    CaptureState.RECONNECTING,
    CaptureState.OFFLINE,
    CaptureState.FAILED,
    CaptureState.BUSY,
)


class StateWatch:
    """Lives on the supervisor's thread; what it publishes is published from there."""

    def __init__(self, publish: Publish, guard: SystemicGuard) -> None:
        self._publish = publish
        self._guard = guard
        self._seen: dict[str, tuple[RunState, float]] = {}

    def look(self, slot: CameraSlot, now: float) -> Known:
        """What is known of the camera now; its change of state is published."""
        camera_id = slot.order.camera_id
        before, since = self._seen.get(camera_id, (None, None))
        state = None if before is None else before.state
        known = camera_facts.known(slot, state, since)
        facts = camera_facts.live(known, now)
        if before is not None and judge(facts, now)[0] is before.state:
            return known
        seen = run_state(facts, now)
        self._seen[camera_id] = seen, now
        self._tell_guard(camera_id, before, seen, now)
        known = camera_facts.known(slot, seen.state, now)
        reason = f": {seen.reason}" if seen.reason.template else ""
        logger.info("camera %s is %s%s", camera_id, seen.state, reason)
        self.publish(CameraStateChanged(camera_id, before, seen))
        return known

    def forget(self, camera_id: str) -> None:
        self._seen.pop(camera_id, None)
        self._guard.note_ended(camera_id)

    def publish(self, event: Event) -> None:
        """Whoever listens may fail; the cameras go on."""
        try:
            self._publish(event)
        except Exception:
            logger.exception("a listener failed at %s", type(event).__name__)

    def _tell_guard(
        self, camera_id: str, before: RunState | None, seen: RunState, now: float
    ) -> None:
        was_good = before is not None and before.state in _GOOD
        if was_good and seen.state in _LOST:
            self._guard.note_lost(camera_id, now)
        elif seen.state not in _LOST:
            self._guard.note_ended(camera_id)
