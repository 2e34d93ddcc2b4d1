"""The event page's presenter: pages of the journal, and what is new."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from app.presenters.desk import Desk
from app.presenters.event_export import PAGE, export_events
from app.presenters.state_clock import StateClock
from services.domain.results import CameraView, JournalEntry
from services.storage.repositories.journal import JournalFilter
from widgets.events.english_words import english_words
from widgets.events.event_filter import EventFilter
from widgets.events.page import EventsPage

NEWS_EVERY_MS = 1500


class EventsPresenter(QObject):
    """A child of the page it serves; asks for news only while the page is seen."""

    def __init__(self, page: EventsPage, desk: Desk, clock: StateClock) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._newest = 0
        self._asking = False
        clock.cameras_changed.connect(self._on_cameras_changed)
        page.entries_requested.connect(self._on_requested)
        page.export_requested.connect(self._on_export)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look_for_news)
        self._timer.start(NEWS_EVERY_MS)

    @Slot()
    def look_for_news(self) -> None:
        if not self._page.isVisible() or self._asking:
            return
        self._asking = True
        asked = self._desk.station.journal.begin(self._desk.operator(), JournalFilter(), None)
        self._desk.background.run(asked, then=self._on_news, failed=lambda _, __: self._rest())

    @Slot(list)
    def _on_cameras_changed(self, views: list[CameraView]) -> None:
        self._page.show_cameras([(view.camera.id, view.camera.name) for view in views])

    @Slot(object, int)
    def _on_requested(self, wanted: EventFilter, before: int) -> None:
        def show(entries: list[JournalEntry]) -> None:
            if not before:
                # exactly what is shown: news that came in between are asked for again
                self._newest = entries[0].number if entries else 0
            self._page.show_entries(
                entries, more=len(entries) >= PAGE, first_page=not before, wanted=wanted
            )

        asked = self._desk.station.journal.begin(
            self._desk.operator(), _stored(wanted), before or None
        )
        self._desk.background.run(asked, then=show)

    def _on_news(self, entries: list[JournalEntry]) -> None:
        self._rest()
        fresh = [entry for entry in reversed(entries) if entry.number > self._newest]
        if fresh:
            self._newest = fresh[-1].number
            self._page.add_newest(fresh)

    def _rest(self) -> None:
        self._asking = False

    @Slot(str, object)
    def _on_export(self, path: str, wanted: EventFilter) -> None:
        file = Path(path)
        journal = partial(self._desk.station.journal, self._desk.operator(), _stored(wanted))
        opens = (self.tr("Open folder"), partial(self._desk.open_folder, file.parent))
        text = self.tr("{count} events saved as {file}")

        def say_saved(count: int) -> None:
            self._desk.tell(text.format(count=count, file=file.name), actions=[opens])

        self._desk.background.work(partial(export_events, file, journal), then=say_saved)


def _stored(wanted: EventFilter) -> JournalFilter:
    return JournalFilter(
        camera_id=wanted.camera_id,
        kind=wanted.kind,
        actor=wanted.actor,
        text=wanted.text,
        since=wanted.since,
        until=wanted.until,
        or_texts=english_words(wanted.text),
    )
