"""Channels are set up, changed, deleted and brought back; their secrets stay secrets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.channels import LOG_CHANNEL, NEW_SECRET, ChannelKind, ChannelSettings
from services.domain.errors import BadValue, StationFull
from services.storage.backup import backup
from services.storage.restoring import restore
from tests.app.running_station import write_site

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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    return SiteFolder.at(tmp_path / "site")


@contextmanager
def running(folder: SiteFolder) -> Iterator[Station]:
    with open_composition(folder, watches=False) as composed:
        yield composed.station


def names(station: Station) -> list[str]:
    return [channel.name for channel in station.channels()]


def refused_field(station: Station, settings: ChannelSettings, secret: str | None) -> str | None:
    before = station.channels()
    with pytest.raises(BadValue) as refused:
        station.save_channel("Li", settings, secret)
    assert station.channels() == before
    assert CANARY not in str(refused.value)
    return refused.value.field


def test_the_log_is_always_there_and_cannot_be_taken_away(folder: SiteFolder) -> None:
    with running(folder) as station:
        assert station.channels() == (LOG_CHANNEL,)
        with pytest.raises(BadValue):
            station.delete_channel("Li", "log")
        assert refused_field(station, replace(HOOK, name="log"), CANARY) == "name"
        assert refused_field(station, ChannelSettings(ChannelKind.LOG, "B"), None) == "kind"
        assert station.test_channel("Li", "log").ok


def test_a_saved_channel_is_there_after_a_restart(folder: SiteFolder) -> None:
    with running(folder) as station:
        saved = station.save_channel("Li", HOOK, CANARY)
        station.save_channel("Li", MAIL, "station:" + CANARY)
    with running(folder) as station:
        assert names(station) == ["log", "Hook", "Guard"]
        assert station.channels()[1] == saved
        assert saved.secret not in ("", NEW_SECRET, CANARY)


def test_a_secret_is_kept_when_none_is_given_and_replaced_when_one_is(folder: SiteFolder) -> None:
    with running(folder) as station:
        first = station.save_channel("Li", HOOK, CANARY)
        moved = station.save_channel("Li", replace(first, address="https://b.example/in"), None)
        changed = station.save_channel("Li", moved, "another secret")
    assert moved.secret == first.secret != changed.secret


def test_a_secret_of_somebody_else_is_not_taken(folder: SiteFolder) -> None:
    with running(folder) as station:
        hook = station.save_channel("Li", HOOK, CANARY)
        mail = station.save_channel("Li", MAIL, "station:" + CANARY)
        assert refused_field(station, HOOK, None) == "secret"
        assert refused_field(station, replace(HOOK, name="B", secret=hook.secret), None) == "secret"
        assert refused_field(station, replace(HOOK, secret="f-gate-1"), None) == "secret"
        # a password goes to the server that it was entered for, and to no other
        elsewhere = replace(mail, address="smtps://evil.example")
        assert refused_field(station, elsewhere, None) == "secret"
        service = ChannelSettings(ChannelKind.SERVICE, "Hook", secret=hook.secret)
        assert refused_field(station, service, None) == "secret"


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
    folder: SiteFolder, settings: ChannelSettings, secret: str
) -> None:
    with running(folder) as station:
        assert refused_field(station, settings, secret) == "secret"


def test_a_deleted_channel_comes_back_with_its_secret(folder: SiteFolder) -> None:
    with running(folder) as station:
        station.save_channel("Li", HOOK, CANARY)
        station.delete_channel("Li", "Hook")
        assert names(station) == ["log"]
        assert "f-channel" not in (folder.root / "secrets.enc").read_text()
        back = station.undelete_channel("Li", "Hook")
        assert names(station) == ["log", "Hook"]
        assert replace(back, secret=NEW_SECRET) == HOOK
        station.save_channel("Li", replace(back, address="https://b.example/in"), None)
        with pytest.raises(BadValue):
            station.undelete_channel("Li", "Hook")
        with pytest.raises(BadValue):
            station.delete_channel("Li", "Nobody")


def test_there_are_no_more_channels_than_threads_for_them(folder: SiteFolder) -> None:
    with running(folder) as station:
        for number in range(49):
            station.save_channel("Li", replace(MAIL, name=f"M{number}", secret=""), None)
        with pytest.raises(StationFull):
            station.save_channel("Li", HOOK, CANARY)


def test_a_backup_carries_channels_and_secrets(folder: SiteFolder, tmp_path: Path) -> None:
    with running(folder) as station:
        saved = station.save_channel("Li", HOOK, CANARY)
    backup(folder.root, tmp_path / "site.zip")
    other = SiteFolder.at(tmp_path / "other")
    restore(tmp_path / "site.zip", other.root)
    with running(other) as station:
        assert station.channels() == (LOG_CHANNEL, saved)
        station.save_channel("Li", replace(saved, address="https://b.example/in"), None)
    assert CANARY.encode() not in (tmp_path / "site.zip").read_bytes()


def test_no_secret_stands_in_the_sites_files_but_the_encrypted_one(folder: SiteFolder) -> None:
    with running(folder) as station:
        station.save_channel("Li", HOOK, CANARY)
        station.save_channel("Li", MAIL, "station:" + CANARY)
        station.test_channel("Li", "Hook")
    for path in folder.root.rglob("*"):
        if path.is_file():
            assert b"canary" not in path.read_bytes(), path
