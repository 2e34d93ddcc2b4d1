"""What happens to the demo's cameras, workers and site file during a soak, one after another."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import psutil
import yaml

from app.composition import Composition
from app.site_folder import SiteFolder
from services.domain.alerts import Alert, ViolationReport
from services.domain.clock import utc_now
from services.domain.rules import RuleDraft
from services.simulator.process import SimulatedSite
from services.storage.repositories.alerts import AlertFilter
from tests.app.running_station import rest
from tests.suites.settling import settle

ACTOR = "soak"
GUESTS = 2
AWAY_S = 4.0
WITHIN_S = 10.0


class Guests:
    """Cameras of a server of our own, written into the demo's site file: it can be killed."""

    def __init__(self) -> None:
        self._server = SimulatedSite(GUESTS)
        self.ids = [f"guest-{number}" for number in range(1, GUESTS + 1)]
        self._port = 0

    def move_in(self, folder: SiteFolder) -> None:
        """As a person writes them, below the cameras of the demo."""
        read = yaml.safe_load(self._server.start())["cameras"]
        lines = [folder.site_file.read_text(encoding="utf-8").rstrip()]
        for camera_id, camera in zip(self.ids, read, strict=True):
            self._port = int(re.findall(r":(\d+)/", camera["source"])[0])
            lines += [f"  - id: {camera_id}", f"    name: {camera_id.capitalize()}"]
            lines += [f"    source: {camera['source']}", "    location: Gate house"]
            lines += ["    active: true", "    auto_start: true"]
        folder.site_file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def die_for(self, seconds: float) -> None:
        if self.pid is not None:
            os.kill(self.pid, signal.SIGKILL)
        self._server.stop()
        rest(seconds)
        self._server = SimulatedSite(GUESTS, port=self._port)
        self._server.start()

    @property
    def pid(self) -> int | None:
        return self._server.pid

    def leave(self) -> None:
        self._server.stop()


class Faults:
    """`run` goes through the list until it is told to end; `misses` is what did not follow."""

    def __init__(self, composed: Composition, guests: Guests, pause_s: float) -> None:
        self.done: Counter[str] = Counter()
        self.misses: list[str] = []
        self._composed = composed
        self._station = composed.station
        self._guests = guests
        self._pause_s = pause_s
        self._number = 0
        self._turn: list[tuple[str, Callable[[], None]]] = [
            ("worker killed", lambda: self._signal_worker(signal.SIGKILL)),
            ("site file edited", self._edit_the_file),
            ("violations and an alert", self._raise_an_alert),
            ("server killed", lambda: guests.die_for(AWAY_S)),
            ("edited, added, deleted", self._edit_in_the_window),
            ("server frozen", self._freeze_the_site),
            ("worker stopped", lambda: self._signal_worker(signal.SIGSTOP)),
        ]

    def run(self, ending: threading.Event) -> None:
        while not ending.is_set():
            name, do = self._turn[self._number % len(self._turn)]
            self._number += 1
            do()
            self.done[name] += 1
            ending.wait(self._pause_s)

    def _signal_worker(self, number: signal.Signals) -> None:
        states = self._station.run_states().values()
        pids = sorted(state.pid for state in states if state.is_live and state.pid is not None)
        if pids:
            with suppress(ProcessLookupError):
                os.kill(pids[self._number % len(pids)], number)

    def _freeze_the_site(self) -> None:
        """All cameras of the demo at once: they hang in mid-stream and go on."""
        for process in psutil.Process().children():
            if "services.simulator" in process.cmdline() and process.pid != self._guests.pid:
                os.kill(process.pid, signal.SIGSTOP)
                rest(AWAY_S)
                os.kill(process.pid, signal.SIGCONT)

    def _edit_the_file(self) -> None:
        """As an editor does: a new file in the old one's place."""
        path, wanted = self._composed.folder.site_file, f"Corner {self._number}"
        beside = path.with_suffix(".edited")
        text = path.read_text(encoding="utf-8")
        beside.write_text(moved(text, "guest-1", wanted), encoding="utf-8")
        beside.replace(path)
        if settle(lambda: self._location("guest-1") == wanted, WITHIN_S) is None:
            self.misses.append(f"a person's edit was not taken over: {wanted}")

    def _location(self, camera_id: str) -> str:
        found = [v.camera.location for v in self._station.views() if v.camera.id == camera_id]
        return found[0] if found else ""

    def _edit_in_the_window(self) -> None:
        passing = {"name": "Passing", "source": "rtsp://127.0.0.1:9/live", "active": True}
        self._station.edit_camera(ACTOR, "guest-2", {"location": f"Wall {self._number}"}, None)
        self._station.add_camera(ACTOR, f"passing-{self._number}", passing)
        self._station.delete_camera(ACTOR, f"passing-{self._number}")

    def _raise_an_alert(self) -> None:
        kind = f"soak {self._number}"
        conditions = {"threshold": 3, "violation_type": kind}
        plain = {"name": kind, "rule_type": "violation", "conditions": conditions}
        rule = self._station.create_rule(ACTOR, RuleDraft.from_plain(plain), None)
        for number in range(3):
            report = ViolationReport(kind, utc_now(), region=str(number))
            self._station.record_violation(ACTOR, "guest-1", report)
        wanted = AlertFilter(rule_id=rule.id)
        if settle(lambda: bool(self._alerts(wanted)), WITHIN_S) is None:
            self.misses.append(f"three violations raised no alert: {kind}")
        for alert in self._alerts(wanted):
            self._station.acknowledge_alert(ACTOR, alert.id, "seen")
            self._station.close_alert(ACTOR, alert.id, "no_action", "soak")
        self._station.delete_rule(ACTOR, rule.id)

    def _alerts(self, wanted: AlertFilter) -> list[Alert]:
        return self._station.alerts(ACTOR, wanted, None)


def moved(text: str, camera_id: str, location: str) -> str:
    """The site file with one camera at another place."""
    lines, at = text.splitlines(), -1
    for number, line in enumerate(lines):
        if line.strip().startswith("- "):
            at = number if line.strip() == f"- id: {camera_id}" else -1
        elif at >= 0 and line.strip().startswith("location:"):
            lines[number] = f"    location: {location}"
            break
    return "\n".join(lines) + "\n"
