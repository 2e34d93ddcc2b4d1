"""The parts of a tile that rarely change, drawn once into images of their own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextLayout

from widgets.look.draw_shape import draw_shape
from widgets.look.tokens import TOKENS, Theme
from widgets.wall.tile_words import TileWords

BAR_PX = 20
FIGURES_PX = 18
TEXT_PX = 12
SMALL_PX = 11
# on a large tile the reason is read from further away
LARGEST_REASON_PX = 20
LINE = 1.45
PADDING = 6
SHAPE_PX = 12
NARROWEST_STATE, NARROWEST_NAME = 46, 54
# pictures lie on black in both themes, so do the texts on them
ON_PICTURES = TOKENS[Theme.DARK]
TEXT = QColor(ON_PICTURES.text)
MUTED = QColor("#C3C9D0")
VEIL = QColor(8, 10, 14, 168)


class TileTexts:
    """Bar and figures of one tile, drawn when a word or the width changes."""

    def __init__(self) -> None:
        self._bar = QImage()
        self._figures = QImage()
        self._drawn: tuple[TileWords, bool, int, float] | None = None

    @property
    def bottom_px(self) -> int:
        return 0 if self._figures.isNull() else FIGURES_PX

    def redraw(self, words: TileWords, width: int, scale: float) -> bool:
        """Draws anew what changed; False when that is the figures alone, as every second."""
        drawn = (replace(words, figures=()), bool(words.figures), width, scale)
        all_new, self._drawn = drawn != self._drawn, drawn
        if all_new:
            self._bar = bar_image(words, width, scale)
        self._figures = figures_image(words, width, scale) if words.figures else QImage()
        return all_new

    def draw(self, painter: QPainter, bottom: int) -> None:
        """`bottom`: where the figures end, above the controls if there are any."""
        painter.drawImage(0, 0, self._bar)
        if not self._figures.isNull():
            painter.drawImage(0, bottom - FIGURES_PX, self._figures)


def tile_font(pixels: int) -> QFont:
    """The application's font with figures of one width."""
    font = QFont()
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def bar_image(words: TileWords, width: int, scale: float) -> QImage:
    """The bar at the top: shape, name, state in words unless live, age unless fresh."""
    image = _veiled(width, BAR_PX, scale)
    colour = QColor(ON_PICTURES.by_meaning[words.meaning])
    box = QRectF(PADDING - 1, (BAR_PX - SHAPE_PX) / 2, SHAPE_PX, SHAPE_PX)
    left = box.right() + PADDING - 1
    aside, aside_colour = (words.state, colour) if words.state else (words.aside, MUTED)
    # the plate says the state too when there is no age: then a narrow bar keeps the name whole
    if words.state and not words.age and not _both_fit(words, width - left):
        aside = ""
    with QPainter(image) as painter:
        draw_shape(painter, words.shape, box, colour)
        painter.setFont(tile_font(TEXT_PX))
        right = width - PADDING - _state(painter, aside, left, width, aside_colour)
        painter.setPen(TEXT)
        _line(painter, QRectF(left, 0, right - left, BAR_PX), words.name)
    return image


def figures_image(words: TileWords, width: int, scale: float) -> QImage:
    """As many of the figures as fit on one line, the most telling first."""
    image = _veiled(width, FIGURES_PX, scale)
    font = tile_font(SMALL_PX)
    metrics = QFontMetricsF(font)
    text = ""
    for part in words.figures:
        longer = f"{text}  ·  {part}" if text else part
        if text and metrics.horizontalAdvance(longer) > width - 2 * PADDING:
            break
        text = longer
    with QPainter(image) as painter:
        painter.setFont(font)
        painter.setPen(MUTED)
        _line(painter, QRectF(PADDING, 0, width - 2 * PADDING, FIGURES_PX), text)
    return image


def draw_plate(painter: QPainter, words: TileWords, room: QRectF) -> None:
    """Over a picture that is not live: its age in large figures, the reason below."""
    most = room.height()
    large = _between(16, 72, most / 5) if words.age else _between(14, 32, most / 8)
    small = _between(TEXT_PX, LARGEST_REASON_PX, most / 24)
    below = _below(words, room.width() - 2 * PADDING, most - large * LINE, small)
    lines = [(words.age or words.state, large, TEXT), *((text, small, MUTED) for text in below)]
    top = room.top() + (most - LINE * sum(pixels for _, pixels, _ in lines)) / 2
    for text, pixels, colour in lines:
        painter.setFont(tile_font(pixels))
        painter.setPen(colour)
        box = QRectF(room.left() + PADDING, top, room.width() - 2 * PADDING, pixels * LINE)
        _line(painter, box, text, Qt.AlignmentFlag.AlignHCenter)
        top += pixels * LINE


def _below(words: TileWords, width: float, height: float, pixels: int) -> list[str]:
    """The lines under the large one, as many as fit: the whole reason goes first."""
    fitting = max(0, int(height / (pixels * LINE)))
    whole = broken(words.reason, width, pixels) if words.reason else []
    last = [words.next_attempt] if words.next_attempt else []
    for lines in (whole + last, whole, [words.reason, *last]):
        if len(lines) <= fitting:
            return lines
    return [words.reason][:fitting]


def broken(text: str, width: float, pixels: int = TEXT_PX) -> list[str]:
    """The text on one line or two, broken where its language allows it."""
    layout = QTextLayout(text, tile_font(pixels))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    # Qt counts in units of UTF-16
    units, end = text.encode("utf-16-le"), 2 * line.textLength()
    halves = [half.decode("utf-16-le", "replace").strip() for half in (units[:end], units[end:])]
    return [half for half in halves if half]


def _both_fit(words: TileWords, width: float) -> bool:
    metrics = QFontMetricsF(tile_font(TEXT_PX))
    return metrics.horizontalAdvance(words.name + words.state) + 3 * PADDING <= width


def _between(least: int, most: int, wanted: float) -> int:
    return int(max(least, min(most, wanted)))


def _state(painter: QPainter, text: str, left: float, width: int, colour: QColor) -> float:
    """Draws the state at the right end of the bar; returns the room it takes."""
    if not text:
        return 0.0
    room = max(NARROWEST_STATE, width - left - NARROWEST_NAME)
    taken = min(room, QFontMetricsF(painter.font()).horizontalAdvance(text) + 1)
    painter.setPen(colour)
    _line(painter, QRectF(width - PADDING - taken, 0, taken, BAR_PX), text)
    return taken + PADDING


def _line(
    painter: QPainter,
    box: QRectF,
    text: str,
    across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    if box.width() <= 0:
        return
    elided = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, box.width()
    )
    flags = across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(box, int(flags), elided)


def _veiled(width: int, height: int, scale: float) -> QImage:
    size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(VEIL)
    return image
