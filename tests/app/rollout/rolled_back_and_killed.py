"""A station in a process of its own that rolls back and is killed before the database knows."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from app.composition import open_composition
from app.site_folder import SiteFolder
from services.rollout.ledger import Ledger


def die_before_done(ledger: Ledger) -> bool:
    """Stands in for `land`: between "intent" and "done"."""
    if ledger.is_settled:
        return True
    os.kill(os.getpid(), signal.SIGKILL)
    return False


def main(site: str) -> None:
    with open_composition(SiteFolder.at(Path(site))) as composed:
        rollout = composed.station.rollout
        rollout.set_percent("Li", 100, "to see")
        Ledger.land = die_before_done  # type: ignore[method-assign,assignment]
        rollout.roll_back("Li", "the gate was dark")
        # the engine's next turn lands the roll back, and dies
        rollout.check_now("Li")
        signal.pause()


main(sys.argv[1])
