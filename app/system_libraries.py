"""Qt aborts without a word when a system library is missing: look first and name the package."""

from __future__ import annotations

import ctypes
import os

from services.domain.errors import MissingOnMachine

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WITH_A_DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def choose_platform() -> None:
    """Without a display the window is drawn offscreen."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def check_libraries() -> None:
    """Raises MissingOnMachine with the line that installs what is missing."""
    wanted = dict(ALWAYS)
    if os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb":
        wanted |= WITH_A_DISPLAY
    missing = sorted(package for library, package in wanted.items() if not _loads(library))
    if missing:
        raise MissingOnMachine(
            "The window needs system libraries. Install them: apt-get install -y {packages}",
            packages=" ".join(missing),
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
