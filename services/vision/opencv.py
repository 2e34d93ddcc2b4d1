"""OpenCV, imported so that the environment stays as it was for the programs we start."""

from __future__ import annotations

import os

# opencv-python points Qt at folders of its own; children would look there for their plugins
_LEFT_BEHIND = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in _LEFT_BEHIND}

import cv2  # noqa: E402

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

# whoever looks at pictures has a neighbour on every other core
cv2.setNumThreads(1)

__all__ = ["cv2"]
