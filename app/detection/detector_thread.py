"""The thread that keeps the detector: permanent, because the process goes with it."""

from __future__ import annotations

import logging
import threading

from app.detection.detector_keeper import DetectorKeeper
from services.domain.detections import DetectorPhase

logger = logging.getLogger(__name__)

TURN_S = 0.1
OFF_TURN_S = 0.5


class DetectorThread:
    """`start` before use, `stop` in the end; the process is gone then."""

    def __init__(self, keeper: DetectorKeeper) -> None:
        self._keeper = keeper
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="detector")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._keeper.turn()
            except Exception:
                # one bad turn must not end the detector for good
                logger.exception("a turn of the detector's keeper failed")
            is_off = self._keeper.state.phase is DetectorPhase.OFF
            self._stopping.wait(OFF_TURN_S if is_off else TURN_S)
        self._keeper.close()
