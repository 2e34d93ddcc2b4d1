"""The event page's presenter: pages of the journal, and what is new."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from app.presenters.desk import Desk
from app.presenters.state_clock import StateClock
from services.domain.results import CameraView, JournalEntry
from services.storage.repositories.journal import JournalFilter
from widgets.events.event_filter import EventFilter
from widgets.events.page import EventsPage
from widgets.message_level import MessageLevel
from widgets.words import say

PAGE = 200
NEWS_EVERY_MS = 1500
MOST_EXPORTED = 100_000


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
            if entries and not before:
                self._newest = max(self._newest, entries[0].number)
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
        """Page after page, so that a long journal never stands in memory twice."""
        self._export(Path(path), wanted, None, [])

    def _export(
        self, path: Path, wanted: EventFilter, before: int | None, rows: list[JournalEntry]
    ) -> None:
        def go_on(entries: list[JournalEntry]) -> None:
            rows.extend(entries)
            if len(entries) >= PAGE and len(rows) < MOST_EXPORTED:
                self._export(path, wanted, entries[-1].number, rows)
            else:
                self._write(path, rows)

        asked = self._desk.station.journal.begin(self._desk.operator(), _stored(wanted), before)
        self._desk.background.run(asked, then=go_on)

    def _write(self, path: Path, rows: list[JournalEntry]) -> None:
        try:
            with path.open("w", encoding="utf-8", newline="") as file:
                table = csv.writer(file)
                table.writerow(["time", "kind", "camera", "actor", "text"])
                for row in rows:
                    cells = (row.at.isoformat(), row.kind, row.camera_id or "", row.actor)
                    table.writerow([*cells, say(row.what)])
        except OSError as error:
            text = self.tr("The events could not be saved: {why}.").format(why=error.strerror)
            self._desk.tell(text, MessageLevel.ERROR)
            return
        text = self.tr("{count} events saved as {file}")
        self._desk.tell(text.format(count=len(rows), file=path.name))


def _stored(wanted: EventFilter) -> JournalFilter:
    return JournalFilter(
        camera_id=wanted.camera_id,
        kind=wanted.kind,
        actor=wanted.actor,
        text=wanted.text,
        since=wanted.since,
        until=wanted.until,
    )
