"""What one look says of the picture, for each kind that rules can ask for."""

from __future__ import annotations

from collections.abc import Mapping

from services.vision.measures import Measures
from services.vision.usual_view import Comparison

DARK, DARK_HIGHLIGHTS = 28.0, 70.0
BRIGHT, BRIGHT_SHADOWS = 225.0, 180.0
BLURRED = 0.012
BLURRED_TO_USUAL = 0.2
LEAST_CONTRAST = 10.0
LOST_EDGES = 0.25
LEAST_USUAL_EDGES = 0.015
COVERED_LIKENESS = 0.4
KEPT_EDGES = 0.4
CAST, CAST_TO_SPREAD = 10.0, 0.6
LEAST_LIGHT_FOR_COLOUR = 25.0

KINDS = ("dark", "bright", "blurred", "covered", "moved", "colour_cast")

Verdicts = Mapping[str, bool | None]
"""By kind; None where the picture does not tell."""


def verdicts(
    seen: Measures, usual_edges: float, usual_sharpness: float, compared: Comparison | None
) -> Verdicts:
    """`compared` is None, and the usual figures 0, until the usual view is known."""
    dark = seen.brightness < DARK and seen.ninetieth < DARK_HIGHLIGHTS
    bright = seen.brightness > BRIGHT and seen.tenth > BRIGHT_SHADOWS
    covered = None if dark or bright else _covered(seen, usual_edges, compared)
    return {
        "dark": dark,
        "bright": bright,
        "covered": covered,
        "blurred": None if dark or bright or covered else _blurred(seen, usual_sharpness),
        "moved": None if dark or bright or covered else _moved(seen, usual_edges, compared),
        "colour_cast": _colour_cast(seen),
    }


def _covered(seen: Measures, usual_edges: float, compared: Comparison | None) -> bool | None:
    """Something before the lens: edges gone at once, and what is seen is not what was there."""
    if compared is None:
        return None
    lost = usual_edges >= LEAST_USUAL_EDGES and seen.edges < LOST_EDGES * usual_edges
    return lost and compared.likeness < COVERED_LIKENESS


def _blurred(seen: Measures, usual_sharpness: float) -> bool | None:
    if seen.contrast < LEAST_CONTRAST:
        return None
    return seen.sharpness < max(BLURRED, BLURRED_TO_USUAL * usual_sharpness)


def _moved(seen: Measures, usual_edges: float, compared: Comparison | None) -> bool | None:
    if compared is None or usual_edges < LEAST_USUAL_EDGES:
        return None
    if seen.edges < KEPT_EDGES * usual_edges:
        return None
    return compared.is_moved


def _colour_cast(seen: Measures) -> bool | None:
    if seen.brightness < LEAST_LIGHT_FOR_COLOUR:
        return None
    return seen.cast > CAST and seen.cast_to_spread > CAST_TO_SPREAD
