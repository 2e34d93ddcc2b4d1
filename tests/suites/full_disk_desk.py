"""What somebody goes on trying at a station whose disk is full, and how each ended."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from app.site_folder import SiteFolder
from app.station import Station
from services.domain.alerts import ViolationReport
from services.domain.errors import StationError
from services.domain.rules import RuleDraft

ACTOR = "Li"
JPEG = b"\xff\xd8\xff\xe0" + bytes(20_000)
RULE: dict[str, Any] = {"name": "Full", "rule_type": "violation", "conditions": {"threshold": 5}}
# what needs no space must not notice
NEVER_REFUSED = ("status", "preview", "batch_status")


@dataclass
class Tried:
    """`words`: what the refusals said, each once; `location`: what the last answered edit wrote."""

    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)
    mistakes: list[str] = field(default_factory=list)
    location: str = ""
    number: int = 0

    @property
    def edits_done(self) -> int:
        return sum(n for what, n in self.done.items() if what not in NEVER_REFUSED)

    @property
    def edits_refused(self) -> int:
        return sum(n for what, n in self.refused.items() if what not in NEVER_REFUSED)

    def round(self, station: Station) -> None:
        """One of each."""
        at = self.number % 2 == 0
        draft = RuleDraft.from_plain(RULE | {"name": f"Full {self.number}"})
        seen = ViolationReport("full", jpeg=JPEG)
        self.edit(station)
        self.ask("set_auto_start", lambda: station.set_auto_start(ACTOR, "yard", at))
        self.ask("create_rule", lambda: station.create_rule(ACTOR, draft, None))
        self.ask("record_violation", lambda: station.record_violation(ACTOR, "dock", seen))
        self.ask("save_snapshot", lambda: station.save_snapshot(ACTOR, "dock"))
        self.ask("save_settings", lambda: station.save_settings(ACTOR, {"capacity": 100 + at}))
        self.ask("status", lambda: station.status(ACTOR, "gate"))
        self.ask("batch_status", lambda: station.batch_status(ACTOR, None))
        self.ask("preview", lambda: station.preview(ACTOR, "gate"))

    def edit(self, station: Station) -> bool:
        self.number += 1
        wanted = f"Road {self.number}"
        fields = {"location": wanted}
        done = self.ask("edit_camera", lambda: station.edit_camera(ACTOR, "gate", fields, None))
        if done:
            self.location = wanted
        return done

    def ask(self, what: str, ask: Callable[[], object]) -> bool:
        try:
            ask()
        except StationError as error:
            self.refused[what] += 1
            self.words.add(f"{what}: {type(error).__name__}: {error}")
            return False
        except Exception as error:  # noqa: BLE001  # anything else is a finding, told at the end
            self.mistakes.append(f"{what}: {error!r}")
            return False
        self.done[what] += 1
        return True

    def misses(self) -> list[str]:
        found = [f"not in words: {one}" for one in dict.fromkeys(self.mistakes)]
        found += [f"{what} was refused" for what in NEVER_REFUSED if self.refused[what]]
        if not self.edits_refused:
            found.append("nothing was refused: the disk was not full")
        return found

    def lost(self, station: Station) -> list[str]:
        """Answered edits that are not there."""
        gate = next(view.camera for view in station.views() if view.camera.id == "gate")
        rules = sum(one.draft.name.startswith(f"{RULE['name']} ") for one in station.rules())
        found = []
        if gate.location != self.location:
            found.append(f"gate is at “{gate.location}”, answered was “{self.location}”")
        if rules != self.done["create_rule"]:
            found.append(f"{rules} rules, {self.done['create_rule']} were answered")
        return found


def recorded_calls(folder: SiteFolder, operation: str) -> int:
    with closing(sqlite3.connect(f"file:{folder.records}?mode=ro", uri=True)) as records:
        counted = "SELECT count(*) FROM calls WHERE operation = ?"
        return int(records.execute(counted, (operation,)).fetchone()[0])
