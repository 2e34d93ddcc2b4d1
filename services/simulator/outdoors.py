"""What the cameras in the open see: the standing part, and what moves at a time in seconds."""

from __future__ import annotations

import math

from services.simulator.canvas import Canvas, Colour

SKY, HAZE = (196, 164, 128), (222, 212, 200)
ASPHALT, ROAD_PAINT = (84, 82, 80), (200, 205, 205)
WALL, GLASS, SHADOW = (128, 140, 150), (96, 78, 58), (52, 50, 48)
CAR_COLOURS: tuple[Colour, ...] = ((40, 40, 170), (150, 90, 30), (215, 215, 215), (50, 50, 55))
FIRST_VISIT_S, BETWEEN_VISITS_S, VISIT_S = 40.0, 150.0, 9.0


def gate(canvas: Canvas) -> None:
    canvas.fade(0, 42, SKY, HAZE)
    canvas.fade(42, 100, (104, 104, 100), ASPHALT)
    for post in range(0, 104, 8):
        canvas.line((post, 30), (post, 46), (90, 96, 92), 0.6)
    canvas.line((0, 32), (100, 32), (90, 96, 92), 0.5)
    canvas.box(70, 22, 22, 36, WALL)
    canvas.box(74, 28, 14, 12, GLASS)
    canvas.shape([(0, 96), (100, 60), (100, 64), (0, 100)], ROAD_PAINT)
    canvas.box(64, 50, 3, 18, (40, 120, 200))


def gate_moves(canvas: Canvas, t: float) -> None:
    lift = max(0.0, math.sin(t * 0.42)) * 1.15
    tip = (65 - 52 * math.cos(lift), 54 - 70 * math.sin(lift))
    canvas.line((65, 54), tip, (235, 235, 235), 1.8)
    canvas.line((65, 54), ((65 + tip[0]) / 2, (54 + tip[1]) / 2), (40, 40, 210), 1.8)
    way = (t * 11) % 150 - 30
    car(canvas, way, 72, 1.25, CAR_COLOURS[int(t * 11 / 150) % 4])


def yard(canvas: Canvas) -> None:
    canvas.fade(0, 30, (150, 120, 90), HAZE)
    canvas.fade(30, 100, (126, 138, 146), (92, 102, 110))
    for number, colour in enumerate([(60, 60, 150), (130, 90, 50), (60, 120, 70), (40, 110, 170)]):
        canvas.box(4 + number * 15, 16 + number % 2 * 5, 13, 20, colour)
        for rib in range(1, 12, 2):
            edge = 4 + number * 15 + rib
            canvas.line((edge, 17 + number % 2 * 5), (edge, 35), SHADOW, 0.3)
    canvas.box(72, 6, 28, 34, WALL)
    canvas.box(77, 18, 9, 22, (70, 74, 78))
    canvas.line((0, 88), (100, 70), ROAD_PAINT, 0.7)


def yard_moves(canvas: Canvas, t: float) -> None:
    visit = (t - FIRST_VISIT_S) % BETWEEN_VISITS_S
    if t >= FIRST_VISIT_S and visit < VISIT_S:
        # somebody comes to the office door, where nothing else moves
        walker(canvas, 98 - 16 * visit / VISIT_S, 44, 15, t, (60, 60, 150))
    way = 50 + 44 * math.sin(t * 0.33)
    forklift(canvas, way, 60)
    lorry = (t * 7) % 190 - 50
    canvas.box(lorry, 64, 24, 16, (190, 196, 200))
    canvas.box(lorry + 24.5, 69, 7, 11, (160, 70, 30))
    for wheel in (4, 9, 20, 28):
        canvas.disc(lorry + wheel, 81, 2.6, (30, 30, 30))


def car_park(canvas: Canvas) -> None:
    canvas.fade(0, 22, (120, 150, 120), (90, 120, 96))
    canvas.fade(22, 100, ASPHALT, (100, 98, 96))
    for bay in range(6):
        canvas.line((8 + bay * 16, 28), (4 + bay * 18, 52), ROAD_PAINT, 0.7)
    for number, bay in enumerate((0, 1, 3, 4)):
        car(canvas, 9 + bay * 16.5, 38, 0.95, CAR_COLOURS[number])
    for crown in (10, 38, 66, 92):
        canvas.disc(crown, 12, 9, (60, 96, 64))


