"""Channels in the station's window, by keyboard alone: added, tested, deleted, brought back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from tests.services.alerts.delivery.receivers import receiver
from widgets.channels.editor import ChannelEditor
from widgets.channels.page import ChannelsPage

SECRET = "canary 7 secret"


def names(station: OpenWindow) -> list[str]:
    return [row[0] for row in station.page(ChannelsPage).table.texts()]


def result(station: OpenWindow, name: str) -> str:
    rows = {row[0]: row for row in station.page(ChannelsPage).table.texts()}
    return rows[name][-1]


def type_channel(station: OpenWindow, address: str, secret: str) -> ChannelEditor:
    """From the table to a filled form, hand on the keyboard."""
    station.press(Qt.Key.Key_N)
    editor = station.dialog(ChannelEditor)
    station.until(editor.isActiveWindow)
    # kind, name, address, secret
    for text in ("Hook", address, secret):
        station.press(Qt.Key.Key_Tab)
        station.write(text)
    station.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    return editor


def test_a_channel_is_added_tested_deleted_and_brought_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    with (
        receiver() as got,
        open_window(qtbot, tmp_path / "site", starts=False, page="channels") as station,
    ):
        page = station.page(ChannelsPage)
        page.table.setFocus()
        type_channel(station, got.url, SECRET)
        station.until_said("Channel “Hook” was saved.")
        # what a window manager does when a dialog has gone
        station.frame.activateWindow()
        station.until(page.table.hasFocus)
        assert names(station) == ["log", "Hook"]

        station.press(Qt.Key.Key_T)
        station.until(lambda: result(station, "Hook") == "Test: Delivered.")
        assert json.loads(got.got[0][2])["test"] is True
        got.status = 503
        station.press(Qt.Key.Key_T)
        station.until(lambda: "answered 503" in result(station, "Hook"))

        station.press(Qt.Key.Key_Delete)
        station.until(lambda: names(station) == ["log"])
        station.click("Undo")
        station.until(lambda: names(station) == ["log", "Hook"])
        assert SECRET not in str(station.said)


def test_a_refusal_of_the_station_stands_at_its_field(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    with open_window(qtbot, tmp_path / "site", starts=False, page="channels") as station:
        station.page(ChannelsPage).table.setFocus()
        editor = type_channel(station, "https://127.0.0.1:9/in", "short")
        station.until(lambda: editor.form.fields["secret"].problem)
        assert editor.isVisible()
        assert names(station) == ["log"]
