"""A station on a folder that its account may not write; tells what an operator would see.

`python -m tests.app.read_only_station SITE`: one JSON object when it is up, and another when the
folder was given back and a line came in.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.errors import StationError
from services.domain.run_state import CaptureState
from tests.app.running_station import rest, wait_for

BACK_WITHIN_S = 10.0


def main(site: str) -> None:
    with open_composition(SiteFolder.at(Path(site))) as composed:
        composed.auto_start()
        wait_for(composed, "gate", CaptureState.LIVE, within_s=20)
        tell(composed)
        sys.stdin.readline()
        for _ in range(int(BACK_WITHIN_S / 0.1)):
            if composed.station.news().writable:
                break
            rest(0.1)
        tell(composed)


def tell(composed: Composition) -> None:
    station = composed.station
    said: dict[str, Any] = {
        "writable": station.news().writable,
        "problems": [str(problem) for problem in station.problems()],
        "state": station.status("Li", "gate").state,
        "picture": len(station.preview("Li", "gate").jpeg) > 0,
        "edit": tried(lambda: station.edit_camera("Li", "gate", {"location": "North"}, None)),
        "deactivate": tried(lambda: station.deactivate("Li", "yard")),
        "settings": tried(lambda: station.save_settings("Li", {"capacity": 100})),
        "snapshot": tried(lambda: station.save_snapshot("Li", "gate")),
        "refresh": tried(lambda: station.refresh("Li")),
        "stop": tried(lambda: station.stop("Li", "yard")),
    }
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def tried(ask: Any) -> str:
    try:
        ask()
    except StationError as error:
        return f"{type(error).__name__}: {error}"
    return "done"


if __name__ == "__main__":
    main(sys.argv[1])
