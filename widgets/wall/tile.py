"""One camera's tile: paints the newest shared picture, or a grey one that says why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from services.domain.clock import Clock, monotonic
from services.domain.pictures import Pictures, SharedPicture
from services.domain.results import CameraView
from widgets.wall.alert_mark import MOST_SHOWN
from widgets.wall.picture_clock import PictureClock
from widgets.wall.still import TRIES, SharedImages, Still
from widgets.wall.tile_paint import BLACK, Spot, paint_picture, paint_signs, spot_of
from widgets.wall.tile_texts import BAR_PX, FIGURES_PX, TileTexts, draw_plate
from widgets.wall.tile_words import TileWords, spoken, tile_words, tooltip
from widgets.wall.zoom import Zoom


class Tile(QWidget):
    """Passive: mouse and keys go on to the wall. A picture is painted straight from its memory."""

    hovered = Signal(bool)
    focus_changed = Signal()

    def __init__(
        self,
        view: CameraView,
        clock: PictureClock,
        parent: QWidget | None = None,
        *,
        now: Clock = monotonic,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = view
        self.pictures: Pictures | None = None
        self.is_live = False
        self.asked = 0
        self.zoom = Zoom()
        self.is_selected = self.is_drop_target = False
        self.unhandled = 0
        self.lift_px = 0
        self._clock = clock
        self._now = now
        self._shows_figures = False
        self._words: TileWords | None = None
        self._texts = TileTexts()
        self._picture: SharedPicture | None = None
        self._images = SharedImages()
        self._painted_number = 0
        self._painted_at: float | None = None
        self._still = Still()
        self._spot: Spot | None = None

    @property
    def camera_id(self) -> str:
        return self.view.camera.id

    @property
    def words(self) -> TileWords | None:
        return self._words

    def show_view(self, view: CameraView, pictures: Pictures | None) -> None:
        """Takes the camera's state; repaints only when a word of it changed."""
        self.view = view
        if not view.run.is_live:
            # before the memory changes hands: the last picture outlives its camera
            self._keep_still(at_once=self.is_live)
        self._take_pictures(pictures)
        words = tile_words(
            view,
            picture_age_s=self._picture_age_s(),
            figures=self._shows_figures,
            zoom=self.zoom.factor,
        )
        if words == self._words:
            return
        if self.is_live and not words.is_live:
            self._keep_still(at_once=True)
            # an outage is no gap between two pictures
            self._painted_at = None
        self._words, self.is_live = words, words.is_live
        self._say_aloud()
        self._redraw_texts()

    def set_figures(self, shown: bool) -> None:
        if shown != self._shows_figures:
            self._shows_figures = shown
            self.show_view(self.view, self.pictures)

    def set_selected(self, selected: bool) -> None:
        if selected != self.is_selected:
            self.is_selected = selected
            self.update()

    def set_drop_target(self, target: bool) -> None:
        if target != self.is_drop_target:
            self.is_drop_target = target
            self.update()

    def set_unhandled(self, alerts: int) -> None:
        before, self.unhandled = self.unhandled, alerts
        # beyond what the mark can say nothing is painted anew
        if min(alerts, MOST_SHOWN + 1) != min(before, MOST_SHOWN + 1):
            self._say_aloud()
            self.update()

    def set_lift(self, pixels: int) -> None:
        """Lifts the figures by the height of the controls below them."""
        if pixels != self.lift_px:
            self.lift_px = pixels
            self.update()

    def set_zoom(self, zoom: Zoom) -> None:
        if zoom != self.zoom:
            self.zoom = zoom
            self.show_view(self.view, self.pictures)
            self.update()

    def reset_zoom(self) -> None:
        self.set_zoom(Zoom())

    def retranslate(self) -> None:
        self._words = None
        self.show_view(self.view, self.pictures)

    def rest(self) -> None:
        """Out of sight: lets go of the shared memory; pauses are no gaps."""
        self._keep_still()
        self._picture = None
        self._images.let_go()
        self._painted_at = None
        self.asked = 0

    def picture_box(self) -> QRectF:
        """Where the picture stands inside the tile, letter-boxed."""
        return self._spot.box if self._spot is not None else QRectF(self.rect())

    def refresh(self) -> None:
        """Paints the new picture and nothing around it."""
        if self._spot is None:
            self.update()
        else:
            self.update(self._spot.pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        with QPainter(self) as painter:
            if self.is_live:
                self._paint_live(painter, area)
            else:
                self._paint_still(painter)
            self._texts.draw(painter, self.height() - self.lift_px)
            paint_signs(painter, self)
        # a part of a new picture is not it: the next look paints the rest
        if self.is_live and self._spot is not None and area.contains(self._spot.pixels):
            self._note_painted()

    def enterEvent(self, event: QEnterEvent) -> None:
        # made when it is asked for: it holds figures that change all the time
        self.setToolTip(tooltip(self.view, self.unhandled))
        self.hovered.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focus_changed.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.focus_changed.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._spot = None
        self._redraw_texts()

    def _note_painted(self) -> None:
        picture = self._picture
        if picture is not None and picture.number != self._painted_number:
            now = self._now()
            self._clock.note_painted(self, picture, self._painted_at, now)
            self._painted_number, self._painted_at = picture.number, now

    def _newest(self) -> SharedPicture | None:
        newest = self.pictures.newest() if self.pictures is not None else None
        return newest or self._picture

    def _picture_age_s(self) -> float | None:
        newest = self._newest()
        return None if newest is None else self._now() - newest.arrived_at

    def _take_pictures(self, pictures: Pictures | None) -> None:
        if pictures is not self.pictures:
            self.pictures = pictures
            self.asked = 0

    def _keep_still(self, *, at_once: bool = False) -> None:
        if self._still.renew(self.pictures, self._now(), at_once=at_once):
            self._picture = None
            self._images.let_go()
            self.update()

    def _spot_for(self, width: int, height: int) -> Spot:
        spot = self._spot
        if spot is None or spot.width != width or spot.height != height:
            spot = self._spot = spot_of(width, height, self)
        return spot

    def _paint_live(self, painter: QPainter, area: QRect) -> None:
        for _ in range(TRIES):
            picture = self._newest()
            if picture is None:
                painter.fillRect(self.rect(), BLACK)
                return
            spot = self._spot_for(picture.width, picture.height)
            if area != spot.pixels:
                painter.fillRect(self.rect(), BLACK)
            paint_picture(painter, self._images.of(picture), spot, self.zoom)
            self._picture = picture
            if self.pictures is None or self.pictures.is_whole(picture):
                return
        # overwritten each time while it was being painted
        self.update()

    def _paint_still(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), BLACK)
        image = self._still.image
        if image is not None:
            paint_picture(painter, image, self._spot_for(image.width(), image.height()), self.zoom)
        if self._words is not None:
            bottom = self.lift_px + self._texts.bottom_px
            room = QRectF(0, BAR_PX, self.width(), self.height() - BAR_PX - bottom)
            draw_plate(painter, self._words, room)

    def _redraw_texts(self) -> None:
        if self._words is None:
            return
        if self._texts.redraw(self._words, self.width(), self.devicePixelRatioF()):
            self._spot = None
            self.update()
        else:
            bottom = self.height() - self.lift_px
            self.update(0, bottom - FIGURES_PX, self.width(), FIGURES_PX)

    def _say_aloud(self) -> None:
        """Name, state and reason for screen readers, told only when they change."""
        name, state = self.view.camera.name, spoken(self.view, self.unhandled)
        if (name, state) != (self.accessibleName(), self.accessibleDescription()):
            self.setAccessibleName(name)
            self.setAccessibleDescription(state)
