"""Channels are set up, changed, deleted and brought back; their secrets stay secrets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.alerts.channel_desk import ChannelDesk
from app.alerts.channels import ChannelBook
from services.alerts.delivery import open_channel
from services.domain.call import Call
from services.domain.channels import LOG_CHANNEL, NEW_SECRET, ChannelKind, ChannelSettings
from services.domain.errors import BadValue, StationFull
from services.storage.backup import backup
from services.storage.database import ConfigurationDatabase
from services.storage.places import CONFIGURATION_FILE
from services.storage.restoring import restore
from services.storage.secrets.store import Backend, SecretStore

CANARY = "canary/7%a b:c"
HOOK = ChannelSettings(ChannelKind.WEBHOOK, "Hook", "https://127.0.0.1:9/in", NEW_SECRET)
MAIL = ChannelSettings(
    ChannelKind.EMAIL,
    "Guard",
    "smtps://mail.example",
    NEW_SECRET,
    sender="station@example.org",
    recipients=("guard@example.org",),
)


CALL = Call("call-1", "Li")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


@contextmanager
def running(folder: Path) -> Iterator[ChannelDesk]:
    database = ConfigurationDatabase.open(folder / CONFIGURATION_FILE)
    keys = folder.parent / "keys"
    secrets = SecretStore(folder, key_folder=keys, backend=Backend.FILE)
    book = ChannelBook(database, secrets, lambda one: open_channel(one, secrets))
    yield ChannelDesk(database, book)
    database.close()


def names(desk: ChannelDesk) -> list[str]:
    return [channel.name for channel in desk.channels()]


def refused_field(desk: ChannelDesk, settings: ChannelSettings, secret: str | None) -> str | None:
    before = desk.channels()
    with pytest.raises(BadValue) as refused:
        desk.save_channel(CALL, settings, secret)
    assert desk.channels() == before
    assert CANARY not in str(refused.value)
    return refused.value.field


def test_the_log_is_always_there_and_cannot_be_taken_away(folder: Path) -> None:
    with running(folder) as desk:
        assert desk.channels() == (LOG_CHANNEL,)
        with pytest.raises(BadValue):
            desk.delete_channel(CALL, "log")
        assert refused_field(desk, replace(HOOK, name="log"), CANARY) == "name"
        assert refused_field(desk, ChannelSettings(ChannelKind.LOG, "B"), None) == "kind"
        assert desk.test_channel(CALL, "log").ok


def test_a_saved_channel_is_there_after_a_restart(folder: Path) -> None:
    with running(folder) as desk:
        saved = desk.save_channel(CALL, HOOK, CANARY)
        desk.save_channel(CALL, MAIL, "station:" + CANARY)
    with running(folder) as desk:
        assert names(desk) == ["log", "Hook", "Guard"]
        assert desk.channels()[1] == saved
        assert saved.secret not in ("", NEW_SECRET, CANARY)


def test_a_secret_is_kept_when_none_is_given_and_replaced_when_one_is(folder: Path) -> None:
    with running(folder) as desk:
        first = desk.save_channel(CALL, HOOK, CANARY)
        moved = desk.save_channel(CALL, replace(first, address="https://b.example/in"), None)
        changed = desk.save_channel(CALL, moved, "another secret")
    assert moved.secret == first.secret != changed.secret


def test_a_secret_of_somebody_else_is_not_taken(folder: Path) -> None:
    with running(folder) as desk:
        hook = desk.save_channel(CALL, HOOK, CANARY)
        mail = desk.save_channel(CALL, MAIL, "station:" + CANARY)
        assert refused_field(desk, HOOK, None) == "secret"
        assert refused_field(desk, replace(HOOK, name="B", secret=hook.secret), None) == "secret"
        assert refused_field(desk, replace(HOOK, secret="f-gate-1"), None) == "secret"
        # a password goes to the server that it was entered for, and to no other
        elsewhere = replace(mail, address="smtps://evil.example")
        assert refused_field(desk, elsewhere, None) == "secret"
        service = ChannelSettings(ChannelKind.SERVICE, "Hook", secret=hook.secret)
        assert refused_field(desk, service, None) == "secret"


@pytest.mark.parametrize(
    ("settings", "secret"),
    [
        (HOOK, ""),
        (HOOK, "short"),
        (HOOK, "two\nlines of it"),
        (HOOK, "x" * 3000),
        (MAIL, "without a colon"),
        (MAIL, ":password"),
        (MAIL, "user:"),
        (ChannelSettings(ChannelKind.SERVICE, "Chat", secret=NEW_SECRET), "no address"),
    ],
)
def test_a_secret_that_cannot_be_one_is_refused(
    folder: Path, settings: ChannelSettings, secret: str
) -> None:
    with running(folder) as desk:
        assert refused_field(desk, settings, secret) == "secret"


def test_a_deleted_channel_comes_back_with_its_secret(folder: Path) -> None:
    with running(folder) as desk:
        desk.save_channel(CALL, HOOK, CANARY)
        desk.delete_channel(CALL, "Hook")
        assert names(desk) == ["log"]
        assert "f-channel" not in (folder / "secrets.enc").read_text()
        back = desk.undelete_channel(CALL, "Hook")
        assert names(desk) == ["log", "Hook"]
        assert replace(back, secret=NEW_SECRET) == HOOK
        desk.save_channel(CALL, replace(back, address="https://b.example/in"), None)
        with pytest.raises(BadValue):
            desk.undelete_channel(CALL, "Hook")
        with pytest.raises(BadValue):
            desk.delete_channel(CALL, "Nobody")


def test_there_are_no_more_channels_than_threads_for_them(folder: Path) -> None:
    with running(folder) as desk:
        for number in range(49):
            desk.save_channel(CALL, replace(MAIL, name=f"M{number}", secret=""), None)
        with pytest.raises(StationFull):
            desk.save_channel(CALL, HOOK, CANARY)


def test_a_backup_carries_channels_and_secrets(folder: Path, tmp_path: Path) -> None:
    with running(folder) as desk:
        saved = desk.save_channel(CALL, HOOK, CANARY)
    backup(folder, tmp_path / "site.zip")
    other = tmp_path / "other"
    restore(tmp_path / "site.zip", other)
    with running(other) as desk:
        assert desk.channels() == (LOG_CHANNEL, saved)
        desk.save_channel(CALL, replace(saved, address="https://b.example/in"), None)
    assert CANARY.encode() not in (tmp_path / "site.zip").read_bytes()


def test_no_secret_stands_in_the_sites_files_but_the_encrypted_one(folder: Path) -> None:
    with running(folder) as desk:
        desk.save_channel(CALL, HOOK, CANARY)
        desk.save_channel(CALL, MAIL, "station:" + CANARY)
        desk.test_channel(CALL, "Hook")
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"canary" not in path.read_bytes(), path
