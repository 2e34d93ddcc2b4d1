"""Answers of commands: plain data on standard output, errors in words, the site that is there."""

from __future__ import annotations

import base64
import dataclasses
import json
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from app.site_folder import SiteFolder
from services.domain.errors import BadValue, StationError
from services.domain.sentences import Sentence
from services.domain.source import redacted


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
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def tell(shown: dict[str, Any], write: Callable[[str], None], *, as_json: bool) -> None:
    if as_json:
        write(json.dumps(shown, ensure_ascii=False) + "\n")
    elif "error" in shown:
        print(f"camera-station: {shown['error']['text']}", file=sys.stderr)
    else:
        write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
