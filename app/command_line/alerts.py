"""`camera-station alerts list|ack|close`: what was raised, and what somebody did about it.

Exit status: 0 when it is done; 3 for an alert, an outcome or a site that there is not; 5 while a
station holds the site: handle alerts in its window. `list` reads beside a running station.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.command_line.answers import present_site, told
from app.command_line.backup import chosen_site
from app.command_line.read_site import read_site
from app.composition import open_station
from app.settings import account_name
from app.station import Station
from services.domain.alerts import Alert, ClosedAs, Handling, check_note
from services.domain.errors import BadValue
from services.storage.repositories.alerts import AlertFilter, alerts_page

MOST_LISTED = 1000


def add_alerts(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("alerts", help="what the rules raised")
    of_alerts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listed = of_alerts.add_parser("list", help="newest first, also while a station runs")
    listed.add_argument("--open", action="store_true", help="only those that nobody closed")
    listed.add_argument("--raised", action="store_true", help="only those that still stand")
    listed.add_argument("--camera", metavar="ID")
    _options(listed, run_list)
    acknowledged = of_alerts.add_parser("ack", help="somebody takes care of it")
    acknowledged.add_argument("alert", metavar="NUMBER")
    acknowledged.add_argument("--note", default="", metavar="TEXT")
    _options(acknowledged, run_acknowledge)
    closed = of_alerts.add_parser("close", help="with what it turned out to be")
    closed.add_argument("alert", metavar="NUMBER")
    closed.add_argument("--outcome", required=True, metavar="|".join(ClosedAs))
    closed.add_argument("--note", default="", metavar="TEXT")
    _options(closed, run_close)


def run_list(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        wanted = AlertFilter(
            handling=(Handling.NEW, Handling.ACKNOWLEDGED) if arguments.open else (),
            camera_id=arguments.camera,
            raised=True if arguments.raised else None,
        )
        with read_site(arguments) as site, site.configuration.read() as session:
            found = alerts_page(session, wanted, limit=MOST_LISTED)
        return {"alerts": [alert.plain() for alert in found]}

    return told(work, as_json=arguments.json, in_words=_list_words)


def run_acknowledge(arguments: argparse.Namespace) -> int:
    def step(station: Station, actor: str, number: int) -> Alert:
        return station.acknowledge_alert(actor, number, arguments.note)

    return _handled(arguments, step)


def run_close(arguments: argparse.Namespace) -> int:
    def step(station: Station, actor: str, number: int) -> Alert:
        return station.close_alert(actor, number, arguments.outcome, arguments.note)

    return _handled(arguments, step)


def _handled(arguments: argparse.Namespace, step: Callable[[Station, str, int], Alert]) -> int:
    def work() -> dict[str, Any]:
        # what is written badly is refused before a station is opened for it
        number = _alert_number(arguments.alert)
        check_note(arguments.note)
        with open_station(present_site(chosen_site(arguments))) as station:
            alert = step(station, f"command:{account_name()}", number)
        return {"alert": alert.plain()}

    return told(work, as_json=arguments.json, in_words=_alert_words)


def _alert_number(text: str) -> int:
    # of any length: int() refuses more than some thousand digits in words of its own
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise BadValue("Name an alert by its number.", field="alert")
    return int(text)


def _list_words(shown: dict[str, Any]) -> str:
    return "".join(map(_line, shown["alerts"])) or "No alerts.\n"


def _alert_words(shown: dict[str, Any]) -> str:
    return _line(shown["alert"])


def _line(alert: dict[str, Any]) -> str:
    camera = alert["camera"] or ", ".join(alert["cameras"]) or "station"
    state = f"{alert['signal']:10} {alert['handling']:13}"
    return f"{alert['id']:6} {alert['fired_at']}  {state} {camera}  {alert['rule_name']}\n"


def _options(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    parser.set_defaults(run=run)
