"""What a station can prove about its two implementations; each runs in the caller's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from app.assurance.as_json import comparison_of, drill_of
from app.assurance.child import answer_of_child
from app.assurance.notes import AssuranceNotes
from app.assurance.words import comparison_words, drill_words
from app.site_folder import SiteFolder
from services.domain.events import Publish, Rehearsed
from services.domain.operation import Operation
from services.domain.rehearsals import Comparison, DrillResult
from services.domain.verdicts import OperationVerdict
from services.rollout.comparison.harness import ShowProgress
from services.rollout.faults import parse_fault

Exercise = Callable[
    [Sequence[Operation], str, int, ShowProgress, threading.Event], tuple[OperationVerdict, ...]
]


class Assurance:
    """The long requests of the rollout page, on one site; what they find is kept and told.

    Comparison and drill are processes of their own: whatever becomes of them, this one goes on.
    They raise CallCancelled once the event is set, WorkerFailed where there is no result.
    """

    def __init__(self, folder: SiteFolder, notes: AssuranceNotes, publish: Publish) -> None:
        self._site = ("--site", str(folder.root))
        self._notes = notes
        self._publish = publish

    def compare(self, show_progress: ShowProgress, cancelled: threading.Event) -> Comparison:
        command = ("rollout", "compare", *self._site)
        comparison = comparison_of(answer_of_child(command, show_progress, cancelled))
        self._notes.keep_comparison(comparison)
        self._publish(Rehearsed(comparison_words(comparison.summary)))
        return comparison

    def drill(
        self, fault: str, show_progress: ShowProgress, cancelled: threading.Event
    ) -> DrillResult:
        """Raises BadValue for a fault that is none."""
        command = ("rollout", "drill", *self._site, "--fault", str(parse_fault(fault)))
        drill = drill_of(answer_of_child(command, show_progress, cancelled))
        self._notes.keep_drill(drill)
        self._publish(Rehearsed(drill_words(drill)))
        return drill
