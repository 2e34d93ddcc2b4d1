"""`camera-station rules import|export FILE`: the rules of a site as one YAML file.

Exit status: 0 when it is done; 3 for a bad file, with line and field; 5 while a station holds the
site and something would be written. `export` and `import --dry-run` read beside it.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.command_line.answers import present_site, told
from app.command_line.backup import chosen_site
from app.command_line.read_site import read_site
from app.composition import open_station
from app.settings import account_name
from services.domain.errors import BadValue
from services.domain.rules import RuleDraft, RuleImport, import_of
from services.storage.repositories.cameras import list_cameras
from services.storage.repositories.rules import list_rules
from services.storage.rules_file import load_rules_file, write_rules_file


def add_rules_files(of_rules: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    taken = of_rules.add_parser("import", help="takes in the rules of a YAML file, all or none")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument(
        "--remove-others", action="store_true", help="rules that the file does not name go"
    )
    taken.add_argument("--dry-run", action="store_true", help="only says what would change")
    taken.set_defaults(run=run_import)
    given = of_rules.add_parser("export", help="writes all rules into a YAML file")
    given.add_argument("file", type=Path, metavar="FILE")
    given.set_defaults(run=run_export)
    for parser in (taken, given):
        parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
        parser.add_argument("--json", action="store_true", help="the answer as one JSON object")


def run_import(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        removes = arguments.remove_others
        if arguments.dry_run:
            return {**_shown(_planned(arguments), removes=removes), "written": False}
        # refused before the site is opened: a bad file changes nothing
        load_rules_file(arguments.file)
        actor = f"command:{account_name()}"
        with open_station(present_site(chosen_site(arguments))) as station:
            wanted = station.read_rules(actor, arguments.file)
            station.apply_rules(actor, wanted, removes)
        return {**_shown(wanted, removes=removes), "written": True}

    return told(work, as_json=arguments.json, in_words=_words)


def run_export(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        with read_site(arguments) as site, site.configuration.read() as session:
            found = list_rules(session)
        write_rules_file(arguments.file, [rule.draft for rule in found.rules])
        return {
            "exported": len(found.rules),
            "problems": [str(problem) for problem in found.problems],
        }

    return told(work, as_json=arguments.json, in_words=_export_words)


def _planned(arguments: argparse.Namespace) -> RuleImport:
    drafts = load_rules_file(arguments.file)
    with read_site(arguments) as site, site.configuration.read() as session:
        known = {camera.id for camera in list_cameras(session).cameras}
        _check_cameras(drafts, known)
        return import_of(drafts, list_rules(session).rules)


def _check_cameras(drafts: tuple[RuleDraft, ...], known: set[str]) -> None:
    for number, draft in enumerate(drafts):
        for camera in draft.cameras or ():
            if camera not in known:
                raise BadValue(
                    "There is no camera “{camera}”.",
                    field=f"rules[{number}].cameras",
                    camera=camera,
                )


def _shown(wanted: RuleImport, *, removes: bool) -> dict[str, Any]:
    return {
        "added": [draft.name for draft in wanted.added],
        "changed": [draft.name for _, draft in wanted.changed],
        "removed": [rule.draft.name for rule in wanted.others] if removes else [],
        "same": wanted.same,
    }


def _words(shown: dict[str, Any]) -> str:
    lines = [
        f"{what:8} {name}\n" for what in ("added", "changed", "removed") for name in shown[what]
    ]
    end = "" if shown["written"] else "Nothing was written.\n"
    counts = ", ".join(f"{len(shown[what])} {what}" for what in ("added", "changed", "removed"))
    return "".join(lines) + f"{counts}.\n{end}"


def _export_words(shown: dict[str, Any]) -> str:
    problems = "".join(f"{problem}\n" for problem in shown["problems"])
    return f"{problems}{shown['exported']} rules.\n"
