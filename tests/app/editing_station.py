"""A station that edits one camera over and over, to be killed in the middle of it.

`python -m tests.app.editing_station SITE`: prints the fps it acknowledged, line by line.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from app.composition import open_composition
from app.site_folder import SiteFolder


def main(site: str) -> None:
    with open_composition(SiteFolder.at(Path(site))) as composed:
        composed.auto_start()
        for number in itertools.count(1):
            fps = float(1 + number % 200)
            composed.station.edit_camera("Li", "gate", {"fps": fps}, None)
            sys.stdout.write(f"{fps}\n")
            sys.stdout.flush()


main(sys.argv[1])
