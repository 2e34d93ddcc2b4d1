"""The presenter of the channels: set up, tested, deleted with undo, and how they do."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

from app.presenters.desk import Desk
from services.alerts.delivery import DeliveryResult
from services.domain.alerts import ChannelTraffic
from services.domain.channels import ChannelSettings
from services.domain.clock import utc_now
from services.domain.sentences import Sentence
from widgets.channels.channel_rows import TestResult
from widgets.channels.editor import ChannelEditor
from widgets.channels.entries import Entered
from widgets.channels.page import ChannelsPage
from widgets.message_level import MessageLevel
from widgets.words import say

LOOK_EVERY_MS = 2000
UNDO_S = 10


class ChannelsPresenter(QObject):
    """A child of the page it serves; looks again only while the page is seen."""

    def __init__(self, page: ChannelsPage, desk: Desk) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._traffic: dict[str, ChannelTraffic] = {}
        self._tested: dict[str, TestResult] = {}
        self._asking = False
        page.shown.connect(self.look)
        page.add_requested.connect(self._on_add)
        page.edit_requested.connect(self._on_edit)
        page.delete_requested.connect(self._on_delete)
        page.test_requested.connect(self._on_test)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)

    @Slot()
    def look(self) -> None:
        if not self._page.isVisible() or self._asking:
            return
        self._asking = True
        asked = self._desk.station.channel_traffic.begin(self._desk.operator())
        self._desk.background.run(asked, then=self._on_traffic, failed=lambda _, __: self._rest())
        self._show()

    def _on_traffic(self, traffic: dict[str, ChannelTraffic]) -> None:
        self._rest()
        self._traffic = traffic
        self._show()

    def _rest(self) -> None:
        self._asking = False

    def _show(self) -> None:
        self._page.show_channels(self._desk.station.channels(), self._traffic, self._tested)

    @Slot()
    def _on_add(self) -> None:
        self._open(ChannelEditor(None, self._desk.window), is_new=True)

    @Slot(str)
    def _on_edit(self, name: str) -> None:
        before = next((one for one in self._desk.station.channels() if one.name == name), None)
        if before is not None:
            self._open(ChannelEditor(before, self._desk.window), is_new=False)

    def _open(self, editor: ChannelEditor, *, is_new: bool) -> None:
        editor.save_requested.connect(partial(self._save, editor, is_new))
        editor.finished.connect(editor.deleteLater)
        editor.open()

    def _save(self, editor: ChannelEditor, is_new: bool, wanted: Entered) -> None:
        if is_new and any(o.name == wanted.settings.name for o in self._desk.station.channels()):
            editor.show_error("name", self.tr("There is a channel of this name already."))
            return

        def saved(settings: ChannelSettings) -> None:
            self._tested.pop(settings.name, None)
            self._show()
            self._page.choose(settings.name)
            text = self.tr("Channel “{name}” was saved. Test it with T.")
            self._desk.tell(text.format(name=settings.name))
            if _is_open(editor):
                editor.accept()

        def refuse(said: Sentence, field: str | None) -> None:
            if _is_open(editor):
                editor.show_error(field, say(said))

        station, actor = self._desk.station, self._desk.operator()
        asked = station.save_channel.begin(actor, wanted.settings, wanted.secret)
        self._desk.background.run(asked, then=saved, failed=refuse)

    @Slot(str)
    def _on_delete(self, name: str) -> None:
        def deleted(_: Any) -> None:
            self._tested.pop(name, None)
            self._show()
            undo = (self.tr("Undo"), partial(self._undelete, name))
            text = self.tr("Channel “{name}” was deleted.").format(name=name)
            self._desk.tell(text, actions=[undo], undo_seconds=UNDO_S)

        asked = self._desk.station.delete_channel.begin(self._desk.operator(), name)
        self._desk.background.run(asked, then=deleted)

    def _undelete(self, name: str) -> None:
        def back(settings: ChannelSettings) -> None:
            self._show()
            self._page.choose(settings.name)
            self._desk.tell(self.tr("Channel “{name}” is back.").format(name=settings.name))

        asked = self._desk.station.undelete_channel.begin(self._desk.operator(), name)
        self._desk.background.run(asked, then=back)

    @Slot(str)
    def _on_test(self, name: str) -> None:
        def told(result: DeliveryResult) -> None:
            self._note(name, TestResult(utc_now(), result.ok, result.what))
            level = MessageLevel.OK if result.ok else MessageLevel.ERROR
            text = self.tr("Test of “{name}”: {what}").format(name=name, what=say(result.what))
            self._desk.tell(text, level)

        def failed(said: Sentence, _: str | None) -> None:
            self._note(name, TestResult(utc_now(), ok=False, what=said))
            self._desk.show_error(said)

        self._note(name, TestResult(utc_now()))
        asked = self._desk.station.test_channel.begin(self._desk.operator(), name)
        self._desk.background.run(asked, then=told, failed=failed)

    def _note(self, name: str, result: TestResult) -> None:
        self._tested[name] = result
        self._show()


def _is_open(editor: ChannelEditor) -> bool:
    """An answer for an editor that was closed meanwhile is dropped."""
    return isValid(editor) and editor.isVisible()
