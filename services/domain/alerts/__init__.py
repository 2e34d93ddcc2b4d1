"""Alerts: violations, what the engine is told, and what people do about what it raised."""

from services.domain.alerts.alert import Alert, Ended, Evidence, Signal
from services.domain.alerts.handling import UNHANDLED, ClosedAs, Handled, Handling, check_note
from services.domain.alerts.inputs import (
    STATION,
    FigureInput,
    FindingInput,
    Input,
    MuteInput,
    NotifiedInput,
    SampleInput,
    SiteInput,
    SnoozeInput,
    StationOff,
    SystemInput,
    TimeInput,
    ViolationInput,
)
from services.domain.alerts.tried import Tried, TriedAlert
from services.domain.alerts.violation import Box, Episode, Violation, ViolationStatus

__all__ = [
    "STATION",
    "UNHANDLED",
    "Alert",
    "Box",
    "ClosedAs",
    "Ended",
    "Episode",
    "Evidence",
    "FigureInput",
    "FindingInput",
    "Handled",
    "Handling",
    "Input",
    "MuteInput",
    "NotifiedInput",
    "SampleInput",
    "Signal",
    "SiteInput",
    "SnoozeInput",
    "StationOff",
    "SystemInput",
    "TimeInput",
    "Tried",
    "TriedAlert",
    "Violation",
    "ViolationInput",
    "ViolationStatus",
    "check_note",
]
