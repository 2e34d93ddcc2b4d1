"""Both implementations of the thirteen operations, each as one table, on a trial's site."""

from __future__ import annotations

from collections.abc import Mapping

from app.assurance.trial import Trial
from app.legacy_ports import legacy_operations
from app.rule_port import rule_operations
from services.domain.operation import Implementation, Operation
from services.operations.cameras import CameraOperations
from services.rollout.comparison.case import SideTable

OF_RULES = (Operation.CREATE_RULE, Operation.UPDATE_RULE)


def both_sides(trial: Trial) -> Mapping[Implementation, SideTable]:
    legacy = legacy_operations(trial.configuration, trial.database, trial.capture, trial.folder)
    cameras = CameraOperations(trial.port, trial.capture, trial.logs)
    rules = rule_operations(trial.configuration, trial.database)
    return {
        Implementation.LEGACY: _table(legacy.cameras, legacy.rules),
        Implementation.DOMAIN: _table(cameras, rules),
    }


def _table(cameras: object, rules: object) -> SideTable:
    """Methods are found by the operations' names."""
    return {
        operation: getattr(rules if operation in OF_RULES else cameras, operation)
        for operation in Operation
    }
