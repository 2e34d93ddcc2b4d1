"""The two environment variables of the old system; a wrong value is refused at start.

`USE_DOMAIN_SERVICE`: unset or true: nothing; false: the latch. `ROLLOUT_PERCENT`: where the slider
stands as long as no percentage is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.domain.errors import BadValue
from services.domain.rollout import check_percent

USE_DOMAIN_SERVICE = "USE_DOMAIN_SERVICE"
ROLLOUT_PERCENT = "ROLLOUT_PERCENT"

_TRUE = ("true", "1", "yes", "on")
_FALSE = ("false", "0", "no", "off")
_LONGEST = 64


@dataclass(frozen=True)
class RolloutEnvironment:
    """What the environment says; `first_percent` is None where it says nothing."""

    kill_switch: bool = False
    first_percent: int | None = None


def rollout_environment(variables: Mapping[str, str]) -> RolloutEnvironment:
    """Raises BadValue, with the variable as its field."""
    return RolloutEnvironment(_kill_switch(variables), _first_percent(variables))


def _kill_switch(variables: Mapping[str, str]) -> bool:
    said = variables.get(USE_DOMAIN_SERVICE)
    if said is None or said.strip().lower() in _TRUE:
        return False
    if said.strip().lower() in _FALSE:
        return True
    raise BadValue(
        "The environment variable {name} is “{value}”. Set it to true or false, or unset it.",
        field=USE_DOMAIN_SERVICE,
        name=USE_DOMAIN_SERVICE,
        value=said[:_LONGEST],
    )


def _first_percent(variables: Mapping[str, str]) -> int | None:
    said = variables.get(ROLLOUT_PERCENT)
    if said is None:
        return None
    text = said.strip()
    # only ASCII digits: int() takes underscores and the digits of other scripts
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 3 else said
    try:
        return check_percent(number)
    except BadValue as error:
        raise BadValue(
            "The environment variable {name} is “{value}”. Set it to a whole number from 0 to 100.",
            field=ROLLOUT_PERCENT,
            name=ROLLOUT_PERCENT,
            value=said[:_LONGEST],
        ) from error
