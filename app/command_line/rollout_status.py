"""`camera-station rollout status` and `report`: read from the files, also while a station runs.

Exit status: 0 when it could be read, whatever it says; 3 for a site or a language that there is
not.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.command_line.answers import plain, plain_state, told, written_file
from app.command_line.read_site import ReadSite, read_site
from app.command_line.rollout_words import status_words
from app.rollout.checklist.desk import ChecklistDesk
from app.rollout.reading import read_room, read_view
from app.rollout.report.desk import ReportDesk
from app.rollout.room import Assured, RolloutRoom
from services.domain.results import SiteNews
from services.domain.rollout_view import RolloutView


def add_status(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("status", help="where the rollout stands, with all verdicts")
    _options(parser)
    parser.set_defaults(run=run_status)


def add_report(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("report", help="the report of the rollout, as Markdown")
    parser.add_argument("--lang", default="en", metavar="LANGUAGE", help="zh_CN or en")
    parser.add_argument("--file", type=Path, metavar="F", help="written there, not printed")
    _options(parser)
    parser.set_defaults(run=run_report)


def run_status(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        with _reading(arguments) as (_, room):
            return _shown(read_view(room))

    return told(work, as_json=arguments.json, in_words=status_words)


def run_report(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        with _reading(arguments) as (site, room):
            desk = ReportDesk(room, lambda: read_view(room), site.metrics.figures)
            text = desk.written(arguments.lang)
        if arguments.file is None:
            return {"language": arguments.lang, "text": text}
        return {"language": arguments.lang, "file": written_file(arguments.file, text)}

    return told(work, as_json=arguments.json, in_words=_report_words)


def _report_words(shown: dict[str, Any]) -> str:
    return str(shown["text"]) if "text" in shown else f"The report is in {shown['file']}.\n"


@contextmanager
def _reading(arguments: argparse.Namespace) -> Iterator[tuple[ReadSite, RolloutRoom]]:
    with read_site(arguments) as site:
        checklist = ChecklistDesk(
            health=site.metrics.checks_now, news=lambda: _news(site), watches=False
        )
        yield (
            site,
            read_room(
                site.folder,
                site.configuration,
                site.records,
                dropped=site.dropped,
                assured=Assured(checklist=checklist.items),
            ),
        )


def _news(site: ReadSite) -> SiteNews:
    issues = site.standing().issues
    return SiteNews(problem=issues[0] if issues else None)


def _shown(view: RolloutView) -> dict[str, Any]:
    """The state's fields stand beside the page's; what is due next only the station knows."""
    shown = plain(view)
    del shown["state"], shown["next_check_at"]
    return {**plain_state(view.state), **shown}


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
