"""Settings in force: what somebody stored over the defaults that are shipped."""

from __future__ import annotations

import getpass
import importlib.resources
import threading
from collections.abc import Mapping
from typing import Any

import yaml

from services.domain.call import Call
from services.domain.clock import utc_now
from services.domain.sentences import Sentence
from services.domain.settings import checked_all
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.changes import Change
from services.storage.repositories.settings_store import read_settings, write_settings


def default_settings() -> dict[str, Any]:
    text = (importlib.resources.files("resources") / "defaults.yaml").read_text(encoding="utf-8")
    return checked_all(yaml.safe_load(text))


class Settings:
    """Read from any thread; `save` stores first and is in force afterwards."""

    def __init__(self, database: ConfigurationDatabase) -> None:
        self.defaults = default_settings()
        self._database = database
        self._lock = threading.Lock()
        with database.read() as session:
            stored = read_settings(session)
        self.problems: tuple[Sentence, ...] = stored.problems
        self._stored = dict(stored.values)

    def values(self) -> dict[str, Any]:
        with self._lock:
            return self.defaults | self._stored

    def operator(self) -> str:
        return str(self.values()["operator"]) or account_name()

    def save(self, call: Call, values: Mapping[str, Any]) -> dict[str, Any]:
        """All of them or none; raises BadValue with the setting's key as its field."""
        good = checked_all(values)
        call.check()
        with self._database.write() as session:
            write_settings(session, good, Change(call.actor, call.id, utc_now()))
        with self._lock:
            self._stored |= good
        return good


def account_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "operator"
