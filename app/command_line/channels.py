"""`camera-station channels list|save|delete|test`: how alerts leave the station.

The secret is read from the environment (CAMERA_STATION_CHANNEL_SECRET) or, with --secret, from
standard input; never from an argument, which other accounts of the machine can read. Exit status:
0 when it is done, 1 when a test was not delivered; 3 for a bad field, an unknown channel or site;
5 while a station holds the site. `list` reads beside it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.command_line.answers import present_site, told
from app.command_line.backup import chosen_site
from app.command_line.read_site import read_site
from app.command_line.rules import read_json
from app.composition import open_station
from app.exit_status import ExitStatus
from app.settings import account_name
from app.station import Station
from services.domain.alerts import ChannelTraffic
from services.domain.channels import LOG_CHANNEL, NEW_SECRET, ChannelSettings
from services.domain.clock import utc_now
from services.domain.errors import BadValue
from services.storage.repositories.alert_outbox import traffic
from services.storage.repositories.channels import read_channels

SECRET_VARIABLE = "CAMERA_STATION_CHANNEL_SECRET"
LONGEST_SECRET = 4096


def add_channels(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("channels", help="how alerts leave the station")
    of_channels = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _options(of_channels.add_parser("list", help="also while a station runs"), run_list)
    saved = of_channels.add_parser("save", help="a new channel, or another form of one")
    saved.add_argument("file", type=Path, metavar="FILE", help="the channel as JSON, no secret")
    saved.add_argument(
        "--secret", action="store_true", help="from standard input, of a mail server user:password"
    )
    _options(saved, run_save)
    deleted = of_channels.add_parser("delete", help="with its secret")
    deleted.add_argument("name", metavar="NAME")
    _options(deleted, run_delete)
    tested = of_channels.add_parser("test", help="one message now, marked as a test")
    tested.add_argument("name", metavar="NAME")
    _options(tested, run_test)


def run_list(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        since = utc_now() - timedelta(days=7)
        with read_site(arguments) as site, site.configuration.read() as session:
            stored, found = read_channels(session), traffic(session, failed_since=since)
        channels = (LOG_CHANNEL, *stored.channels)
        return {
            "channels": [_shown(one, found.get(one.name)) for one in channels],
            "problems": [str(problem) for problem in stored.problems],
        }

    return told(work, as_json=arguments.json, in_words=_list_words)


def run_save(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        secret = _secret(arguments)
        plain = read_json(arguments.file)
        if isinstance(plain, dict) and "secret" in plain:
            raise BadValue("A secret does not belong into a file. Leave it out.", field="secret")
        with open_station(present_site(chosen_site(arguments))) as station:
            settings = _settings(station, plain, is_new=secret is not None)
            saved = station.save_channel(_actor(), settings, secret)
        return {"channel": _shown(saved, None)}

    return told(work, as_json=arguments.json, in_words=lambda shown: _line(shown["channel"]))


def run_delete(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        with open_station(present_site(chosen_site(arguments))) as station:
            station.delete_channel(_actor(), arguments.name)
        return {"deleted": arguments.name}

    return told(work, as_json=arguments.json, in_words=lambda shown: f"{shown['deleted']}\n")


def run_test(arguments: argparse.Namespace) -> int:
    delivered: list[bool] = []

    def work() -> dict[str, Any]:
        with open_station(present_site(chosen_site(arguments))) as station:
            result = station.test_channel(_actor(), arguments.name)
        delivered.append(result.ok)
        return {"delivered": result.ok, "what": str(result.what)}

    status = told(work, as_json=arguments.json, in_words=lambda shown: f"{shown['what']}\n")
    return int(ExitStatus.FINDING) if delivered == [False] else status


def _settings(station: Station, plain: Any, *, is_new: bool) -> ChannelSettings:
    """With the secret that the channel has, unless another is given beside it."""
    name = plain.get("name") if isinstance(plain, dict) else None
    kept = next((one.secret for one in station.channels() if one.name == name), "")
    if not isinstance(plain, dict):
        return ChannelSettings.from_plain(plain)
    # checked without it: a kind that needs one says so by itself
    return ChannelSettings.from_plain({**plain, "secret": NEW_SECRET if is_new else kept})


def _secret(arguments: argparse.Namespace) -> str | None:
    if arguments.secret:
        line = sys.stdin.readline(LONGEST_SECRET)
        return line.rstrip("\r\n")
    return os.environ.get(SECRET_VARIABLE)


def _shown(settings: ChannelSettings, traffic: ChannelTraffic | None) -> dict[str, Any]:
    """Never the secret, and of an address only the server: its path may be one as well."""
    found = traffic or ChannelTraffic(settings.name, 0, 0)
    return {
        "name": settings.name,
        "kind": str(settings.kind),
        "server": settings.server,
        "sender": settings.sender,
        "recipients": list(settings.recipients),
        "has_secret": bool(settings.secret),
        "waiting": found.waiting,
        "failed": found.failed,
        "last_at": found.last_at and found.last_at.isoformat(),
        "last": str(found.last_what),
    }


def _list_words(shown: dict[str, Any]) -> str:
    problems = [f"{problem}\n" for problem in shown["problems"]]
    return "".join([*map(_line, shown["channels"]), *problems])


def _line(channel: dict[str, Any]) -> str:
    to = channel["server"] or ", ".join(channel["recipients"])
    counts = f"waiting {channel['waiting']}, failed {channel['failed']}"
    return f"{channel['name']:20} {channel['kind']:8} {counts}  {to}  {channel['last']}\n"


def _actor() -> str:
    return f"command:{account_name()}"


def _options(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    parser.set_defaults(run=run)
