"""`camera-station rollout set` and `rollback`: decisions, with a reason that goes into the audit.

Exit status: 0 when it is decided; 1 when the rollout's rules refuse it; 3 for a bad percentage,
reason or site; 5 while a station holds the site: decide in its window.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.command_line.answers import plain_state, present_site, told
from app.command_line.backup import chosen_site
from app.command_line.rollout_words import state_words
from app.composition import open_station
from app.settings import account_name
from app.station import Station
from services.domain.rollout import check_percent, check_reason


def add_set(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("set", help="move the slider on a site that is free")
    parser.add_argument("percent", metavar="PERCENT", help="a whole number from 0 to 100")
    _options(parser)
    parser.set_defaults(run=run_set)


def add_rollback(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("rollback", help="everything legacy at once, on a free site")
    _options(parser)
    parser.set_defaults(run=run_rollback)


def run_set(arguments: argparse.Namespace) -> int:
    def decide(station: Station, reason: str) -> None:
        station.rollout.set_percent(_actor(), check_percent(_whole(arguments.percent)), reason)

    return _decided(arguments, decide, lambda: check_percent(_whole(arguments.percent)))


def run_rollback(arguments: argparse.Namespace) -> int:
    def decide(station: Station, reason: str) -> None:
        station.rollout.roll_back(_actor(), reason)

    return _decided(arguments, decide)


def _decided(
    arguments: argparse.Namespace,
    decide: Callable[[Station, str], None],
    check: Callable[[], object] = lambda: None,
) -> int:
    def work() -> dict[str, Any]:
        # what is written badly is refused before a station is opened for it
        check()
        reason = check_reason(arguments.reason)
        with open_station(present_site(chosen_site(arguments))) as station:
            decide(station, reason)
            return plain_state(station.rollout.view(_actor()).state)

    return told(work, as_json=arguments.json, in_words=state_words)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reason", required=True, metavar="TEXT", help="kept in the audit")
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")


def _whole(text: str) -> int | str:
    """What is no whole number stays text, and is refused in the slider's own words."""
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,9}", text) else text


def _actor() -> str:
    return f"command:{account_name()}"
