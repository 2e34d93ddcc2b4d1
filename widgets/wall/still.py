"""A copy of a picture that cannot be mistaken for a live one."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from services.domain.pictures import Pictures, SharedPicture

BRIGHTNESS = 0.35
TRIES = 3
RENEW_EVERY_S = 1.0
MOST_SLOTS = 3


def image_of(picture: SharedPicture) -> QImage:
    """The shared memory as an image, no copy: valid while the picture is held."""
    return QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    )


class SharedImages:
    """The slots of one camera's memory as images; made once, so painting makes none."""

    def __init__(self) -> None:
        self._memory: object = None
        self._made: list[tuple[memoryview, QImage]] = []

    def of(self, picture: SharedPicture) -> QImage:
        """Holds the memory until `let_go`, or until a picture comes from another one."""
        pixels = picture.pixels
        for made, image in self._made:
            if made is pixels:
                return image
        if pixels.obj is not self._memory or len(self._made) >= MOST_SLOTS:
            self.let_go()
            self._memory = pixels.obj
        image = image_of(picture)
        self._made.append((pixels, image))
        return image

    def let_go(self) -> None:
        self._memory = None
        self._made.clear()


class Still:
    """The grey copy a camera's tile keeps, and the number of the picture it was made of."""

    def __init__(self) -> None:
        self.image: QImage | None = None
        self._number = 0
        self._made_at = 0.0

    def renew(self, pictures: Pictures | None, now: float, *, at_once: bool) -> bool:
        """Takes a newer picture where there is one, at most one a second unless at once."""
        if pictures is None or pictures.newest_number() in (0, self._number):
            return False
        if not at_once and now - self._made_at < RENEW_EVERY_S:
            return False
        made = still_of(pictures)
        if made is not None:
            self.image, self._number, self._made_at = made[0], made[1].number, now
        return made is not None


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
    with QPainter(still) as painter:
        painter.fillRect(still.rect(), QColor(0, 0, 0, round(255 * (1 - BRIGHTNESS))))
    return still
