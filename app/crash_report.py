"""Bugs are written down, counted and survived: one log for every hook that can see them."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from app.station_log import LogFile
from services.domain.source import redacted

logger = logging.getLogger("crash")

LOG_BYTES = 2_000_000
LOG_FILES = 3
STANDS_AFTER_S = 5.0
LOOK_EVERY_S = 1.0


class CrashReport(QObject):
    """Installs the hooks on `install()`, takes them out on `remove()`; both in the GUI thread.

    `seen` is called, from any thread, with the number of bugs so far.
    """

    def __init__(self, path: Path, seen: Callable[[int], None]) -> None:
        super().__init__()
        self.count = 0
        self._seen = seen
        self._path = path
        self._handler = LogFile(
            path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, delay=True, encoding="utf-8"
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(threadName)s %(message)s"))
        self._stopping = threading.Event()
        self._beat_at = time.monotonic()
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._on_beat)
        self._watcher = threading.Thread(target=self._watch, name="gui watcher", daemon=True)

    def install(self) -> None:
        logger.addHandler(self._handler)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_qt_message)
        self._beat.start(int(LOOK_EVERY_S * 1000))
        self._watcher.start()

    def remove(self) -> None:
        self._stopping.set()
        self._watcher.join()
        self._beat.stop()
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        logger.removeHandler(self._handler)
        self._handler.close()

    def note(self, text: str, error: BaseException | None = None) -> None:
        self.count += 1
        logger.error("%s", redacted(text), exc_info=error)
        self._seen(self.count)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.note(f"not handled: {kind.__name__}: {error}", error.with_traceback(trace))

    def _on_thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        self.note(f"not handled in a thread: {hook.exc_type.__name__}", hook.exc_value)

    def _on_unraisable(self, hook: sys.UnraisableHookArgs) -> None:
        self.note(f"not raised: {hook.err_msg or hook.object!r}", hook.exc_value)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.note(f"Qt: {text}")
        elif kind is QtMsgType.QtWarningMsg:
            logger.warning("Qt: %s", text)

    def _on_beat(self) -> None:
        self._beat_at = time.monotonic()

    def _watch(self) -> None:
        told = False
        while not self._stopping.wait(LOOK_EVERY_S):
            stands_s = time.monotonic() - self._beat_at
            if stands_s > STANDS_AFTER_S and not told:
                self.note(f"the window stands still for {stands_s:.0f} s; all stacks follow")
                with self._path.open("a", encoding="utf-8") as log:
                    faulthandler.dump_traceback(log, all_threads=True)
            told = stands_s > STANDS_AFTER_S