def car_park_moves(canvas: Canvas, t: float) -> None:
    car(canvas, 108 - (t * 13) % 140, 66, 1.3, CAR_COLOURS[int(t * 13 / 140 + 2) % 4])
    walker(canvas, 50 + 38 * math.sin(t * 0.21), 88, 13, t, (120, 60, 40))


def entrance(canvas: Canvas) -> None:
    canvas.fade(0, 64, (150, 158, 164), (172, 178, 182))
    canvas.fade(64, 100, (118, 122, 128), (86, 90, 96))
    canvas.box(22, 18, 56, 48, (70, 60, 48))
    for pane in (25, 52):
        canvas.box(pane, 21, 23, 45, (140, 116, 86))
    canvas.box(8, 6, 84, 7, (110, 70, 40))
    canvas.shape([(30, 70), (70, 70), (84, 96), (16, 96)], (64, 66, 92))


def entrance_moves(canvas: Canvas, t: float) -> None:
    opening = 11 * max(0.0, math.sin(t * 0.7))
    canvas.box(25 - opening, 21, 23, 45, (168, 146, 116))
    canvas.box(52 + opening, 21, 23, 45, (168, 146, 116))
    nearer = (t * 0.11) % 1.0
    walker(canvas, 50 + 6 * math.sin(t), 66 + 26 * nearer, 18 + 16 * nearer, t, (90, 50, 110))


def roof(canvas: Canvas) -> None:
    canvas.fade(0, 62, (190, 140, 84), (216, 196, 176))
    canvas.fade(62, 100, (112, 114, 118), (140, 142, 146))
    for house, height in ((0, 14), (12, 22), (24, 10), (40, 18), (58, 12), (74, 24), (88, 9)):
        canvas.box(house, 62 - height, 11, height, (134, 126, 120))
    canvas.line((70, 84), (70, 30), (60, 60, 64), 0.9)
    canvas.box(12, 74, 22, 14, (150, 154, 158))


def roof_moves(canvas: Canvas, t: float) -> None:
    for number, height in enumerate((10, 18, 26)):
        drift = (t * (1.5 + number) + number * 45) % 150 - 25
        for puff in (-5, 0, 6):
            canvas.disc(drift + puff, height, 8 - abs(puff) / 2, (236, 232, 228))
    flutter = 3 * math.sin(t * 4)
    canvas.shape([(70, 30), (70, 38), (86, 37 + flutter), (86, 33 + flutter)], (30, 110, 235))
    for fan in (18, 28):
        angle = t * 5 + fan
        canvas.disc(fan, 81, 5, SHADOW)
        reach = (2.5 * math.cos(angle), 4.4 * math.sin(angle))
        canvas.line((fan - reach[0], 81 - reach[1]), (fan + reach[0], 81 + reach[1]), WALL, 1)


def car(canvas: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    canvas.box(x, y, 15 * size, 6.5 * size, colour)
    roof_line = [(x + 3 * size, y), (x + 5 * size, y - 5 * size)]
    roof_line += [(x + 10 * size, y - 5 * size), (x + 12.5 * size, y)]
    canvas.shape(roof_line, GLASS)
    for wheel in (3.2, 11.8):
        canvas.disc(x + wheel * size, y + 6.8 * size, 2.4 * size, (28, 28, 28))


def forklift(canvas: Canvas, x: float, y: float) -> None:
    canvas.box(x, y - 8, 7, 8, (30, 160, 230))
    canvas.line((x + 8, y - 13), (x + 8, y + 1), SHADOW, 0.8)
    canvas.box(x + 8.5, y - 7, 5, 6, (70, 120, 160))
    for wheel in (1.5, 6):
        canvas.disc(x + wheel, y + 1, 2, (30, 30, 30))


def walker(canvas: Canvas, x: float, feet: float, height: float, t: float, colour: Colour) -> None:
    stride = 0.14 * height * math.sin(t * 6)
    hip, neck = feet - height * 0.45, feet - height * 0.82
    canvas.line((x, hip), (x + stride / 2, feet), SHADOW, height * 0.11)
    canvas.line((x, hip), (x - stride / 2, feet), SHADOW, height * 0.11)
    canvas.line((x, hip), (x, neck), colour, height * 0.22)
    canvas.disc(x, feet - height * 0.94, height * 0.09, (150, 175, 210))
