"""Where tiles stand: from a layout, a number of tiles and a size to rectangles; no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

GAP = 2
MOST_ON_A_PAGE = 64
WIDE, HIGH = 16, 9


class Layout(StrEnum):
    """How the wall is divided; the values are kept in the settings."""

    AUTOMATIC = "automatic"
    ONE = "1"
    FOUR = "4"
    SIX = "6"
    NINE = "9"
    SIXTEEN = "16"
    TWENTY_FIVE = "25"
    THIRTY_SIX = "36"
    SIXTY_FOUR = "64"


@dataclass(frozen=True)
class Cell:
    """One tile's rectangle, in pixels from the wall's top left corner."""

    x: int
    y: int
    width: int
    height: int


_COLUMNS = {
    Layout.ONE: 1,
    Layout.FOUR: 2,
    Layout.SIX: 3,
    Layout.NINE: 3,
    Layout.SIXTEEN: 4,
    Layout.TWENTY_FIVE: 5,
    Layout.THIRTY_SIX: 6,
    Layout.SIXTY_FOUR: 8,
}
# column, row, columns, rows: the first is large, the others go round it
_SIX = ((0, 0, 2, 2), (2, 0, 1, 1), (2, 1, 1, 1), (0, 2, 1, 1), (1, 2, 1, 1), (2, 2, 1, 1))


def page_size(layout: Layout) -> int:
    """How many tiles fit on one page."""
    return MOST_ON_A_PAGE if layout is Layout.AUTOMATIC else int(layout)


def columns_of(layout: Layout, count: int, width: int, height: int) -> int:
    """Columns of the layout; for the automatic grid those that make 16:9 pictures largest."""
    if layout is not Layout.AUTOMATIC:
        return _COLUMNS[layout]
    return max(
        range(1, max(1, count) + 1),
        key=lambda columns: (_picture_width(columns, count, width, height), -columns),
    )


def cells(layout: Layout, count: int, width: int, height: int) -> list[Cell]:
    """The rectangles of `count` tiles, in reading order, a gap apart, filling the size."""
    shown = min(count, page_size(layout))
    if layout is Layout.SIX:
        return [_cell(place, 3, 3, width, height) for place in _SIX[:shown]]
    columns = columns_of(layout, shown, width, height)
    rows = _rows(shown, columns) if layout is Layout.AUTOMATIC else columns
    places = [(index % columns, index // columns, 1, 1) for index in range(shown)]
    return [_cell(place, columns, rows, width, height) for place in places]


def fitted(width: float, height: float, room_width: float, room_height: float) -> Box:
    """The largest rectangle of the picture's shape in the room, centred: x, y, width, height."""
    if width <= 0 or height <= 0:
        return (0.0, 0.0, room_width, room_height)
    scale = min(room_width / width, room_height / height)
    wide, high = width * scale, height * scale
    return ((room_width - wide) / 2, (room_height - high) / 2, wide, high)


Box = tuple[float, float, float, float]


def _picture_width(columns: int, count: int, width: int, height: int) -> float:
    cell_width = (width + GAP) / columns - GAP
    cell_height = (height + GAP) / _rows(count, columns) - GAP
    return min(cell_width, cell_height * WIDE / HIGH)


def _rows(count: int, columns: int) -> int:
    return max(1, -(-count // columns))


def _cell(
    place: tuple[int, int, int, int], columns: int, rows: int, width: int, height: int
) -> Cell:
    column, row, wide, high = place
    left, right = _edge(column, columns, width), _edge(column + wide, columns, width)
    top, bottom = _edge(row, rows, height), _edge(row + high, rows, height)
    return Cell(left, top, max(1, right - left - GAP), max(1, bottom - top - GAP))


def _edge(index: int, parts: int, length: int) -> int:
    return (length + GAP) * index // parts
