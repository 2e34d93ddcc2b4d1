"""`camera-station rules list|create|update|delete|try`: alert rules, each one in a JSON file.

`rules_files.py` beside it has `import` and `export`, `rules_why.py` has `why`.

Exit status: 0 when it is done; 1 when a rule was changed meanwhile; 3 for a bad field, an unknown
rule, camera, file or site; 5 while a station holds the site. `list` and `try` read beside it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.alerts.rule_trials import try_rule
from app.command_line.answers import plain, present_site, told
from app.command_line.backup import chosen_site
from app.command_line.read_site import read_site
from app.command_line.rules_files import add_rules_files
from app.command_line.rules_why import add_rules_why
from app.command_line.whole_number import whole_number
from app.composition import open_station
from app.settings import account_name
from services.domain.alerts import TriedAlert
from services.domain.errors import BadValue
from services.domain.rules import RuleDraft, RulePatch
from services.storage.repositories.cameras import list_cameras
from services.storage.repositories.rules import get_rule, list_rules

LARGEST_FILE = 1_000_000


def add_rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("rules", help="the rules that raise alerts")
    of_rules = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _options(of_rules.add_parser("list", help="all rules, also while a station runs"), run_list)
    created = of_rules.add_parser("create", help="a new rule")
    created.add_argument("file", type=Path, metavar="FILE", help="the rule as JSON")
    created.add_argument("--key", metavar="TEXT", help="repeated with it, the first rule stands")
    _options(created, run_create)
    updated = of_rules.add_parser("update", help="fields of a rule")
    updated.add_argument("rule", metavar="NUMBER")
    updated.add_argument("file", type=Path, metavar="FILE", help="the fields that change, as JSON")
    updated.add_argument("--revision", metavar="N", help="the one that was read; now when left out")
    _options(updated, run_update)
    deleted = of_rules.add_parser("delete", help="its number is not given again")
    deleted.add_argument("rule", metavar="NUMBER")
    _options(deleted, run_delete)
    tried = of_rules.add_parser("try", help="on the last 7 days, also while a station runs")
    tried.add_argument("file", type=Path, metavar="FILE", help="the rule as JSON")
    tried.add_argument("--against", metavar="NUMBER", help="the saved rule that it is an edit of")
    _options(tried, run_try)
    add_rules_files(of_rules)
    add_rules_why(of_rules)


def run_list(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        with read_site(arguments) as site, site.configuration.read() as session:
            found = list_rules(session)
        return {
            "rules": [rule.plain() for rule in found.rules],
            "problems": [str(problem) for problem in found.problems],
        }

    return told(work, as_json=arguments.json, in_words=_list_words)


def run_create(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        draft = RuleDraft.from_plain(read_json(arguments.file))
        with open_station(present_site(chosen_site(arguments))) as station:
            return {"rule": plain(station.create_rule(_actor(), draft, arguments.key))}

    return told(work, as_json=arguments.json, in_words=_saved_words)


def run_update(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        rule_id = whole_number(arguments.rule, "rule")
        patch = RulePatch.from_plain(read_json(arguments.file))
        with open_station(present_site(chosen_site(arguments))) as station:
            known = {rule.id: rule.revision for rule in station.rules()}
            # an unknown rule is refused by the operation itself
            revision = known.get(rule_id, 1)
            if arguments.revision is not None:
                revision = whole_number(arguments.revision, "revision")
            return {"rule": plain(station.update_rule(_actor(), rule_id, patch, revision))}

    return told(work, as_json=arguments.json, in_words=_saved_words)


def run_delete(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        rule_id = whole_number(arguments.rule, "rule")
        with open_station(present_site(chosen_site(arguments))) as station:
            station.delete_rule(_actor(), rule_id)
        return {"deleted": rule_id}

    return told(work, as_json=arguments.json, in_words=lambda shown: f"{shown['deleted']}\n")


def run_try(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        draft = RuleDraft.from_plain(read_json(arguments.file))
        with read_site(arguments) as site:
            with site.configuration.read() as session:
                saved = None
                if arguments.against is not None:
                    saved = get_rule(session, whole_number(arguments.against, "rule"))
                rules = list_rules(session).rules
                cameras = [camera.id for camera in list_cameras(session).cameras]
            found = try_rule(
                site.records,
                draft,
                saved=saved,
                rules=rules,
                cameras=cameras,
                measure=site.metrics.figures,
            )
        return {
            "alerts": [_shown(alert) for alert in found.alerts],
            "added": [_shown(alert) for alert in found.added],
            "removed": [_shown(alert) for alert in found.removed],
            "events": found.events,
        }

    return told(work, as_json=arguments.json, in_words=_tried_words)


def _shown(alert: TriedAlert) -> dict[str, Any]:
    resolved = alert.resolved_at
    return {
        "rule": alert.rule,
        "camera": alert.camera_id,
        "fired_at": _iso(alert.fired_at),
        "resolved_at": None if resolved is None else _iso(resolved),
        "count": alert.count,
    }


def read_json(path: Path) -> Any:
    """Raises BadValue for what is no file of JSON, or longer than a person writes."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        why = error.strerror or "unknown"
        raise BadValue(
            "{file} cannot be read: {why}.", field="file", file=str(path), why=why
        ) from error
    if len(content) > LARGEST_FILE:
        raise BadValue("{file} is larger than {most} MB.", field="file", file=str(path), most=1)
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadValue("{file} is not JSON.", field="file", file=str(path)) from error


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()


def _list_words(shown: dict[str, Any]) -> str:
    rules = [f"{rule['id']:6} {rule['rule_type']:20} {rule['name']}\n" for rule in shown["rules"]]
    return "".join([*rules, *(f"{problem}\n" for problem in shown["problems"])]) or "No rules.\n"


def _saved_words(shown: dict[str, Any]) -> str:
    return f"Rule {shown['rule']['id']}, revision {shown['rule']['revision']}.\n"


def _tried_words(shown: dict[str, Any]) -> str:
    lines = [
        f"{one['fired_at']}  {one['camera'] or 'site'}, hits: {one['count']}\n"
        for one in shown["alerts"]
    ]
    added, removed = len(shown["added"]), len(shown["removed"])
    return "".join(lines) + f"{len(lines)} alerts, {added} added, {removed} removed.\n"


def _actor() -> str:
    return f"command:{account_name()}"


def _options(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    parser.set_defaults(run=run)
