"""What the cameras under a roof see: the standing part, and what moves at a time in seconds."""

from __future__ import annotations

import math

from services.simulator.canvas import Canvas, Colour
from services.simulator.outdoors import SHADOW, forklift, walker

CONCRETE, FLOOR = (150, 152, 154), (104, 112, 118)
CARTON, TAPE = (92, 138, 176), (120, 170, 205)
STEEL, SAFETY = (120, 118, 112), (40, 190, 235)
CORRIDOR_DOORS: list[list[tuple[float, float]]] = [
    [(6, 22), (6, 90), (14, 82), (14, 28)],
    [(20, 36), (20, 74), (26, 68), (26, 40)],
]


def loading_dock(canvas: Canvas) -> None:
    canvas.fade(0, 56, (116, 120, 126), CONCRETE)
    canvas.fade(56, 100, (120, 126, 130), FLOOR)
    for door in (6, 38, 70):
        canvas.box(door, 12, 24, 42, (86, 90, 96))
        for slat in range(16, 54, 5):
            canvas.line((door, slat), (door + 24, slat), (104, 108, 114), 0.4)
        canvas.box(door - 1, 54, 26, 3, SAFETY)
    canvas.box(0, 70, 100, 12, STEEL)
    canvas.box(0, 82, 100, 4, SHADOW)


def loading_dock_moves(canvas: Canvas, t: float) -> None:
    for roller in range(12):
        canvas.disc((roller * 9 + t * 12) % 108 - 4, 84, 1.6, (170, 170, 170))
    for number in range(4):
        x = (t * 12 + number * 30) % 120 - 14
        height = 10 + number * 2.5
        canvas.box(x, 71 - height, 12, height, CARTON)
        canvas.box(x + 5, 71 - height, 2, height, TAPE)
    forklift(canvas, 44 + 36 * math.sin(t * 0.27), 96)


def corridor(canvas: Canvas) -> None:
    canvas.fade(0, 100, (168, 172, 174), (150, 156, 160))
    canvas.shape([(0, 100), (36, 58), (64, 58), (100, 100)], (112, 122, 132))
    canvas.shape([(0, 0), (36, 34), (64, 34), (100, 0)], (196, 198, 198))
    canvas.box(36, 34, 28, 24, (128, 134, 140))
    for door in CORRIDOR_DOORS:
        canvas.shape(door, (88, 106, 128))
        canvas.shape([(100 - x, y) for x, y in door], (88, 106, 128))
    canvas.line((50, 4), (50, 30), (250, 250, 250), 2)


def corridor_moves(canvas: Canvas, t: float) -> None:
    nearer = 0.5 - 0.5 * math.cos(t * 0.5)
    walker(canvas, 50 + 8 * math.sin(t * 0.8), 60 + 34 * nearer, 16 + 34 * nearer, t, (60, 80, 40))


def boiler_room(canvas: Canvas) -> None:
    canvas.fade(0, 76, (92, 100, 108), (120, 126, 132))
    canvas.fade(76, 100, (84, 88, 92), (70, 74, 78))
    canvas.box(4, 20, 30, 60, (140, 110, 60))
    for pipe, colour in ((12, (60, 60, 170)), (22, (160, 120, 50)), (88, (110, 112, 116))):
        canvas.line((34, pipe), (100, pipe), colour, 3.2)
    canvas.disc(64, 54, 27, (60, 60, 60))
    canvas.disc(64, 54, 25, (235, 238, 238))
    for mark in range(11):
        angle = math.radians(150 + mark * 24)
        inner, outer = (14.5, 19.3), (16.5, 22)
        canvas.line(
            (64 + inner[0] * math.cos(angle), 54 + inner[1] * math.sin(angle)),
            (64 + outer[0] * math.cos(angle), 54 + outer[1] * math.sin(angle)),
            (30, 30, 200) if mark > 7 else (50, 50, 50),
            1,
        )


def boiler_room_moves(canvas: Canvas, t: float) -> None:
    angle = math.radians(150 + 24 * (5.4 + 2.2 * math.sin(t * 0.35) + 0.3 * math.sin(t * 1.7)))
    tip = (64 + 14 * math.cos(angle), 54 + 18.7 * math.sin(angle))
    canvas.line((64, 54), tip, (30, 30, 190), 1.6)
    canvas.disc(64, 54, 2.6, (40, 40, 40))
    glow: Colour = (40, 90 + int(50 * math.sin(t * 3)), 230)
    canvas.box(11, 56, 16, 12, glow)


def server_room(canvas: Canvas) -> None:
    canvas.fade(0, 100, (58, 52, 48), (86, 80, 74))
    canvas.shape([(0, 100), (30, 74), (70, 74), (100, 100)], (124, 120, 116))
    for rack in range(5):
        left = 3 + rack * 19.5
        canvas.box(left, 8, 17, 74, (34, 32, 30))
        for unit in range(11, 80, 6):
            canvas.box(left + 1.5, unit, 14, 4, (54, 50, 46))


def server_room_moves(canvas: Canvas, t: float) -> None:
    for rack in range(5):
        for unit in range(12):
            busy = math.sin(t * (1.3 + (rack * 7 + unit * 3) % 5) + unit * 1.7 + rack)
            lamp: Colour = (70, 220, 90) if busy > 0.1 else (40, 80, 44)
            canvas.box(6 + rack * 19.5, 12.5 + unit * 6, 0.9, 1.3, lamp)
            if busy > 0.75:
                canvas.box(8 + rack * 19.5, 12.5 + unit * 6, 0.9, 1.3, (40, 170, 240))
