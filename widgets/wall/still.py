"""A copy of a picture that cannot be mistaken for a live one."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from services.domain.pictures import Pictures, SharedPicture

BRIGHTNESS = 0.35
TRIES = 3


def image_of(picture: SharedPicture) -> QImage:
    """The shared memory as an image, no copy: valid while the picture is held."""
    return QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    )


def still_of(pictures: Pictures) -> tuple[QImage, SharedPicture] | None:
    """The newest picture without colour at 35 % brightness, as a copy that outlives the memory."""
    for _ in range(TRIES):
        picture = pictures.newest()
        if picture is None:
            return None
        still = _greyed(image_of(picture))
        if pictures.is_whole(picture):
            return still, picture
    return None


def _greyed(image: QImage) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    still = grey.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(still)
    painter.fillRect(still.rect(), QColor(0, 0, 0, round(255 * (1 - BRIGHTNESS))))
    painter.end()
    return still
