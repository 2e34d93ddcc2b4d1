"""What the program answers to the shell, the same everywhere."""

from __future__ import annotations

from enum import IntEnum

from services.domain.errors import MissingOnMachine, SiteInUse, StationError


class ExitStatus(IntEnum):
    WELL = 0
    FINDING = 1
    USAGE = 2
    BAD_INPUT = 3
    MISSING = 4
    SITE_IN_USE = 5


def status_of(error: StationError) -> ExitStatus:
    if isinstance(error, SiteInUse):
        return ExitStatus.SITE_IN_USE
    if isinstance(error, MissingOnMachine):
        return ExitStatus.MISSING
    return ExitStatus.BAD_INPUT
