"""Channels that people set up, in the order in which they came."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from services.domain.channels import ChannelSettings
from services.domain.errors import BadValue
from services.domain.sentences import Sentence, sentence
from services.storage.repositories.audit import add_audit
from services.storage.repositories.changes import Change
from services.storage.tables import AlertChannelRow


@dataclass(frozen=True)
class StoredChannels:
    """The good ones; a row that is no channel any more is a problem."""

    channels: tuple[ChannelSettings, ...]
    problems: tuple[Sentence, ...] = ()


def read_channels(session: Session) -> StoredChannels:
    channels: list[ChannelSettings] = []
    problems: list[Sentence] = []
    order = (AlertChannelRow.position, AlertChannelRow.name)
    for row in session.scalars(select(AlertChannelRow).order_by(*order)):
        try:
            channels.append(_settings(row))
        except BadValue as error:
            said = sentence(
                "The stored channel “{name}” is not usable: {problem}",
                name=row.name,
                problem=error.sentence,
            )
            problems.append(said)
    return StoredChannels(tuple(channels), tuple(problems))


def write_channel(session: Session, settings: ChannelSettings, change: Change) -> None:
    """A new one comes last, one that is known stays where it is."""
    known = session.get(AlertChannelRow, settings.name)
    position = _next_position(session) if known is None else known.position
    plain = settings.plain()
    session.merge(AlertChannelRow(position=position, **plain))
    add_audit(session, change, "channel_saved", {"name": settings.name, "kind": plain["kind"]})


def delete_channel(session: Session, name: str, change: Change) -> None:
    session.execute(delete(AlertChannelRow).where(AlertChannelRow.name == name))
    add_audit(session, change, "channel_deleted", {"name": name})


def _next_position(session: Session) -> int:
    last = session.scalar(select(func.max(AlertChannelRow.position)))
    return 0 if last is None else last + 1


def _settings(row: AlertChannelRow) -> ChannelSettings:
    return ChannelSettings.from_plain(
        {
            "kind": row.kind,
            "name": row.name,
            "address": row.address,
            "secret": row.secret,
            "sender": row.sender,
            "recipients": row.recipients,
        }
    )
