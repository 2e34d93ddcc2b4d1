"""Alerts: violations, what the engine is told, and what people do about what it raised."""

from services.domain.alerts.alert import NO_EVIDENCE, Alert, AlertStep, Ended, Evidence, Signal
from services.domain.alerts.delivery import Delivery
from services.domain.alerts.handling import (
    UNHANDLED,
    ClosedAs,
    Handled,
    Handling,
    acknowledged,
    check_note,
    closed,
)
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
from services.domain.alerts.statistics import RuleStatistics
from services.domain.alerts.tried import Tried, TriedAlert
from services.domain.alerts.violation import (
    Box,
    Episode,
    Violation,
    ViolationReport,
    ViolationStatus,
    box_of,
    check_moment,
)

__all__ = [
    "STATION",
    "UNHANDLED",
    "NO_EVIDENCE",
    "Alert",
    "AlertStep",
    "Box",
    "ClosedAs",
    "Delivery",
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
    "RuleStatistics",
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
    "ViolationReport",
    "ViolationStatus",
    "box_of",
    "check_moment",
    "acknowledged",
    "check_note",
    "closed",
]
