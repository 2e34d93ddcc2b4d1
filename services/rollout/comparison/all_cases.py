"""Every case of all thirteen operations, for the cameras of one site."""

from __future__ import annotations

from collections.abc import Sequence

from services.rollout.comparison import camera_cases, read_cases, rule_cases
from services.rollout.comparison.case import Case

MOST_ENTRIES = 20


def all_cases(camera_ids: Sequence[str]) -> list[Case]:
    """The entries of at most twenty cameras are written to, evenly chosen from all."""
    step = max(1, -(-len(camera_ids) // MOST_ENTRIES))
    return [
        *rule_cases.create_cases(),
        *rule_cases.update_cases(),
        *read_cases.preview_cases(),
        *camera_cases.worker_cases(),
        *read_cases.status_cases(),
        *read_cases.batch_cases(),
        *camera_cases.setting_cases(),
        *read_cases.log_cases(),
        *read_cases.refresh_cases(),
        *camera_cases.cases_of_each(camera_ids[::step]),
    ]
