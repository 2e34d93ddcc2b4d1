"""The detector's process goes with the station, however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil

from app.detection.detector_child import LIMITS
from app.detection.detector_process import DetectorProcess
from services.capture.messages import CaptureLimits
from services.vision.detector.messages import Ready, Work
from services.vision.detector.order import DetectorOrder
from tests.services.vision.onnx_model import SIDE, bright_squares
from tests.testbed.station import until

STATION = """
import sys, threading
from pathlib import Path
from app.detection.detector_process import DetectorProcess
process = DetectorProcess(Path(sys.argv[1]))
print(process.pid, flush=True)
threading.Event().wait()
"""


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_it_ends_with_a_station_that_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STATION, str(tmp_path / "detector.log")], stdout=subprocess.PIPE
    ) as station:
        assert station.stdout is not None
        pid = int(station.stdout.readline())
        assert not is_gone(pid)

        station.send_signal(signal.SIGKILL)
        station.wait()

        until(lambda: is_gone(pid), within_s=2)


def test_it_ends_when_its_line_is_closed(tmp_path: Path) -> None:
    process = DetectorProcess(tmp_path / "detector.log")

    process.end()

    assert process.status is not None


def test_it_knows_neither_the_window_nor_the_database(tmp_path: Path) -> None:
    model = bright_squares(tmp_path / "model.onnx")
    process = DetectorProcess(tmp_path / "detector.log")
    try:
        process.tell(Work(DetectorOrder(str(model), "", (("0", "a"),), 0.5, SIDE, 1.0)))
        until(lambda: any(isinstance(one, Ready) for one in process.hear()), within_s=20)

        maps = Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8")
        assert "cv2" in maps
        assert "PySide6" not in maps
        assert "sqlite" not in maps.lower()
        assert process.pid is not None
        priority = os.getpriority(os.PRIO_PROCESS, process.pid)
        assert priority == LIMITS.nice > CaptureLimits().nice
    finally:
        process.end()
