"""A process of its own that edits prepared sites and dies at a different step in each of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.services.storage.sites import WHO, opened

KILLED = 9


def edit(folder: Path, *, dies_at: int) -> None:
    """One edit in the window while a person's edit waits in the file."""
    steps = 0

    def step(_: str) -> None:
        nonlocal steps
        if armed:
            steps += 1
            if steps == dies_at:
                # as SIGKILL: nothing is flushed, closed or undone
                os._exit(KILLED)

    armed = False
    with opened(folder, step=step) as site:
        site.edit("location: Road", "location: Lane")
        armed = True
        site.configuration.change("gate", {"name": "North"}, **WHO)
        site.configuration.delete("door", **WHO)
        armed = False


def main(sites: list[Path]) -> None:
    for number, folder in enumerate(sites, start=1):
        child = os.fork()
        if child == 0:
            edit(folder, dies_at=number)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
