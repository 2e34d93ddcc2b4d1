"""Answers of commands: plain data on standard output, errors in words, the site that is there."""

from __future__ import annotations

import base64
import dataclasses
import json
import logging
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from app.command_line.clean_output import clean_output
from app.exit_status import ExitStatus, status_of
from app.site_folder import SiteFolder
from services.domain.errors import (
    BadValue,
    CameraNotFound,
    RuleNotFound,
    SiteNotWritable,
    StationError,
)
from services.domain.rollout import RolloutState
from services.domain.sentences import Sentence
from services.domain.source import redacted

logger = logging.getLogger(__name__)


def present_site(folder: SiteFolder) -> SiteFolder:
    """A mistyped folder is not made into a new site."""
    if not folder.root.exists():
        raise BadValue("There is no site in {folder}.", field="site", folder=str(folder.root))
    return folder


def shown_error(error: Exception) -> dict[str, Any]:
    if isinstance(error, StationError):
        # what was asked for is repeated in it, as it was written
        return {"type": type(error).__name__, "text": redacted(str(error)), "field": error.field}
    return {"type": type(error).__name__, "text": "Something went wrong inside.", "field": None}


def plain(value: Any) -> Any:
    if isinstance(value, Sentence):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (item.name for item in dataclasses.fields(value))
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(plain(item) for item in value)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def plain_state(state: RolloutState) -> dict[str, Any]:
    """The rollout's state with what follows from it."""
    return {**plain(state), "stage_name": state.stage_name, "latched": state.is_latched}


InWords = Callable[[dict[str, Any]], str]
"""What a person reads of an answer; it ends with its line."""


def told(work: Callable[[], dict[str, Any]], *, as_json: bool, in_words: InWords | None) -> int:
    """Carries the work out and writes its answer, or what went wrong, and nothing else."""
    with clean_output() as write:
        try:
            shown, status = {"ok": True, **work()}, ExitStatus.WELL
        except StationError as error:
            shown, status = {"ok": False, "error": shown_error(error)}, _status(error)
        except Exception as error:
            # a script that asked for JSON gets some, whatever happens
            logger.exception("the command could not be carried out")
            shown, status = {"ok": False, "error": shown_error(error)}, ExitStatus.FINDING
        if in_words is not None and status is ExitStatus.WELL and not as_json:
            write(in_words(shown))
        else:
            tell(shown, write, as_json=as_json)
    return int(status)


def written_file(path: Path, text: str) -> str:
    """Written beside and renamed, so that a reader never sees half of it; answers the path."""
    if path.is_dir():
        raise BadValue("{file} is a folder. Name a file.", field="file", file=str(path))
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_text(text, encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise SiteNotWritable(
            "The report could not be written to {file}: {why}.",
            file=str(path),
            why=error.strerror or "unknown",
        ) from error
    return str(path)


def _status(error: StationError) -> ExitStatus:
    """Refused by a rule is a finding: what was asked for was well written."""
    found = status_of(error)
    asked_wrongly = isinstance(error, BadValue | CameraNotFound | RuleNotFound)
    is_rule = found is ExitStatus.BAD_INPUT and not asked_wrongly
    return ExitStatus.FINDING if is_rule else found


def tell(shown: dict[str, Any], write: Callable[[str], None], *, as_json: bool) -> None:
    if as_json:
        write(json.dumps(shown, ensure_ascii=False) + "\n")
    elif "error" in shown:
        print(f"camera-station: {shown['error']['text']}", file=sys.stderr)
    else:
        write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
