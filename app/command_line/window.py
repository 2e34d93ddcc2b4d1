"""`camera-station` and `camera-station demo`: the window, on the user's site or a simulated one."""

from __future__ import annotations

import argparse
import gc
import os
import tempfile
from pathlib import Path

from app.command_line.backup import chosen_site
from app.command_line.options import WindowOptions
from app.site_folder import SiteFolder
from app.system_libraries import check_libraries, choose_platform
from services.domain.errors import BadValue, SiteNotWritable
from services.simulator.process import SimulatedSite

PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".webp")
DEMO_MARK = ".simulated-site"


def run_window(arguments: argparse.Namespace) -> int:
    options = WindowOptions.of(arguments)
    _prepare(options)
    return _open(chosen_site(arguments), options)


def run_demo(arguments: argparse.Namespace) -> int:
    """Without --site the demo's folder is a passing one."""
    options = WindowOptions.of(arguments, is_demo=True)
    _prepare(options)
    simulated = SimulatedSite(arguments.cameras)
    with tempfile.TemporaryDirectory(prefix="camera-station-demo-") as passing:
        folder = SiteFolder.at(getattr(arguments, "site", None) or Path(passing) / "Demo")
        folder.create()
        _refuse_real_site(folder)
        try:
            _write_site(folder, simulated.start())
            return _open(folder, options)
        finally:
            simulated.stop()


def _refuse_real_site(folder: SiteFolder) -> None:
    """The demo writes the site file: never over one that it did not write."""
    if folder.site_file.exists() and not (folder.root / DEMO_MARK).exists():
        raise BadValue(
            "{folder} holds a site of its own. Choose another folder for the demo.",
            field="site",
            folder=str(folder.root),
        )


def _write_site(folder: SiteFolder, text: str) -> None:
    try:
        (folder.root / DEMO_MARK).touch()
        folder.site_file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SiteNotWritable(
            "The demo cannot be written into {folder}: {why}.",
            folder=str(folder.root),
            why=error.strerror or "unknown",
        ) from error


def _prepare(options: WindowOptions) -> None:
    """What would fail at the end of the run is refused before it begins."""
    choose_platform()
    check_libraries()
    if options.screenshot is not None:
        _check_target(options.screenshot, "screenshot")
        if options.screenshot.suffix.lower() not in PICTURES:
            raise BadValue(
                "A picture's name ends with one of: {endings}.",
                field="screenshot",
                endings=" ".join(PICTURES),
            )
    if options.report is not None:
        _check_target(options.report, "report")


def _check_target(path: Path, field: str) -> None:
    folder = path.absolute().parent
    if path.is_dir():
        raise BadValue("{file} is a folder. Name a file.", field=field, file=str(path))
    if not folder.is_dir():
        raise BadValue("There is no folder {folder}.", field=field, folder=str(folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise BadValue("The folder {folder} cannot be written.", field=field, folder=str(folder))


def _open(folder: SiteFolder, options: WindowOptions) -> int:
    # what is loaded now stays: looking for garbage in it takes a tenth of the opening
    gc.disable()
    # Qt is loaded here and not before: other commands do without it
    from app.window import open_window

    return open_window(folder, options)
