"""All tables: the configuration file's and the records file's; their history is in migrations/."""

from services.storage.tables.alerts import (
    AlertChannelRow,
    AlertMomentRow,
    AlertOutboxRow,
    AlertRow,
    EvaluationMarkRow,
    EvaluationStateRow,
    FindingRow,
    SampleRow,
    ViolationProgressRow,
    ViolationRow,
)
from services.storage.tables.base import ConfigurationTables, RecordsTables, UtcDateTime
from services.storage.tables.calls import CallRow, CallSlotRow, StationRunRow
from services.storage.tables.configuration import (
    AuditRow,
    CameraHistoryRow,
    CameraRow,
    IdempotencyKeyRow,
    MetaRow,
    OutboxRow,
    SettingRow,
    SyncBaseRow,
    SyncFileRow,
    WallViewRow,
)
from services.storage.tables.records import JournalRow, RecordsMetaRow
from services.storage.tables.rollout import BucketRow, ProblemReportRow, RolloutNoteRow, RolloutRow
from services.storage.tables.rules import RuleRow

__all__ = [
    "AlertChannelRow",
    "AlertMomentRow",
    "AlertOutboxRow",
    "AlertRow",
    "AuditRow",
    "BucketRow",
    "CallRow",
    "CallSlotRow",
    "CameraHistoryRow",
    "CameraRow",
    "ConfigurationTables",
    "EvaluationMarkRow",
    "EvaluationStateRow",
    "FindingRow",
    "IdempotencyKeyRow",
    "JournalRow",
    "MetaRow",
    "OutboxRow",
    "ProblemReportRow",
    "RecordsMetaRow",
    "RecordsTables",
    "RolloutNoteRow",
    "RolloutRow",
    "RuleRow",
    "SampleRow",
    "SettingRow",
    "StationRunRow",
    "SyncBaseRow",
    "SyncFileRow",
    "UtcDateTime",
    "ViolationProgressRow",
    "ViolationRow",
    "WallViewRow",
]
