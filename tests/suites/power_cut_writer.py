"""A station that edits, decides and answers for an alert until its disk is gone.

`python -m tests.suites.power_cut_writer`: for each line on standard input, a site's folder, a
process is forked that opens a station there and tells, line by line, what was answered "done". The
line "ended" follows when it is gone.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from app.composition import open_composition
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.alerts import Alert
from services.domain.camera import Camera
from services.domain.errors import StationError
from services.domain.rules import Rule, RulePatch, Violation
from services.storage.repositories.alerts import AlertFilter

ACTOR = "Li"
CHANGED, RAISED = "Changed all the time", "Raised and snoozed"
NEVER = "0001-01-01T00:00:00+00:00"
WARMTH = 3
"""So many cameras of those that come and go are there at a time."""

Standing = tuple[int, bool]
"""The slider's percentage, and whether everything is latched to legacy."""

Hand = Callable[[Station, int], object]
"""Does the next thing and answers what must be found after a cut."""


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            write(Path(line.strip()))
            os._exit(0)
        tell({"pid": child})
        os.waitpid(child, 0)
        tell({"ended": child})


def write(site: Path) -> None:
    with open_composition(SiteFolder.at(site)) as composed:
        hands = [
            threading.Thread(target=_work, args=(name, hand, composed.station))
            for name, hand in HANDS.items()
        ]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()


def tell(what: object) -> None:
    # one write: lines of several threads never mix, and a killed process has told all it said
    os.write(1, f"{json.dumps(what)}\n".encode())


def _work(name: str, hand: Hand, station: Station) -> None:
    """Until something is refused: that is the cut."""
    number = 0
    try:
        while True:
            number += 1
            done = hand(station, number)
            tell({"hand": name, "done": done, "at": time.monotonic()})
    except StationError as error:
        tell({"hand": name, "refused": str(error)})


def edit(station: Station, _: int) -> int:
    """An edit in the window: row, history and file."""
    number = last_number(station, "gate") + 1
    station.edit_camera(ACTOR, "gate", {"location": f"Road {number}"}, None)
    return number


def switch_as_of_old(station: Station, _: int) -> int:
    """The old implementation's write, file first; it counts in the camera's revision."""
    camera = _camera(station, "yard")
    station.set_auto_start(ACTOR, "yard", not camera.auto_start)
    return camera.revision + 1


def come_and_go(station: Station, number: int) -> list[str]:
    """Cameras that are added and deleted in turn."""
    there = passing(station)
    if number % 2 and len(there) > WARMTH:
        station.delete_camera(ACTOR, f"passing-{there[0]}")
    else:
        newest = there[-1] + 1 if there else 1
        source = {"name": f"Passing {newest}", "source": "rtsp://127.0.0.1:9/live"}
        station.add_camera(ACTOR, f"passing-{newest}", source)
    return [str(each) for each in passing(station)]


def tighten_rule(station: Station, _: int) -> int:
    changed = rule(station, CHANGED)
    threshold = Violation(threshold=1 + changed.revision % 1000, violation_type="cut")
    patch = RulePatch({"conditions": threshold})
    return station.update_rule(ACTOR, changed.id, patch, changed.revision).revision


def decide(station: Station, number: int) -> dict[str, Standing]:
    """The slider by hand, and every few moves a roll back and the way out of it.

    What stands after it, and what would after the next: memory may know more than was answered.
    """
    rollout, before = station.rollout, standing(station)
    now = after_decision(before, number)
    if before[1]:
        rollout.start_again(ACTOR, f"again {number}")
    elif now[1]:
        rollout.roll_back(ACTOR, f"back {number}")
    else:
        rollout.set_percent(ACTOR, now[0], f"move {number}")
    return {"now": now, "next": after_decision(now, number + 1)}


def after_decision(before: Standing, number: int) -> Standing:
    percent, is_latched = before
    if is_latched:
        return 0, False
    return (0, True) if number % 5 == 0 else (10 + (percent + 1) % 80, False)


def snooze(station: Station, number: int) -> str:
    """Somebody's answer to an alert that is raised."""
    until = station.snooze_alert(ACTOR, alert(station).id, 3600.0 + number).snoozed_until
    assert until is not None, "it was asked for"
    return until.isoformat()


HANDS: dict[str, Hand] = {
    "edit": edit,
    "old": switch_as_of_old,
    "passing": come_and_go,
    "rule": tighten_rule,
    "rollout": decide,
    "alert": snooze,
}


def last_number(station: Station, camera_id: str) -> int:
    """What the last edit wrote into the location."""
    said = _camera(station, camera_id).location.split()
    return int(said[-1]) if said else 0


def revision(station: Station, camera_id: str) -> int:
    return _camera(station, camera_id).revision


def passing(station: Station) -> list[int]:
    ids = [view.camera.id for view in station.views()]
    return sorted(int(one.split("-")[1]) for one in ids if one.startswith("passing-"))


def standing(station: Station) -> Standing:
    state = station.rollout.view(ACTOR).state
    return state.percent, state.is_latched


def rule(station: Station, name: str) -> Rule:
    return next(rule for rule in station.rules() if rule.draft.name == name)


def alert(station: Station) -> Alert:
    wanted = AlertFilter(rule_id=rule(station, RAISED).id)
    return station.alerts(ACTOR, wanted, None)[0]


def snoozed_until(station: Station) -> str:
    until = alert(station).snoozed_until
    return until.isoformat() if until else NEVER


def _camera(station: Station, camera_id: str) -> Camera:
    return next(view.camera for view in station.views() if view.camera.id == camera_id)


if __name__ == "__main__":
    main()
