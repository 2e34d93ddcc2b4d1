"""The report of the rollout as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.presenters.desk import Desk
from app.rollout.requests import RolloutRequests
from services.domain.errors import SiteNotWritable
from widgets.rollout.wishes import ExportReport


def save_report(desk: Desk, requests: RolloutRequests, wish: ExportReport) -> None:
    """Asks for the text, then writes it in the thread for files."""
    file = Path(wish.path)

    def write(text: str) -> None:
        desk.background.work(partial(write_report, file, text), then=say_saved)

    def say_saved(_: None) -> None:
        words = QCoreApplication.translate("RolloutDone", "Report saved as {file}")
        opens = QCoreApplication.translate("RolloutDone", "Open folder")
        desk.tell(
            words.format(file=file.name), actions=[(opens, partial(desk.open_folder, file.parent))]
        )

    desk.background.run(requests.report.begin(desk.operator(), wish.language), then=write)


def write_report(file: Path, text: str) -> None:
    """Raises SiteNotWritable."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SiteNotWritable(
            "{file} could not be saved: {why}.", file=file.name, why=error.strerror or "unknown"
        ) from error
