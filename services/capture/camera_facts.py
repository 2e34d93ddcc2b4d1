"""From a slot and its worker's vitals to the facts that everybody judges a camera by."""

from __future__ import annotations

from dataclasses import dataclass

from services.capture import slot_words
from services.capture.camera_slot import CameraSlot
from services.capture.phases import Phase
from services.capture.vitals import Vitals
from services.domain.run_state import CaptureFacts, CaptureState, changed

SILENT_AFTER_S = 4.0


@dataclass(frozen=True)
class Known:
    """What changes only on the supervisor's thread; read by any other as one piece."""

    facts: CaptureFacts
    vitals: Vitals
    hired_at: float


def known(slot: CameraSlot, state: CaptureState | None, since: float | None) -> Known:
    retries, stream, statistics = slot.retries, slot.stream, slot.statistics
    is_open = slot.phase is Phase.CONNECTED
    seen = statistics or stream
    view = slot.screen.view
    facts = CaptureFacts(
        camera_id=slot.order.camera_id,
        running=slot.is_running,
        pid=None if slot.worker is None else slot.worker.pid,
        started_at=slot.started_at,
        connected=is_open,
        problem=retries.problem,
        may_stand_still=slot.order.may_stand_still,
        attempt=retries.number,
        next_attempt_at=retries.next_at,
        state=state,
        state_since=since,
        hidden=not view.shown,
        shed=view.shown and view.fps_limit is not None,
        fps_wanted=_fps_wanted(slot),
        fps=statistics.fps if statistics is not None and is_open else 0.0,
        bitrate_kbps=statistics.bitrate_kbps if statistics is not None and is_open else 0.0,
        codec=seen.codec if seen is not None else "",
        width=seen.width if seen is not None else 0,
        height=seen.height if seen is not None else 0,
        reconnects=max(0, retries.connections - 1),
        key_frame_distance_s=None if statistics is None else statistics.key_frame_distance_s,
    )
    return Known(facts, slot.vitals, slot.hired_at)


def live(known: Known, now: float) -> CaptureFacts:
    """The facts of this moment: what the worker writes is read from its memory."""
    facts, vitals = known.facts, known.vitals
    started_at = facts.started_at or 0.0
    connected, problem = facts.connected, facts.problem
    if connected and now - max(vitals.heartbeat_at, known.hired_at) > SILENT_AFTER_S:
        connected, problem = False, slot_words.SILENT
    return changed(
        facts,
        connected=connected,
        problem=problem,
        packet_at=_since(vitals.packet_at, started_at),
        arrived_at=_since(vitals.arrived_at, started_at),
        decoded_at=_since(vitals.decoded_at, started_at),
        unchanged_since=_since(vitals.unchanged_since, started_at),
        dropped=vitals.dropped,
    )


def _fps_wanted(slot: CameraSlot) -> float | None:
    """What the camera is configured to send, else what its stream says it does."""
    if slot.order.fps_wanted is not None:
        return slot.order.fps_wanted
    if slot.statistics is not None and slot.statistics.fps_nominal:
        return slot.statistics.fps_nominal
    return slot.stream.fps if slot.stream is not None else None


def _since(then: float, start: float) -> float | None:
    """None for never, and for what an earlier run has left in the memory."""
    return then if then > start else None
