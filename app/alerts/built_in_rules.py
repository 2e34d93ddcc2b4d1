"""The station's own rules, made at its first start."""

from __future__ import annotations

import logging

from services.domain.call import STATION_ACTOR, new_call_id
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.changes import Change
from services.storage.repositories.rules import add_built_in_rules, missing_built_in_rules

logger = logging.getLogger(__name__)


def bring_built_in_rules(
    configuration: Configuration, database: ConfigurationDatabase, utc_clock: UtcClock = utc_now
) -> None:
    """Once and for all; where nothing can be written the next start tries again."""
    with database.read() as session:
        if not missing_built_in_rules(session):
            return
    change = Change(STATION_ACTOR, new_call_id(), utc_clock())
    try:
        with configuration.alone(), database.write() as session:
            add_built_in_rules(session, change)
    except StationError as error:
        logger.warning("The station's own rules are made at the next start: %s", error)
