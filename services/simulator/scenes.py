"""The scenes of the site: what each camera sees, in which size, rate and manner it sends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from services.simulator import indoors, outdoors
from services.simulator.canvas import Canvas


class Manner(StrEnum):
    """How pictures travel over HTTP; the value ends the address."""

    MJPEG = "mjpg"
    MPEG_TS = "ts"


@dataclass(frozen=True)
class Format:
    """One stream of a camera: sides in pixels, pictures a second."""

    width: int
    height: int
    fps: int
    manner: Manner


@dataclass(frozen=True, repr=False)
class Login:
    """What a protected camera asks for (Basic)."""

    user: str
    password: str


@dataclass(frozen=True)
class Scene:
    """One place and the camera that watches it."""

    id: str
    name: str
    location: str
    main: Format
    stands: Callable[[Canvas], None]
    moves: Callable[[Canvas, float], None]
    sub: Format | None = None
    login: Login | None = None
    auto_start: bool = True
    freezes: bool = False
    vanishes: bool = False


SCENES = (
    Scene(
        "gate",
        "Gate",
        "North entrance",
        Format(1280, 720, 10, Manner.MJPEG),
        outdoors.gate,
        outdoors.gate_moves,
        sub=Format(640, 360, 10, Manner.MJPEG),
    ),
    Scene(
        "yard",
        "Yard",
        "Container yard",
        Format(640, 360, 15, Manner.MPEG_TS),
        outdoors.yard,
        outdoors.yard_moves,
    ),
    Scene(
        "loading-dock",
        "Loading dock",
        "Hall 2",
        Format(960, 540, 25, Manner.MPEG_TS),
        indoors.loading_dock,
        indoors.loading_dock_moves,
        sub=Format(480, 270, 12, Manner.MPEG_TS),
    ),
    Scene(
        "entrance",
        "Entrance",
        "Office building",
        Format(432, 768, 12, Manner.MPEG_TS),
        outdoors.entrance,
        outdoors.entrance_moves,
    ),
    Scene(
        "corridor",
        "Corridor",
        "Office building, first floor",
        Format(640, 480, 8, Manner.MJPEG),
        indoors.corridor,
        indoors.corridor_moves,
        freezes=True,
    ),
    Scene(
        "car-park",
        "Car park",
        "South side",
        Format(704, 576, 12, Manner.MPEG_TS),
        outdoors.car_park,
        outdoors.car_park_moves,
        sub=Format(352, 288, 12, Manner.MPEG_TS),
        vanishes=True,
    ),
    Scene(
        "boiler-room",
        "Boiler room",
        "Basement",
        Format(800, 600, 2, Manner.MJPEG),
        indoors.boiler_room,
        indoors.boiler_room_moves,
    ),
    Scene(
        "server-room",
        "Server room",
        "Basement",
        Format(640, 360, 10, Manner.MPEG_TS),
        indoors.server_room,
        indoors.server_room_moves,
        login=Login("operator", "p@ss:w/o#r?d 7%"),
    ),
    Scene(
        "roof",
        "Roof",
        "Hall 2",
        Format(1280, 720, 5, Manner.MPEG_TS),
        outdoors.roof,
        outdoors.roof_moves,
        sub=Format(640, 360, 5, Manner.MPEG_TS),
        auto_start=False,
    ),
)
