"""Then and now: the picture at the time of an alert, and what its camera shows beside it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QImageReader,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from services.domain.pictures import HIDDEN, Pictures, View
from services.domain.results import CameraView
from widgets.look.theme import current_tokens
from widgets.wall.picture_clock import PictureClock
from widgets.wall.tile import Tile

SETTLE_MS = 150
GAP_PX = 8
LARGEST = QSize(1920, 1080)
_CAPTION_PX = 24
_TALL, _WIDE = 9, 16


class PictureThen(QWidget):
    """A JPEG letter-boxed on black, or words why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._words = ""

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def show_jpeg(self, jpeg: bytes) -> None:
        """What is no picture counts as none."""
        self._image = _decoded(jpeg) if jpeg else QImage()
        self.update()

    def show_words(self, words: str) -> None:
        self._words = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor("black"))
            if self._image.isNull():
                painter.setPen(QColor(current_tokens().muted))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect().adjusted(8, 8, -8, -8), int(flags), self._words)
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(self.rect().center())
            painter.drawImage(place, self._image)


def _decoded(jpeg: bytes) -> QImage:
    """No larger than it is ever shown: the format's own scaling spares the window the rest."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpg"))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > LARGEST.width() or size.height() > LARGEST.height():
        reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class AlertPictures(QWidget):
    """`live_wanted`: what the camera's picture must be now; HIDDEN when nobody looks."""

    live_wanted = Signal(str, View)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.then, self._now_place = PictureThen(self), QWidget(self)
        self.then_caption, self.now_caption = QLabel(self), QLabel(self)
        self.tile: Tile | None = None
        self._clock = PictureClock(self)
        self._told: tuple[str, View] = ("", HIDDEN)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self._tell)
        self._lay_out()
        self._retranslate()

    def show_camera(self, view: CameraView | None, pictures: Pictures | None) -> None:
        """The camera of the alert as it is now; None: it has none, or it is gone."""
        if view is None or self.tile is None or self.tile.camera_id != view.camera.id:
            self._change_tile(view)
        if self.tile is not None and view is not None:
            self.tile.show_view(view, pictures)
        self._look()

    def sizeHint(self) -> QSize:
        return QSize(400, self._height_for(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._height_for(self.width()))
        self._place()
        self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()
        self._settled.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settled.stop()
        self._look()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _change_tile(self, view: CameraView | None) -> None:
        if self.tile is not None:
            self._clock.watch(())
            self.tile.rest()
            self.tile.deleteLater()
            self.tile = None
        if view is not None:
            self.tile = Tile(view, self._clock, self._now_place)
            self._place()
            self.tile.show()
        self._settled.start()

    def _place(self) -> None:
        """Side by side, each with its caption above."""
        wide, high = self._each(self.width())
        for left, caption, picture in (
            (0, self.then_caption, self.then),
            (wide + GAP_PX, self.now_caption, self._now_place),
        ):
            caption.setGeometry(left, 0, wide, _CAPTION_PX)
            picture.setGeometry(left, _CAPTION_PX, wide, high)
        if self.tile is not None:
            self.tile.setGeometry(self._now_place.rect())

    def _look(self) -> None:
        seen = [self.tile] if self.tile is not None and self.isVisible() else []
        self._clock.watch(seen)

    def _tell(self) -> None:
        camera_id, view = "", HIDDEN
        if self.tile is not None and self.isVisible():
            scale = self.tile.devicePixelRatioF()
            wide = max(16, round(self.tile.width() * scale))
            high = max(16, round(self.tile.height() * scale))
            camera_id, view = self.tile.camera_id, View(wide, high, shown=True)
        before, self._told = self._told, (camera_id, view)
        if before[0] and before[0] != camera_id:
            self.live_wanted.emit(before[0], HIDDEN)
        if camera_id and before != self._told:
            self.live_wanted.emit(camera_id, view)

    def _height_for(self, width: int) -> int:
        return self._each(width)[1] + _CAPTION_PX

    def _each(self, width: int) -> tuple[int, int]:
        wide = max(1, (width - GAP_PX) // 2)
        return wide, wide * _TALL // _WIDE

    def _lay_out(self) -> None:
        for caption in (self.then_caption, self.now_caption):
            caption.setProperty("role", "small")
            caption.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _retranslate(self) -> None:
        self.then_caption.setText(self.tr("At the time of the alert"))
        self.now_caption.setText(self.tr("Now"))
        self.then.setAccessibleName(self.tr("Picture at the time of the alert"))
        if self.tile is not None:
            self.tile.retranslate()
