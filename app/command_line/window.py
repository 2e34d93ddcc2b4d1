"""`camera-station` and `camera-station demo`: the window, on the user's site or a simulated one."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from app.command_line.backup import chosen_site
from app.command_line.options import WindowOptions
from app.site_folder import SiteFolder
from app.system_libraries import check_libraries, choose_platform
from services.simulator.process import SimulatedSite


def run_window(arguments: argparse.Namespace) -> int:
    return _open(chosen_site(arguments), WindowOptions.of(arguments))


def run_demo(arguments: argparse.Namespace) -> int:
    """Without --site the demo's folder is a passing one."""
    simulated = SimulatedSite(arguments.cameras)
    with tempfile.TemporaryDirectory(prefix="camera-station-demo-") as passing:
        folder = SiteFolder.at(getattr(arguments, "site", None) or Path(passing) / "Demo")
        folder.create()
        try:
            folder.site_file.write_text(simulated.start(), encoding="utf-8")
            return _open(folder, WindowOptions.of(arguments, is_demo=True))
        finally:
            simulated.stop()


def _open(folder: SiteFolder, options: WindowOptions) -> int:
    choose_platform()
    check_libraries()
    # Qt is loaded here and not before: other commands do without it
    from app.window import open_window

    return open_window(folder, options)
