"""What fills a disk to the last byte, and keeps it full though somebody frees a little."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

LOOK_S = 0.02
CHUNKS = (1024 * 1024, 4096)


class Filler:
    """`keep_full` until `free` or the end of the block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._freeing = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Filler:
        return self

    def __exit__(self, *_: object) -> None:
        self.free()

    def fill(self) -> None:
        with self._path.open("ab", buffering=0) as file:
            for size in CHUNKS:
                with suppress(OSError):
                    while file.write(b"\0" * size) == size:
                        pass

    def keep_full(self) -> None:
        self._freeing.clear()
        self._thread = threading.Thread(target=self._keep, name="filler")
        self._thread.start()

    def free(self) -> None:
        self._freeing.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._path.unlink(missing_ok=True)

    def _keep(self) -> None:
        while not self._freeing.wait(LOOK_S):
            self.fill()
