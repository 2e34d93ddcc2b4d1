"""Colours by meaning, dark and light, for style sheet, tiles and charts alike (look.md)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.domain.run_state import CaptureState


class Theme(StrEnum):
    DARK = "dark"
    LIGHT = "light"


class Meaning(StrEnum):
    OK = "ok"
    ATTENTION = "attention"
    STALLED = "stalled"
    FAILED = "failed"
    REFUSED = "refused"
    INFORMATION = "information"
    QUIET = "quiet"


class Shape(StrEnum):
    """The second sign of every state, beside its colour."""

    DOT = "dot"
    TRIANGLE = "triangle"
    SNOWFLAKE = "snowflake"
    ARROW = "arrow"
    CROSS = "cross"
    KEY = "key"
    PEOPLE = "people"
    RING = "ring"
    SQUARE = "square"
    HOLLOW_SQUARE = "hollow_square"


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme as #RRGGBB.

    `outline` borders what can be typed into or pressed; `accent` fills the one main button.
    `legacy` (drawn dashed) and `domain` (solid) are the two sides in charts.
    """

    background: str
    surface: str
    border: str
    text: str
    muted: str
    raised: str
    hover: str
    pressed: str
    selected: str
    outline: str
    accent: str
    on_accent: str
    legacy: str
    domain: str
    by_meaning: dict[Meaning, str]


TOKENS = {
    Theme.DARK: Tokens(
        background="#0D1117",
        surface="#161B22",
        border="#30363D",
        text="#E6EDF3",
        muted="#9198A1",
        raised="#1C2128",
        hover="#21262D",
        pressed="#2A3038",
        selected="#12263F",
        outline="#4A525C",
        accent="#1F6FEB",
        on_accent="#FFFFFF",
        legacy="#56B4E9",
        domain="#E69F00",
        by_meaning={
            Meaning.OK: "#3FB950",
            Meaning.ATTENTION: "#D29922",
            Meaning.STALLED: "#F0883E",
            Meaning.FAILED: "#F85149",
            Meaning.REFUSED: "#BC8CFF",
            Meaning.INFORMATION: "#58A6FF",
            Meaning.QUIET: "#9198A1",
        },
    ),
    Theme.LIGHT: Tokens(
        background="#FFFFFF",
        surface="#F6F8FA",
        border="#D1D9E0",
        text="#1F2328",
        muted="#59636E",
        raised="#FFFFFF",
        hover="#EFF2F5",
        pressed="#E3E8ED",
        selected="#EFF7FF",
        outline="#A6B0BA",
        accent="#0969DA",
        on_accent="#FFFFFF",
        legacy="#0072B2",
        domain="#9E4A00",
        by_meaning={
            Meaning.OK: "#1A7F37",
            Meaning.ATTENTION: "#9A6700",
            Meaning.STALLED: "#BC4C00",
            Meaning.FAILED: "#CF222E",
            Meaning.REFUSED: "#8250DF",
            Meaning.INFORMATION: "#0969DA",
            Meaning.QUIET: "#59636E",
        },
    ),
}

STATE_LOOK = {
    CaptureState.LIVE: (Meaning.OK, Shape.DOT),
    CaptureState.LATE: (Meaning.ATTENTION, Shape.TRIANGLE),
    CaptureState.STALLED: (Meaning.STALLED, Shape.SNOWFLAKE),
    CaptureState.FROZEN_IMAGE: (Meaning.STALLED, Shape.SNOWFLAKE),
    CaptureState.RECONNECTING: (Meaning.STALLED, Shape.ARROW),
    CaptureState.OFFLINE: (Meaning.FAILED, Shape.CROSS),
    CaptureState.FAILED: (Meaning.FAILED, Shape.CROSS),
    CaptureState.AUTH_FAILED: (Meaning.REFUSED, Shape.KEY),
    CaptureState.BUSY: (Meaning.REFUSED, Shape.PEOPLE),
    CaptureState.STARTING: (Meaning.INFORMATION, Shape.RING),
    CaptureState.STOPPED: (Meaning.QUIET, Shape.SQUARE),
}
