"""The rollout page's presenter: shows how it stands, carries out what is wished."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from app.presenters.desk import Desk
from app.presenters.rollout_banners import ROLLOUT_PAGE
from app.presenters.rollout_decisions import begin_decision, done_words
from app.presenters.rollout_rehearsals import RolloutRehearsals
from app.presenters.rollout_report import save_report
from app.rollout.requests import RolloutRequests
from services.domain.events import Event, RolledBack, RolloutChanged
from services.domain.rehearsals import ReplayedLimits
from services.domain.rollout_view import AuditLine, RolloutView
from services.domain.sentences import Sentence
from services.rollout.calls import Answer
from widgets.own_window import OwnWindow
from widgets.rollout.head import ROLL_BACK_KEY
from widgets.rollout.page import RolloutPage
from widgets.rollout.wishes import (
    CancelRehearsal,
    CompareFile,
    ExportReport,
    RepairDrift,
    ReplayLimits,
    RunComparison,
    RunDrill,
    RunExercise,
    SaveLimits,
    SavePlan,
    ShowAudit,
    Wish,
)
from widgets.words import say

LOOK_EVERY_MS = 1_000
# who is on another page still learns of a roll back: by its event at once, by this in any case
LOOKS_SKIPPED_UNSEEN = 10


class RolloutPresenter(QObject):
    """A child of the page it serves. `looked` carries every new RolloutView."""

    looked = Signal(object)

    def __init__(self, page: RolloutPage, desk: Desk, requests: RolloutRequests) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._requests = requests
        self._rehearsals = RolloutRehearsals(page, desk, requests)
        self._asking = False
        self._skipped = 0
        self._revision: int | None = None
        page.wished.connect(self._on_wish)
        desk.window.page_changed.connect(self._on_page)
        desk.window.banner_pressed.connect(self._on_banner)
        # on the page itself the key is the page's own
        self._key = QShortcut(QKeySequence(ROLL_BACK_KEY), desk.window, self.ask_roll_back)
        desk.window.page_windows.opened.connect(self._on_window)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer)

    def start(self) -> None:
        self._key.setEnabled(self._desk.window.current_page != ROLLOUT_PAGE)
        self.look()
        self._timer.start(LOOK_EVERY_MS)

    def close(self) -> None:
        """Ends the looking and whatever is rehearsed."""
        self._timer.stop()
        self._rehearsals.cancel_all()

    def on_event(self, event: Event) -> None:
        """May be called from any thread."""
        if isinstance(event, RolledBack | RolloutChanged):
            self._desk.background.post(self.look)

    @Slot()
    def look(self) -> None:
        if self._asking:
            return
        self._asking = True
        asked = self._requests.view.begin(self._desk.operator())
        self._desk.background.run(asked, then=self._show, failed=self._on_no_view)

    @Slot()
    def ask_roll_back(self) -> None:
        """From wherever somebody is."""
        self._desk.window.show_page(ROLLOUT_PAGE)
        self._page.ask_roll_back()

    def _on_timer(self) -> None:
        self._skipped += 1
        if self._page.isVisible() or self._skipped >= LOOKS_SKIPPED_UNSEEN:
            self._skipped = 0
            self.look()

    def _show(self, view: RolloutView) -> None:
        self._asking = False
        self._page.show_operator(self._desk.operator())
        self._page.show_view(view)
        if view.state.revision != self._revision:
            self._revision = view.state.revision
            self._show_audit(None)
        self.looked.emit(view)

    def _on_no_view(self, said: Sentence, field: str | None) -> None:
        """Every second is too often to complain: what is shown stays."""
        del said, field
        self._asking = False

    @Slot(str)
    def _on_page(self, key: str) -> None:
        self._key.setEnabled(self._desk.window.current_page != ROLLOUT_PAGE)
        if key == ROLLOUT_PAGE:
            self.look()

    @Slot(OwnWindow)
    def _on_window(self, window: OwnWindow) -> None:
        # the page has the key itself
        if window.content is not self._page:
            QShortcut(QKeySequence(ROLL_BACK_KEY), window, self.ask_roll_back)

    @Slot(str, str)
    def _on_banner(self, banner: str, button: str) -> None:
        del banner
        if button == "open_rollout":
            self._desk.window.show_page(ROLLOUT_PAGE)

    @Slot(object)
    def _on_wish(self, wish: Wish) -> None:
        match wish:
            case RunDrill() | RunComparison() | RunExercise() | CancelRehearsal():
                self._rehearsals.carry_out(wish)
            case ShowAudit():
                self._show_audit(wish.before)
            case ReplayLimits():
                asked = self._requests.replay_limits.begin(self._desk.operator(), wish.limits)
                self._run(asked, then=self._on_replayed)
            case CompareFile():
                self._compare_file()
            case RepairDrift():
                self._repair(wish)
            case ExportReport():
                save_report(self._desk, self._requests, wish)
            case _:
                for asked in begin_decision(self._requests, self._desk.operator(), wish):
                    self._run(asked, then=partial(self._on_done, wish), failed=self._refusal(wish))

    def _on_done(self, wish: Wish, _: object) -> None:
        words = done_words(wish)
        if words:
            self._desk.tell(words)
        self.look()

    def _refusal(self, wish: Wish) -> Callable[[Sentence, str | None], None] | None:
        """What was typed in place is refused in place."""
        if isinstance(wish, SavePlan):
            return lambda said, _: self._page.editor.show_problem(say(said))
        if isinstance(wish, SaveLimits):
            return self._refuse_limits
        return None

    def _refuse_limits(self, said: Sentence, field: str | None) -> None:
        if field:
            self._page.limits.show_problem(field, say(said))
        else:
            self._desk.show_error(said)

    def _on_replayed(self, replayed: ReplayedLimits) -> None:
        self._page.limits.show_replay(replayed)

    def _compare_file(self) -> None:
        asked = self._desk.station.consistency.begin(self._desk.operator())
        self._run(asked, then=self._page.show_consistency)

    def _repair(self, wish: RepairDrift) -> None:
        asked = self._desk.station.repair_drift.begin(self._desk.operator(), wish.drifts)
        self._run(asked, then=partial(self._on_repaired, wish), failed=self._unrepaired)

    def _on_repaired(self, wish: Wish, _: object) -> None:
        self._desk.tell(done_words(wish))
        self._compare_file()

    def _unrepaired(self, said: Sentence, _: str | None) -> None:
        """Something is no longer as it was shown."""
        self._desk.show_error(said)
        self._compare_file()

    def _show_audit(self, before: int | None) -> None:
        def show(lines: list[AuditLine]) -> None:
            self._page.show_audit(lines, older=before is not None)

        self._run(self._requests.audit.begin(self._desk.operator(), before), then=show)

    def _run(
        self,
        asked: Future[Answer[Any]],
        *,
        then: Callable[[Any], None],
        failed: Callable[[Sentence, str | None], None] | None = None,
    ) -> None:
        self._desk.background.run(asked, then=then, failed=failed)
