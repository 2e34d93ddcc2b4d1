"""How long after the breaching call legacy serves the next one: a drill of each kind of fault."""

from __future__ import annotations

import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.assurance.drill import drill_site
from app.site_folder import SiteFolder
from tests.benchmarks.site import write_site

FAULTS = {
    "error": "start=error:0.2",
    "hang": "start=hang",
    "slow": "status=slow:2",
    "wrong_field": "activate=wrong-field",
}
CAMERAS = 8
AT_MOST = {f"drill_{name}_ms_to_legacy": 1000.0 for name in FAULTS}


def measure(seed: int) -> dict[str, Any]:
    """Milliseconds, and the calls of the faulty operation until the roll back."""
    del seed  # the drill draws its own calls
    figures: dict[str, Any] = {}
    with TemporaryDirectory(prefix="camera-station-bench-") as folder:
        site = Path(folder) / "site"
        write_site(site, ["rtsp://127.0.0.1:9/camera"] * CAMERAS)
        for name, fault in FAULTS.items():
            drill = drill_site(SiteFolder.at(site), fault, lambda _: None, threading.Event())
            # one that was not rolled back never reached legacy
            took = drill.ms_to_legacy if drill.rolled_back else float("inf")
            figures[f"drill_{name}_ms_to_legacy"] = took
            figures[f"drill_{name}_calls"] = drill.calls_to_roll_back
    return figures
