"""What can go wrong, said so that an operator can act on it.

`outcome` is how a call that ended this way is counted (5-rollout's words): refused is the right
answer to a bad request, environment is the camera or the network, internal is our own fault.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from services.domain.sentences import Sentence, Value, sentence


class Outcome(StrEnum):
    OK = "ok"
    REFUSED = "refused"
    ENVIRONMENT = "environment"
    INTERNAL = "internal"
    TIMEOUT = "timeout"
    CANCELLED = "cancelled"


class StationError(Exception):
    """Speaks to the operator: what happened and what to do next; never holds a credential."""

    outcome = Outcome.REFUSED

    def __init__(self, template: str, /, *, field: str | None = None, **values: Value) -> None:
        self.sentence: Sentence = sentence(template, **values)
        self.field = field
        super().__init__(str(self.sentence))

    @classmethod
    def saying(cls, what: Sentence) -> Self:
        """The error with a sentence that was written elsewhere."""
        error = cls(what.template)
        error.sentence = what
        error.args = (str(what),)
        return error


class CameraNotFound(StationError):
    pass


class CameraInactive(StationError):
    pass


class CameraExists(StationError):
    pass


class CameraChangedMeanwhile(StationError):
    pass


class RuleNotFound(StationError):
    pass


class RuleChangedMeanwhile(StationError):
    pass


class WallViewNotFound(StationError):
    pass


class KeyReused(StationError):
    """An idempotency key that already stands for another request."""


class StationFull(StationError):
    pass


class BadValue(StationError):
    """A value that is refused; `field` names where it stands."""


class RolloutRefused(StationError):
    """What the rollout does not allow where it stands; the text names the way out."""


class SourceRefused(BadValue):
    """A source that the media policy does not open."""


class SiteFileBroken(StationError):
    """The site file is refused whole; `line` and `column` count from 1, 0 where unknown."""

    def __init__(
        self,
        template: str,
        /,
        *,
        field: str | None = None,
        line: int = 0,
        column: int = 0,
        **values: Value,
    ) -> None:
        super().__init__(template, field=field, line=line, column=column, **values)
        self.line = line
        self.column = column


class SiteFileChanged(StationError):
    """Somebody saved the site file between our reading and our writing."""


class SiteNotWritable(StationError):
    outcome = Outcome.ENVIRONMENT


class SiteInUse(StationError):
    """Another station holds the site folder (exit status 5)."""


class MissingOnMachine(StationError):
    """This machine lacks something the work needs (exit status 4)."""


class DatabaseUnavailable(StationError):
    outcome = Outcome.ENVIRONMENT


class DiskFull(StationError):
    outcome = Outcome.ENVIRONMENT


class BackupBroken(StationError):
    pass


class SecretUnavailable(StationError):
    outcome = Outcome.ENVIRONMENT


class CameraUnreachable(StationError):
    outcome = Outcome.ENVIRONMENT


class WorkerFailed(StationError):
    outcome = Outcome.INTERNAL


class CallTimedOut(StationError):
    outcome = Outcome.TIMEOUT


class CallCancelled(StationError):
    outcome = Outcome.CANCELLED


class LeaseLost(StationError):
    """The call was given up meanwhile: its late effect is refused."""

    outcome = Outcome.TIMEOUT
