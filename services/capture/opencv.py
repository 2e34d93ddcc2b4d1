"""The one module that imports cv2, because the import changes the environment of Qt."""

from __future__ import annotations

import os

_QT_NAMES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in _QT_NAMES}

import cv2  # noqa: E402

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

# a worker has one camera and sixty-three neighbours
cv2.setNumThreads(1)

__all__ = ["cv2"]
