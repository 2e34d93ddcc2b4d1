"""What can be written after `camera-station`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.command_line import backup, health, metrics, op, simulate, window
from app.command_line.alerts import add_alerts
from app.command_line.channels import add_channels
from app.command_line.rollout import add_rollout
from app.command_line.rules import add_rules
from app.command_line.violation import add_violation

PAGES = (
    "wall",
    "cameras",
    "alerts",
    "rules",
    "channels",
    "rollout",
    "metrics",
    "logs",
    "events",
    "settings",
)
LAYOUTS = (0, 1, 4, 6, 9, 16, 25, 36, 64)
LONGEST_RUN_S = 7 * 86400.0


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments, with `run` set to what carries them out; leaves with status 2 on misuse."""
    parser = argparse.ArgumentParser(
        prog="camera-station", description="Watch and control the cameras of a site."
    )
    parser.add_argument("--version", action="version", version=program_version())
    parser.set_defaults(run=window.run_window)
    _window_options(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _demo(commands)
    _op(commands)
    _backup(commands)
    _simulate(commands)
    _figures(commands)
    add_rollout(commands)
    add_rules(commands)
    add_alerts(commands)
    add_channels(commands)
    add_violation(commands)
    return parser.parse_args(argv)


def program_version() -> str:
    try:
        return version("camera-station")
    except PackageNotFoundError:
        return "unknown"


def _window_options(parser: argparse.ArgumentParser) -> None:
    unset = argparse.SUPPRESS
    parser.add_argument(
        "--site", type=_path, metavar="DIR", default=unset, help="the site's folder"
    )
    parser.add_argument("--page", choices=PAGES, default=unset, help="the page to open")
    parser.add_argument("--layout", type=_layout, metavar="N", default=unset, help="tiles; 0: auto")
    parser.add_argument("--view", metavar="NAME", default=unset, help="the named view of the wall")
    parser.add_argument("--lang", choices=("en", "zh_CN"), default=unset, help="language")
    parser.add_argument("--theme", choices=("dark", "light"), default=unset, help="colours")
    parser.add_argument("--size", type=_size, metavar="WxH", default=unset, help="window size")
    parser.add_argument(
        "--screenshot", type=_path, metavar="FILE", default=unset, help="picture before the exit"
    )
    parser.add_argument(
        "--report", type=_path, metavar="FILE", default=unset, help="figures before the exit (JSON)"
    )
    parser.add_argument(
        "--exit-after", type=_seconds, metavar="SECONDS", default=unset, help="end by itself"
    )


def _demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("demo", help="open the station on a simulated site")
    _window_options(parser)
    parser.add_argument("--cameras", type=_cameras, default=9, metavar="N", help="1 to 256")
    parser.add_argument("--quiet", action="store_true", help="without the scripted operator")
    parser.set_defaults(run=window.run_demo)


def _op(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("op", help="call one operation on a site that is free")
    parser.add_argument("name", nargs="?", help="the operation")
    parser.add_argument("id", nargs="?", help="the camera or the rule")
    parser.add_argument("--arg", nargs="*", action="extend", default=[], metavar="k=v")
    parser.add_argument("--batch", type=_path, metavar="FILE.jsonl", help="many operations")
    parser.add_argument("--site", type=_path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--force", choices=("legacy", "domain"), help="the side that serves it")
    parser.add_argument("--synthetic", action="store_true", help="an exercise: judged apart")
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    parser.set_defaults(run=op.run, misused=parser.error)


def _backup(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("backup", help="write the site into one file")
    parser.add_argument("file", type=_path)
    parser.add_argument("--site", type=_path, metavar="DIR", default=argparse.SUPPRESS)
    parser.set_defaults(run=backup.run_backup)
    parser = commands.add_parser("restore", help="put a site back; asks, keeps what is there")
    parser.add_argument("file", type=_path)
    parser.add_argument("--site", type=_path, metavar="DIR", required=True)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=backup.run_restore)


def _simulate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("simulate", help="serve simulated cameras, print their site file")
    parser.add_argument("--cameras", default="9", metavar="N")
    parser.add_argument("--port", default="0", metavar="P")
    parser.set_defaults(run=simulate.run)


def _figures(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("metrics", help="what the calls of the last hours amount to")
    parser.add_argument("--hours", type=metrics.hours, metavar="N", default=24.0)
    _reading_options(parser)
    parser.set_defaults(run=metrics.run)
    parser = commands.add_parser("health", help="check the site; status 1 with a finding")
    _reading_options(parser)
    parser.set_defaults(run=health.run)


def _reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=_path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")


def _path(text: str) -> Path:
    # an empty variable in a script would name the folder one happens to stand in
    if not text:
        raise argparse.ArgumentTypeError("name a path")
    return Path(text)


def _layout(text: str) -> int:
    if not text.isdigit() or int(text) not in LAYOUTS:
        raise argparse.ArgumentTypeError(f"choose one of {', '.join(map(str, LAYOUTS))}")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(480 <= side <= 16384 for side in size):
        raise argparse.ArgumentTypeError("write it like 1920x1080")
    return size


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= LONGEST_RUN_S:
        raise argparse.ArgumentTypeError("a number of seconds above 0")
    return seconds


def _cameras(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("a number from 1 to 256")
    return int(text)
