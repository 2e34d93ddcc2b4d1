"""The channels of a station: settings in the database, secrets in their store, each one open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from app.alerts.channel_secrets import may_keep_secret, secret_to_store
from services.alerts.delivery import Channel
from services.domain.channels import LOG_CHANNEL, ChannelKind, ChannelSettings
from services.domain.errors import BadValue, SecretUnavailable, StationFull
from services.domain.sentences import Sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_outbox import hurry_notifications
from services.storage.repositories.changes import Change
from services.storage.repositories.channels import delete_channel, read_channels, write_channel
from services.storage.secrets.store import SecretStore

MOST_CHANNELS = 50
REMEMBERED = 20

OpenChannel = Callable[[ChannelSettings], Channel]


@dataclass(frozen=True)
class _Deleted:
    """`secret` is its value, None where it could not be read."""

    settings: ChannelSettings
    secret: str | None


class ChannelBook:
    """Any thread. The log is always there, and is no row of the database."""

    def __init__(
        self, database: ConfigurationDatabase, secrets: SecretStore, open_channel: OpenChannel
    ) -> None:
        self._database = database
        self._secrets = secrets
        self._open_channel = open_channel
        # held while a channel is changed; those who read take what stands
        self._changing = threading.Lock()
        self._deleted: dict[str, _Deleted] = {}
        with database.read() as session:
            stored = read_channels(session)
        self.problems: tuple[Sentence, ...] = stored.problems
        self._settings = {one.name: one for one in (LOG_CHANNEL, *stored.channels)}
        self._open = {name: open_channel(one) for name, one in self._settings.items()}

    def settings(self) -> tuple[ChannelSettings, ...]:
        return tuple(self._settings.values())

    def channels(self) -> Mapping[str, Channel]:
        """The same objects until their settings change."""
        return self._open

    def channel(self, name: str) -> Channel:
        channel = self._open.get(name)
        if channel is None:
            raise BadValue("There is no channel “{name}”.", field="name", name=str(name)[:100])
        return channel

    def save(
        self, settings: ChannelSettings, secret: str | None, change: Change
    ) -> ChannelSettings:
        """`secret` of None keeps the stored one; what waits for the channel is tried at once.

        Raises BadValue, StationFull.
        """
        with self._changing:
            self._refuse_of_log(settings)
            before = self._settings.get(settings.name)
            if before is None and len(self._settings) >= MOST_CHANNELS:
                raise StationFull("There are {most} channels already.", most=MOST_CHANNELS)
            value = None if secret is None else secret_to_store(settings.kind, secret)
            if value is None:
                settings = replace(settings, secret=_kept_secret(before, settings))
            return self._write(settings, value, before, change)

    def delete(self, name: str, change: Change) -> None:
        """The secret is gone from the store at once; it is remembered for an undo."""
        with self._changing:
            if name == LOG_CHANNEL.name:
                raise BadValue("The log is always told.", field="name")
            self.channel(name)
            settings = self._settings[name]
            secret = self._value_of(settings)
            with self._database.write() as session:
                delete_channel(session, name, change)
            self._forget_secret(settings.secret)
            self._put({key: one for key, one in self._settings.items() if key != name})
            self._deleted[name] = _Deleted(settings, secret)
            while len(self._deleted) > REMEMBERED:
                del self._deleted[next(iter(self._deleted))]

    def undelete(self, name: str, change: Change) -> ChannelSettings:
        with self._changing:
            deleted = self._deleted.get(name)
            if deleted is None or name in self._settings:
                raise BadValue("There is no deleted channel “{name}”.", field="name", name=name)
            settings = self._write(deleted.settings, deleted.secret, None, change)
            del self._deleted[name]
            return settings

    def _write(
        self,
        settings: ChannelSettings,
        value: str | None,
        before: ChannelSettings | None,
        change: Change,
    ) -> ChannelSettings:
        if value is not None:
            secret_id = self._secrets.put(value, f"channel-{settings.kind}")
            settings = replace(settings, secret=secret_id)
        try:
            with self._database.write() as session:
                write_channel(session, settings, change)
                hurry_notifications(session, settings.name, change.at)
        except BaseException:
            if value is not None:
                self._forget_secret(settings.secret)
            raise
        if before is not None and before.secret != settings.secret:
            self._forget_secret(before.secret)
        self._put({**self._settings, settings.name: settings})
        return settings

    def _put(self, settings: dict[str, ChannelSettings]) -> None:
        opened = {
            name: self._open[name] if self._settings.get(name) == one else self._open_channel(one)
            for name, one in settings.items()
        }
        self._settings, self._open = settings, opened

    def _value_of(self, settings: ChannelSettings) -> str | None:
        try:
            return self._secrets.get(settings.secret) if settings.secret else None
        except SecretUnavailable:
            return None

    def _forget_secret(self, secret_id: str) -> None:
        # a store that does not answer keeps a value that nothing refers to any more
        if secret_id:
            with suppress(SecretUnavailable):
                self._secrets.delete(secret_id)

    def _refuse_of_log(self, settings: ChannelSettings) -> None:
        if settings.kind is ChannelKind.LOG:
            raise BadValue("The log is always told. Choose another kind.", field="kind")
        if settings.name == LOG_CHANNEL.name:
            raise BadValue("This is the name of the station's log.", field="name")


def _kept_secret(before: ChannelSettings | None, settings: ChannelSettings) -> str:
    """The id that stays: a channel's own one, or none. A camera's password is never taken."""
    if not settings.secret:
        return ""
    if before is None or settings.secret != before.secret:
        raise BadValue("Enter the secret.", field="secret")
    if not may_keep_secret(before, settings):
        raise BadValue("Enter the secret again: it belongs to another server.", field="secret")
    return before.secret
