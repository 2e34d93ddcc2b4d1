"""Opens the window on a site, wires pages to presenters, and closes everything again."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.command_line.options import WindowOptions
from app.composition import Composition, open_composition
from app.crash_report import CrashReport
from app.demo.scripted_operator import DemoOperator
from app.exit_status import ExitStatus
from app.first_window import FirstWindow, knock
from app.gui_thread import GuiThread
from app.main_window import StationWindow
from app.run_record import RunRecord
from app.site_folder import SiteFolder
from app.translations import Languages
from services.domain.errors import SiteInUse
from services.domain.wall_views import named
from widgets.look.theme import begin_theme
from widgets.look.tokens import Theme

logger = logging.getLogger(__name__)

SIGNAL_LOOK_MS = 200


def open_window(folder: SiteFolder, options: WindowOptions) -> int:
    """Returns the exit status when the window is closed, told to end, or its time is over."""
    application = _application()
    try:
        # from the beginning: who is told to end while it opens still writes its report
        with EndSignals(application), open_composition(folder) as composed:
            return _run(application, composed, options)
    except SiteInUse:
        knock(folder.root)
        raise


def _application() -> QApplication:
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    application = QApplication(sys.argv[:1])
    application.setApplicationName("camera-station")
    application.setDesktopFileName("camera-station")
    return application


def _run(application: QApplication, composed: Composition, options: WindowOptions) -> int:
    if options.view is not None:
        # refused before anything is shown
        named(composed.station.wall_views(), options.view)
    with ExitStack() as stack:
        gui = GuiThread()
        stack.callback(gui.close)
        values = composed.settings.values()
        languages = Languages(application)
        languages.use(options.language or values["language"])
        begin_theme(application, Theme(options.theme or values["theme"]))
        window = StationWindow(composed, gui, languages, options)
        # quit() would close the other windows before their places are kept
        window.left.connect(lambda: application.exit(0))
        crashes = CrashReport(
            composed.folder.crash_log,
            lambda count: gui.post(lambda: window.show_crashes(count)),
        )
        crashes.install()
        stack.callback(crashes.remove)
        record = RunRecord(window, composed, options)
        first = FirstWindow(composed.folder.root, window.come_forward, window.frame)
        stack.callback(first.close)
        stack.callback(window.close)
        if options.is_demo and not options.is_quiet:
            operator = DemoOperator(composed.station)
            operator.start()
            stack.callback(operator.stop)
        window.open()
        # all of the program is loaded: no later search for garbage goes through it again
        gc.freeze()
        gc.enable()
        if options.exit_after_s is not None:
            QTimer.singleShot(int(options.exit_after_s * 1000), lambda: application.exit(0))
        QTimer.singleShot(0, record.note_window)
        QTimer.singleShot(0, window.start_cameras)
        status = application.exec()
        record.write()
        return status or int(ExitStatus.WELL)


class EndSignals:
    """SIGTERM and SIGINT end the event loop as closing the window does; early ones wait for it.

    By exit(): quit() would close every window before the places of them are kept.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._asked = False
        self._before: dict[int, Callable[..., object] | int | None] = {}
        # Python's handlers run between bytecodes: the loop has to come by now and then
        self._wake = QTimer()
        self._wake.timeout.connect(self._look)

    def __enter__(self) -> EndSignals:
        for number in (signal.SIGTERM, signal.SIGINT):
            self._before[number] = signal.signal(number, lambda *_: self._ask())
        self._wake.start(SIGNAL_LOOK_MS)
        return self

    def __exit__(self, *_: object) -> None:
        self._wake.stop()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self) -> None:
        self._asked = True
        self._application.exit(0)

    def _look(self) -> None:
        # asked before the loop ran: nothing was there to quit
        if self._asked:
            self._application.exit(0)
