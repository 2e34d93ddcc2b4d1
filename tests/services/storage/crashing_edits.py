"""A process of its own that edits prepared sites and dies at a different step in each of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.services.storage.sites import GATE, WHO, opened

KILLED = 9


class Killer:
    """Ends the process at a step, as SIGKILL would: nothing is flushed, closed or undone."""

    def __init__(self, dies_at: int) -> None:
        self._left = dies_at
        self.armed = False

    def step(self, _: str) -> None:
        if self.armed:
            self._left -= 1
            if self._left == 0:
                os._exit(KILLED)


def edit(folder: Path, killer: Killer) -> None:
    """Edits in the window while a person's edit waits in the file."""
    with opened(folder, step=killer.step) as site:
        site.edit("location: Road", "location: Lane")
        killer.armed = True
        site.configuration.change("gate", {"name": "North"}, **WHO)
        site.configuration.delete("door", **WHO)
        killer.armed = False


def start(folder: Path, killer: Killer) -> None:
    """The first start with a file, and a camera added with its password."""
    killer.armed = True
    with opened(folder, step=killer.step) as site:
        camera = GATE.changed(id="roof", source="rtsp://ada:s3cret@10.0.0.9/live")
        site.configuration.add(camera, **WHO)
        killer.armed = False


def main(what: str, sites: list[Path]) -> None:
    work = {"edit": edit, "start": start}[what]
    for number, folder in enumerate(sites, start=1):
        child = os.fork()
        if child == 0:
            work(folder, Killer(number))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    main(sys.argv[1], [Path(name) for name in sys.argv[2:]])
