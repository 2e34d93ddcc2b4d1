"""Alert rules: what a rule may say, checked on construction, and as plain data."""

from services.domain.rules.built_in import (
    BUILT_IN,
    BuiltIn,
    check_kept,
    never_deleted,
    shown_name,
)
from services.domain.rules.combined import (
    AllOf,
    AnyOf,
    Conditions,
    conditions_of,
    plain_conditions,
)
from services.domain.rules.conditions import (
    CameraOffline,
    ContinuousViolation,
    ErrorRate,
    FrameRate,
    FrozenImage,
    ImageQuality,
    Latency,
    NoDetection,
    RuleType,
    System,
    Violation,
)
from services.domain.rules.draft import Channel, Priority, RuleDraft, RulePatch
from services.domain.rules.importing import RuleImport, RulesImported, import_of
from services.domain.rules.rule_words import rule_words
from services.domain.rules.saved import (
    Rule,
    RuleSaved,
    check_key,
    check_revision,
    check_rule_id,
    rule_changed_meanwhile,
    rule_not_found,
)
from services.domain.rules.schedule import Schedule, WeekSpan
from services.domain.rules.suggestion import Suggestion

__all__ = [
    "BUILT_IN",
    "BuiltIn",
    "check_kept",
    "never_deleted",
    "shown_name",
    "AllOf",
    "AnyOf",
    "CameraOffline",
    "Channel",
    "Conditions",
    "ContinuousViolation",
    "ErrorRate",
    "FrameRate",
    "FrozenImage",
    "ImageQuality",
    "Latency",
    "NoDetection",
    "Priority",
    "Rule",
    "RuleDraft",
    "RuleImport",
    "RulePatch",
    "RuleSaved",
    "RuleType",
    "RulesImported",
    "Schedule",
    "Suggestion",
    "System",
    "Violation",
    "WeekSpan",
    "check_key",
    "check_revision",
    "check_rule_id",
    "conditions_of",
    "import_of",
    "plain_conditions",
    "rule_changed_meanwhile",
    "rule_not_found",
    "rule_words",
]
