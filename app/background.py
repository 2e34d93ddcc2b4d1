"""Asks the station without waiting: the answer comes back in the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from app.gui_thread import GuiThread
from services.domain.errors import StationError
from services.domain.sentences import Sentence, sentence
from services.rollout.calls import Answer

logger = logging.getLogger(__name__)

R = TypeVar("R")

ShowError = Callable[[Sentence, str | None], None]
"""Shows what went wrong; the second argument is the field, where one is named."""


class Background:
    """`run` is called in the GUI thread; `then` and `failed` run there too."""

    def __init__(self, gui: GuiThread, show_error: ShowError) -> None:
        self._gui = gui
        self._show_error = show_error
        self._files = ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")
        self._rehearsals = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rehearsal")

    def close(self) -> None:
        """What is being written is finished; what waits is dropped."""
        for pool in (self._files, self._rehearsals):
            pool.shutdown(wait=False, cancel_futures=True)

    def post(self, work: Callable[[], None]) -> None:
        """Runs it in the GUI thread; may be called from any."""
        self._gui.post(work)

    def run(
        self,
        asked: Future[Answer[R]],
        *,
        then: Callable[[R], None] | None = None,
        failed: ShowError | None = None,
    ) -> None:
        def answered(future: Future[Answer[R]]) -> None:
            answer = future.result()
            self._gui.post(lambda: self._deliver(answer, then, failed or self._show_error))

        asked.add_done_callback(answered)

    def work(
        self,
        job: Callable[[], R],
        *,
        then: Callable[[R], None],
        failed: ShowError | None = None,
    ) -> None:
        """For files that may be long: the job runs in a thread, one after the other."""
        self._submit(self._files, job, then, failed)

    def rehearse(
        self, job: Callable[[], R], *, then: Callable[[R], None], failed: ShowError
    ) -> None:
        """For minutes of work that no file must wait for; what waits is one after the other."""
        self._submit(self._rehearsals, job, then, failed)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        job: Callable[[], R],
        then: Callable[[R], None],
        failed: ShowError | None,
    ) -> None:
        def done(future: Future[R]) -> None:
            if not future.cancelled():
                self._gui.post(lambda: self._deliver_work(future, then, failed))

        pool.submit(job).add_done_callback(done)

    def _deliver_work(
        self, future: Future[R], then: Callable[[R], None], failed: ShowError | None
    ) -> None:
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, Exception):
            (failed or self._show_error)(*in_words(error))

    def _deliver(
        self, answer: Answer[R], then: Callable[[R], None] | None, failed: ShowError
    ) -> None:
        if answer.error is None:
            if then is not None:
                then(answer.unwrap())
            return
        said, field = in_words(answer.error)
        failed(said, field)


def in_words(error: Exception) -> tuple[Sentence, str | None]:
    """What to show for an error; a bug is logged and named as one."""
    if isinstance(error, StationError):
        return error.sentence, error.field
    logger.error("a call failed inside the station", exc_info=error)
    return (
        sentence(
            "Something went wrong inside the station ({error}). It is in the crash log.",
            error=type(error).__name__,
        ),
        None,
    )
