"""Digital zoom of one picture: a factor and the part that is seen; no widgets."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 8.0
STEP = 1.25
LARGEST_WIDTH, LARGEST_HEIGHT = 2560, 1440


@dataclass(frozen=True)
class Zoom:
    """`x`, `y`: the top left corner of the part seen, 0 to 1 of the picture's sides."""

    factor: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def is_on(self) -> bool:
        return self.factor > 1.0

    def at(self, x: float, y: float, steps: float) -> Zoom:
        """Nearer (or farther) by wheel steps; what is under (x, y) of the seen part stays there."""
        factor = min(MOST, max(1.0, self.factor * STEP**steps))
        if factor < 1.01:
            return Zoom()
        kept_x, kept_y = self.x + x / self.factor, self.y + y / self.factor
        return _inside(factor, kept_x - x / factor, kept_y - y / factor)

    def moved(self, dx: float, dy: float) -> Zoom:
        """The picture dragged by parts of the seen size."""
        return _inside(self.factor, self.x - dx / self.factor, self.y - dy / self.factor)

    def size_wanted(self, width: int, height: int) -> tuple[int, int]:
        """The picture size that is worth asking for so that the seen part fills width x height."""
        if not self.is_on:
            return width, height
        scale = min(self.factor, max(1.0, min(LARGEST_WIDTH / width, LARGEST_HEIGHT / height)))
        return round(width * scale), round(height * scale)


def _inside(factor: float, x: float, y: float) -> Zoom:
    most = 1.0 - 1.0 / factor
    return Zoom(factor, min(most, max(0.0, x)), min(most, max(0.0, y)))
