"""A record writer on a database of its own, as the station has one."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from services.rollout.calls import Answer
from services.storage.database import RecordsDatabase
from services.storage.record_writer import RecordWriter


class Recorder:
    """Writes the records of calls while the `with` block runs."""

    def __enter__(self) -> Recorder:
        self._stack = ExitStack()
        folder = self._stack.enter_context(tempfile.TemporaryDirectory())
        database = RecordsDatabase.open(Path(folder) / "records.sqlite3")
        self._stack.callback(database.close)
        self.writer = RecordWriter(database)
        self.writer.start()
        self._stack.callback(self.writer.stop)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def ended(self, answer: Answer[Any]) -> None:
        self.writer.record_call(answer.record)
