"""Carries out what an operator wishes of alerts, says how it ended, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot

from app.presenters.batch import Batch
from app.presenters.desk import Desk
from services.domain.alerts import Alert
from services.domain.sentences import Sentence
from services.rollout.calls import Answer
from widgets.alerts.inbox import InboxPage
from widgets.alerts.inbox_actions import CLOSES, AlertAction, AlertWish
from widgets.message_level import MessageLevel
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

UNDO_S = 10
MOST_NAMED = 3

DONE = {
    AlertAction.ACKNOWLEDGE: QT_TRANSLATE_NOOP("AlertDone", "Acknowledged: {count}."),
    AlertAction.SNOOZE: QT_TRANSLATE_NOOP("AlertDone", "Snoozed: {count}."),
    AlertAction.WAKE: QT_TRANSLATE_NOOP("AlertDone", "No longer snoozed: {count}."),
    AlertAction.CONFIRM: QT_TRANSLATE_NOOP("AlertDone", "Closed as confirmed: {count}."),
    AlertAction.FALSE_POSITIVE: QT_TRANSLATE_NOOP(
        "AlertDone", "Closed as false positive: {count}."
    ),
    AlertAction.NO_ACTION: QT_TRANSLATE_NOOP("AlertDone", "Closed without action: {count}."),
    AlertAction.REOPEN: QT_TRANSLATE_NOOP("AlertDone", "One step back: {count}."),
}
UNDONE_BY = {
    AlertAction.ACKNOWLEDGE: AlertAction.REOPEN,
    AlertAction.CONFIRM: AlertAction.REOPEN,
    AlertAction.FALSE_POSITIVE: AlertAction.REOPEN,
    AlertAction.NO_ACTION: AlertAction.REOPEN,
    AlertAction.SNOOZE: AlertAction.WAKE,
}


class InboxActions(QObject):
    """A child of the page it serves. Others see each step at once: undo is a step of its own."""

    def __init__(self, page: InboxPage, desk: Desk) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        page.wished.connect(self.carry_out)

    @Slot(object)
    def carry_out(self, wish: AlertWish) -> None:
        numbers = [str(number) for number in wish.alert_ids]
        batch = Batch(self._desk.background, partial(self._begin, wish), numbers, self)
        failures: list[tuple[str, Sentence]] = []

        def note(number: str, well: bool, said: Sentence) -> None:
            if not well:
                failures.append((number, said))

        batch.camera_done.connect(note)
        if len(numbers) > 1:
            batch.progressed.connect(self._page.acts.show_progress)
        batch.finished.connect(lambda: self._say(wish, batch, failures))
        batch.start()

    def _begin(self, wish: AlertWish, number: str) -> Future[Answer[Alert]]:
        station, actor, alert_id = self._desk.station, self._desk.operator(), int(number)
        if wish.action in CLOSES:
            return station.close_alert.begin(actor, alert_id, CLOSES[wish.action], wish.note)
        begins: dict[AlertAction, Callable[[], Future[Answer[Alert]]]] = {
            AlertAction.ACKNOWLEDGE: lambda: station.acknowledge_alert.begin(
                actor, alert_id, wish.note
            ),
            AlertAction.SNOOZE: lambda: station.snooze_alert.begin(actor, alert_id, wish.seconds),
            AlertAction.WAKE: lambda: station.wake_alert.begin(actor, alert_id),
            AlertAction.REOPEN: lambda: station.reopen_alert.begin(actor, alert_id),
        }
        return begins[wish.action]()

    def _say(self, wish: AlertWish, batch: Batch, failures: list[tuple[str, Sentence]]) -> None:
        batch.deleteLater()
        self._page.statistics.ask_again()
        done = tuple(int(number) for number in batch.done)
        text = QCoreApplication.translate("AlertDone", DONE[wish.action]).format(count=len(done))
        if not failures:
            self._desk.tell(text, actions=self._undo(wish, done), undo_seconds=self._seconds(wish))
            return
        again = AlertWish(wish.action, tuple(map(int, batch.failed)), wish.note, wish.seconds)
        retry = (self.tr("Again for those that failed"), partial(self.carry_out, again))
        text = f"{text} {self._failed_words(failures)}"
        actions = [retry, *(self._undo(wish, done) if done else ())]
        self._desk.tell(text, MessageLevel.ERROR, actions=actions)

    def _failed_words(self, failures: list[tuple[str, Sentence]]) -> str:
        each = self.tr("Alert {number}: {why}")
        lines = [each.format(number=number, why=say(why)) for number, why in failures[:MOST_NAMED]]
        if len(failures) > MOST_NAMED:
            more = self.tr("{count} more failed.")
            lines.append(more.format(count=len(failures) - MOST_NAMED))
        return " ".join(lines)

    def _undo(self, wish: AlertWish, done: tuple[int, ...]) -> list[tuple[str, Callable[[], None]]]:
        back = UNDONE_BY.get(wish.action)
        if back is None:
            return []
        return [(self.tr("Undo"), partial(self.carry_out, AlertWish(back, done)))]

    def _seconds(self, wish: AlertWish) -> int | None:
        return UNDO_S if wish.action in UNDONE_BY else None
