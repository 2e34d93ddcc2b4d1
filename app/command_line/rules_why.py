"""`camera-station rules why RULE [CAMERA]`: why a rule fired on a camera, or did not.

From the records of the last seven days, also while a station runs. Exit status: 0, or 3 for a
rule, a camera, a time or a site that there is not.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.alerts.rule_history import History, why
from app.command_line.answers import told
from app.command_line.read_site import read_site
from app.command_line.whole_number import whole_number
from services.domain.alerts import STATION
from services.domain.errors import BadValue
from services.storage.repositories.cameras import list_cameras
from services.storage.repositories.rules import get_rule, list_rules


def add_rules_why(of_rules: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = of_rules.add_parser("why", help="why a rule fired on a camera, or did not")
    parser.add_argument("rule", metavar="RULE", help="its number")
    parser.add_argument(
        "camera",
        nargs="?",
        default=STATION,
        metavar="CAMERA",
        help="none for a rule of the station, and for the site alert of a rule",
    )
    parser.add_argument("--since", metavar="TIME", help="like 2026-03-01T12:00:00Z")
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    parser.set_defaults(run=run_why)


def run_why(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        rule_id, since = whole_number(arguments.rule, "rule"), _time(arguments.since)
        with read_site(arguments) as site:
            with site.configuration.read() as session:
                rule = get_rule(session, rule_id)
                rules = list_rules(session).rules
                cameras = [camera.id for camera in list_cameras(session).cameras]
            history = History(site.records, rules, cameras, site.metrics.figures)
            lines = why(rule, arguments.camera, history, since=since)
        return {
            "rule": rule.id,
            "name": rule.draft.name,
            "camera": arguments.camera,
            "enabled": rule.draft.enabled,
            "lines": [line.plain() for line in lines],
        }

    return told(work, as_json=arguments.json, in_words=_words)


def _time(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.tzinfo is None:
        raise BadValue("Enter a time with its zone, like 2026-03-01T12:00:00Z.", field="since")
    return at.astimezone(UTC)


def _words(shown: dict[str, Any]) -> str:
    lines = [f"{one['at'][:19]}  {one['what']}. {one['said']}\n" for one in shown["lines"]]
    if not shown["enabled"]:
        lines.append("The rule is disabled: so it would stand if it were in force.\n")
    return "".join(lines) or "Nothing was recorded that the rule looks at.\n"
