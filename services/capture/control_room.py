"""All cameras under one roof: what the supervisor's thread owns and does in each turn."""

from __future__ import annotations

import logging
import selectors
import threading
from concurrent.futures import Future

from services.capture import camera_facts
from services.capture.camera_facts import Known
from services.capture.camera_slot import CameraSlot
from services.capture.capture_settings import InForce
from services.capture.ladder import Random
from services.capture.memory_watch import MemoryWatch
from services.capture.messages import Examination, Snapshot
from services.capture.openings import Openings
from services.capture.phases import Phase
from services.capture.previews import Grab
from services.capture.screen import Screen
from services.capture.state_watch import StateWatch
from services.capture.systemic import SystemicGuard
from services.capture.tenant import Surroundings, TellSighting, Tenant
from services.capture.vitals import Vitals
from services.capture.workforce import Workforce
from services.domain.clock import Clock
from services.domain.errors import StationFull
from services.domain.events import Publish, SystemicLoss
from services.domain.pictures import CaptureOrder
from services.domain.run_state import CaptureFacts

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 0.2
FORK_SERVER_LOG = "capture.log"


class ControlRoom:
    """`facts`, `facts_of`, `screen` and `show` are anybody's; the rest is its thread's alone."""

    def __init__(
        self,
        in_force: InForce,
        publish: Publish,
        sighted: TellSighting,
        clock: Clock,
        random: Random,
    ) -> None:
        self.selector = selectors.DefaultSelector()
        self.workforce = Workforce(
            self.selector,
            in_force.settings.log_folder / FORK_SERVER_LOG,
            self._touched,
            preloaded=in_force.settings.preloaded,
        )
        self._clock = clock
        self._in_force = in_force
        self._guard = SystemicGuard(random)
        self._openings = Openings()
        self._watch = StateWatch(publish, self._guard)
        self._memory = MemoryWatch(in_force)
        self._around = Surroundings(
            self.workforce.hire, self._guard, self._openings, in_force, random, sighted
        )
        self._slots: dict[str, CameraSlot] = {}
        self._grabs: list[Grab] = []
        self._next_look = 0.0
        self._lock = threading.Lock()
        self._known: dict[str, Known] = {}
        self._screens: dict[str, Screen] = {}

    def facts(self) -> dict[str, CaptureFacts]:
        now = self._clock()
        # memory must not be unmapped while it is being read
        with self._lock:
            return {key: camera_facts.live(known, now) for key, known in self._known.items()}

    def facts_of(self, camera_id: str) -> CaptureFacts:
        with self._lock:
            known = self._known.get(camera_id)
            if known is None:
                return CaptureFacts(camera_id)
            return camera_facts.live(known, self._clock())

    def screen(self, camera_id: str) -> Screen:
        """Also of a camera that has never been started."""
        with self._lock:
            return self._screens.setdefault(camera_id, Screen())

    def start(self, order: CaptureOrder) -> None:
        slot = self._slot_for(order)
        slot.start(order, self._clock())
        self._note(slot)

    def stop(self, camera_id: str) -> Future[None] | None:
        """None when there is nothing to wait for."""
        slot = self._slots.get(camera_id)
        if slot is None or slot.phase is Phase.RESTING:
            return None
        gone = slot.stop(self._clock())
        self._note(slot)
        return gone

    def restart(self, order: CaptureOrder) -> Future[None]:
        slot = self._slot_for(order)
        gone = slot.restart(order, self._clock())
        self._note(slot)
        return gone

    def retry(self, camera_id: str) -> None:
        slot = self._slots.get(camera_id)
        if slot is not None and slot.is_running:
            slot.start(slot.order, self._clock())
            self._note(slot)

    def change_order(self, order: CaptureOrder) -> bool:
        slot = self._slots.get(order.camera_id)
        if slot is None:
            return False
        starts_anew = slot.change_order(order, self._clock())
        self._note(slot)
        return starts_anew

    def drop(self, camera_id: str) -> None:
        """Forgets a camera that rests, with its last picture."""
        slot = self._slots.get(camera_id)
        if slot is not None and slot.phase is not Phase.RESTING:
            return
        self._slots.pop(camera_id, None)
        self._watch.forget(camera_id)
        with self._lock:
            self._known.pop(camera_id, None)
            screen = self._screens.pop(camera_id, None)
            if screen is not None:
                screen.close()
            if slot is not None:
                slot.vitals.close()

    def look_at(self, camera_id: str) -> None:
        """The wall wants something else of the camera."""
        slot = self._slots.get(camera_id)
        if slot is not None:
            slot.screen.look(self._clock())
            self._note(slot)

    def examine(self, camera_id: str, examination: Examination | None) -> None:
        # a camera that was forgotten is not made anew to be told that
        if examination is not None or camera_id in self._screens:
            self.screen(camera_id).examine(examination)

    def copy(self, camera_id: str, every_s: float, memory_fd: int | None) -> None:
        self.screen(camera_id).copy(every_s, memory_fd)

    def ask_snapshot(self, camera_id: str) -> Future[Snapshot] | None:
        """None for a camera without a worker."""
        slot = self._slots.get(camera_id)
        if slot is None or slot.worker is None or not slot.is_running:
            return None
        return slot.snapshots.ask(slot.worker)

    def grab(self, order: CaptureOrder, limit_s: float) -> Future[Snapshot]:
        grab = Grab(order, self._around, limit_s)
        self._grabs.append(grab)
        grab.begin(self._clock())
        return grab.result

    def turn(self) -> None:
        """What is due; called whenever something happened, and five times a second."""
        now = self._clock()
        if now >= self._next_look:
            self._next_look = now + LOOK_EVERY_S
            self._look(now)
        for camera_id in self._openings.admit(now):
            self._slots[camera_id].admitted(now)
            self._note(self._slots[camera_id])

    def say_goodbye(self) -> None:
        """Asks all workers to go; `is_empty` tells when they have gone."""
        now = self._clock()
        for slot in self._slots.values():
            if slot.phase is not Phase.RESTING:
                slot.stop(now)
        for grab in self._grabs:
            grab.close(now)

    @property
    def is_empty(self) -> bool:
        return not self._grabs and all(s.phase is Phase.RESTING for s in self._slots.values())

    def close(self) -> None:
        """Whoever has not gone yet is ended with the fork server."""
        self.workforce.end()
        self.selector.close()
        now = self._clock()
        for slot in list(self._slots.values()):
            if slot.phase is not Phase.RESTING:
                slot.stop(now)
                slot.worker_ended(0, now)
            self.drop(slot.order.camera_id)
        with self._lock:
            for screen in self._screens.values():
                screen.close()

    def _look(self, now: float) -> None:
        slots = list(self._slots.values())
        reason = self._guard.look(sum(slot.is_running for slot in slots), now)
        if reason is not None:
            self._watch.publish(SystemicLoss(reason))
        self.workforce.look(now)
        for slot in slots:
            try:
                slot.look(now)
                self._note(slot)
            except Exception:
                # one camera's fault must not end the watch over the others
                logger.exception("a look at camera %s failed", slot.order.camera_id)
        if not self._guard.in_grace(now):
            self._memory.look(slots, now)
        for grab in self._grabs:
            grab.look(now)
        self._grabs = [grab for grab in self._grabs if not grab.is_over]

    def _slot_for(self, order: CaptureOrder) -> CameraSlot:
        slot = self._slots.get(order.camera_id)
        if slot is None or not slot.is_running:
            self._refuse_when_full()
        if slot is None:
            screen = self.screen(order.camera_id)
            slot = CameraSlot(order, self._around, screen, Vitals.create())
            self._slots[order.camera_id] = slot
        return slot

    def _refuse_when_full(self) -> None:
        capacity = self._in_force.settings.capacity
        if sum(slot.is_running for slot in self._slots.values()) >= capacity:
            raise StationFull(
                "As many cameras run as the settings allow ({capacity}). Stop one first, or raise"
                " the capacity in the settings.",
                capacity=capacity,
            )

    def _touched(self, tenant: Tenant) -> None:
        if isinstance(tenant, CameraSlot):
            self._note(tenant)

    def _note(self, slot: CameraSlot) -> None:
        self._known[slot.order.camera_id] = self._watch.look(slot, self._clock())
