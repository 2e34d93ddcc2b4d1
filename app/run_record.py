"""Picture and report of a run, taken just before it ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.command_line.options import WindowOptions
from app.command_line.parser import program_version
from app.composition import Composition
from app.main_window import StationWindow
from app.process_usage import ProcessTree
from app.report import station_figures, write_report
from app.wall_measure import WallMeasure


class RunRecord(QObject):
    """A child of the window; measures only when a report was asked for."""

    def __init__(
        self, window: StationWindow, composed: Composition, options: WindowOptions
    ) -> None:
        super().__init__(window.frame)
        self._window = window
        self._composed = composed
        self._options = options
        station = composed.station
        self._measure = WallMeasure(
            window.wall,
            station.views,
            self._has_picture,
            window.shed_pictures,
            ProcessTree(window.worker_pids),
        )
        window.cameras_started.connect(self._on_started)

    @Slot()
    def note_window(self) -> None:
        self._measure.note_window()

    @Slot()
    def _on_started(self) -> None:
        if self._options.report is not None:
            self._measure.note_started_all()

    def write(self) -> None:
        """Both, also when one of them fails; raises SiteNotWritable."""
        try:
            if self._options.screenshot is not None:
                self._window.save_picture(self._options.screenshot)
        finally:
            if self._options.report is not None:
                self._write_report(self._options.report)

    def _write_report(self, path: Path) -> None:
        station, measure = self._composed.station, self._measure
        write_report(
            path,
            views=station.views(),
            wall=measure.figures(),
            station=station_figures(
                version=program_version(),
                site=str(self._composed.folder.root),
                seconds_to_window=measure.seconds_to_window,
                seconds_to_all_pictures=measure.seconds_to_all_pictures,
                problems=station.problems(),
            ),
        )

    def _has_picture(self, camera_id: str) -> bool:
        pictures = self._composed.station.pictures(camera_id)
        return pictures is not None and pictures.newest_number() > 0
