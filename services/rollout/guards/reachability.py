"""Which cameras answered lately, so that a dead camera is no implementation's fault."""

from __future__ import annotations

from datetime import datetime, timedelta

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation

ANSWERED_WITHIN = timedelta(minutes=10)

_ASKS_THE_CAMERA = Operation.PREVIEW
"""The one operation whose success proves that the camera answered; `start` only accepts."""

_OTHER = {
    Implementation.LEGACY: Implementation.DOMAIN,
    Implementation.DOMAIN: Implementation.LEGACY,
}


class Reachability:
    """Fed with every record in order of arrival, whatever its reason."""

    def __init__(self) -> None:
        self._answered: dict[tuple[str, Implementation], datetime] = {}

    def note(self, record: CallRecord) -> None:
        if record.operation == _ASKS_THE_CAMERA and record.outcome is Outcome.OK:
            self._answered[record.unit, record.implementation] = record.at

    def blames(self, record: CallRecord) -> bool:
        """Whether an outcome `environment` counts against the side that served the call."""
        if record.reachable:
            return True
        answered = self._answered.get((record.unit, _OTHER[record.implementation]))
        # a clock that went backwards leaves answers in the future: as far off as in the past
        return answered is not None and abs(record.at - answered) <= ANSWERED_WITHIN
