from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from services.capture import fork_chain, leaving, memory_watch, slot_watchdog
from services.domain.errors import CallCancelled, CameraUnreachable, StationFull
from services.domain.events import CameraStateChanged, Event
from services.domain.pictures import View
from services.domain.run_state import CaptureState
from tests.testbed.clips import make_clip
from tests.testbed.http_server import http_camera
from tests.testbed.station import Station, order_of, station, until


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "yard.mp4")


@pytest.fixture
def live(clip: Path) -> Iterator[Station]:
    with station(clip.parent) as running:
        yield running


def workers(running: Station) -> list[psutil.Process]:
    return [
        child
        for server in psutil.Process().children()
        for child in server.children()
        if child.is_running()
    ]


def test_a_started_camera_goes_live_with_pictures_of_the_size_asked_for(
    live: Station, clip: Path
) -> None:
    live.start("gate", clip)

    live.expect_state("gate", CaptureState.STARTING)
    live.expect_state("gate", CaptureState.LIVE)
    live.expect_picture("gate")
    picture = live.supervisor.pictures("gate").newest()

    assert picture is not None
    assert (picture.width, picture.height) == (160, 90)


def test_starts_from_many_threads_make_one_worker(live: Station, clip: Path) -> None:
    together = threading.Barrier(6)

    def start() -> None:
        together.wait()
        live.supervisor.start_camera(order_of("gate", clip))

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    live.expect_state("gate", CaptureState.LIVE)

    assert len(workers(live)) == 1


def test_a_stop_returns_when_the_worker_is_gone_and_the_last_picture_stays(
    live: Station, clip: Path
) -> None:
    live.start("gate", clip)
    live.expect_picture("gate")
    pid = live.pid("gate")

    live.supervisor.stop_camera("gate")

    assert not psutil.pid_exists(pid)
    assert live.state("gate").state is CaptureState.STOPPED
    assert live.supervisor.pictures("gate").newest() is not None
    live.supervisor.stop_camera("gate")


def test_a_forgotten_camera_leaves_nothing(live: Station, clip: Path) -> None:
    live.start("gate", clip)
    live.expect_picture("gate")

    live.supervisor.forget("gate")

    assert live.supervisor.facts() == {}
    assert live.supervisor.pictures("gate").newest() is None


def test_a_restart_takes_another_worker(live: Station, clip: Path) -> None:
    order = live.start("gate", clip)
    live.expect_state("gate", CaptureState.LIVE)
    pid = live.pid("gate")

    live.supervisor.restart_camera(order)
    live.expect_state("gate", CaptureState.STARTING)
    live.expect_state("gate", CaptureState.LIVE)

    assert live.pid("gate") != pid


def test_a_killed_worker_is_replaced_and_the_others_stream_on(live: Station, clip: Path) -> None:
    for camera_id in ("gate", "yard"):
        live.start(camera_id, clip)
        live.expect_picture(camera_id)
    pid, yard = live.pid("gate"), live.pid("yard")
    before = live.expect_picture("gate")

    os.kill(pid, signal.SIGKILL)
    live.expect_state("gate", CaptureState.RECONNECTING, within_s=2)
    live.expect_picture("gate", after=before + 1, within_s=5)
    live.expect_picture("yard", after=live.supervisor.pictures("yard").newest_number())

    assert live.pid("gate") != pid
    assert live.pid("yard") == yard


def test_a_worker_that_hangs_is_killed_and_replaced(
    live: Station, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slot_watchdog, "HEARTBEAT_LIMIT_S", 1.5)
    live.start("gate", clip)
    before = live.expect_picture("gate")
    pid = live.pid("gate")

    os.kill(pid, signal.SIGSTOP)
    live.expect_picture("gate", after=before + 10, within_s=10)

    assert live.pid("gate") != pid
    assert not psutil.pid_exists(pid)


def test_a_stop_ends_a_worker_that_hangs(live: Station, clip: Path) -> None:
    live.start("gate", clip)
    live.expect_picture("gate")
    pid = live.pid("gate")
    os.kill(pid, signal.SIGSTOP)

    live.supervisor.stop_camera("gate")

    assert not psutil.pid_exists(pid)


def test_a_stop_does_not_wait_for_a_fork_server_that_hangs(
    live: Station, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "UNREPORTED_AFTER_S", 0.2)
    live.start("gate", clip)
    live.expect_picture("gate")
    server = psutil.Process().children()[0]
    server.suspend()

    live.supervisor.stop_camera("gate")

    assert live.state("gate").state is CaptureState.STOPPED
    server.resume()


def test_cameras_come_back_when_the_fork_server_dies(live: Station, clip: Path) -> None:
    live.start("gate", clip)
    before = live.expect_picture("gate")
    server = psutil.Process().children()[0]

    server.kill()
    live.expect_state("gate", CaptureState.RECONNECTING)
    live.expect_picture("gate", after=before + 5)

    assert not server.is_running()


def test_a_worker_that_takes_too_much_memory_is_replaced(
    clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_watch, "LOOK_EVERY_S", 0.1)
    with station(clip.parent) as live:
        live.start("gate", clip)
        live.expect_state("gate", CaptureState.LIVE)
        pid = live.pid("gate")
        monkeypatch.setattr(memory_watch, "SHARE_OF_LIMIT", 0.0)

        seen = live.expect_state("gate", CaptureState.RECONNECTING)
        monkeypatch.setattr(memory_watch, "SHARE_OF_LIMIT", 0.75)

        assert str(seen.now.reason) == "The worker took too much memory and was started anew."
        live.expect_state("gate", CaptureState.LIVE)
        assert live.pid("gate") != pid


def test_a_fork_server_that_cannot_load_its_libraries_is_said(
    clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fork_chain, "_BOOTSTRAP", "raise SystemExit('no such library')")
    with station(clip.parent) as live:
        live.start("gate", clip)
        seen = live.expect_state("gate", CaptureState.FAILED)
        log = (live.folder / "logs" / "capture.log").read_text()

    assert str(seen.now.reason).startswith("No worker could be started; ")
    assert "no such library" in log


def test_pictures_go_on_through_another_size_and_another_worker(live: Station, clip: Path) -> None:
    order = live.start("gate", clip)
    pictures = live.supervisor.pictures("gate")
    first = live.expect_picture("gate")

    live.supervisor.show("gate", View(64, 36, shown=True))
    until(lambda: (picture := pictures.newest()) is not None and picture.width == 64)
    second = pictures.newest_number()
    live.supervisor.restart_camera(order)
    third = live.expect_picture("gate", after=second)

    assert first < second < third
    assert live.supervisor.pictures("gate") is pictures


def test_a_burst_of_sizes_ends_with_the_last_one(live: Station, clip: Path) -> None:
    live.start("gate", clip)
    live.expect_picture("gate")
    pictures = live.supervisor.pictures("gate")

    for width in range(64, 164, 4):
        live.supervisor.show("gate", View(width, 36, shown=True))
    live.supervisor.show("gate", View(96, 54, shown=True))

    until(lambda: (picture := pictures.newest()) is not None and picture.width == 96)


def test_a_snapshot_is_the_whole_picture(live: Station, clip: Path) -> None:
    live.start("gate", clip)
    live.expect_picture("gate")

    preview = live.supervisor.snapshot("gate", timeout_s=5)

    assert preview is not None
    assert (preview.width, preview.height, preview.origin) == (320, 180, "worker")
    assert preview.jpeg.startswith(b"\xff\xd8\xff")
    assert preview.age_s < 5


def test_a_stopped_camera_has_no_snapshot(live: Station) -> None:
    assert live.supervisor.snapshot("gate", timeout_s=1) is None


def test_a_worker_that_hangs_gives_no_snapshot(live: Station, clip: Path) -> None:
    live.start("gate", clip)
    live.expect_picture("gate")
    pid = live.pid("gate")
    os.kill(pid, signal.SIGSTOP)

    with pytest.raises(CameraUnreachable, match="no picture in time"):
        live.supervisor.snapshot("gate", timeout_s=0.2)
    os.kill(pid, signal.SIGCONT)


def test_a_grab_leaves_no_worker_behind(live: Station, clip: Path) -> None:
    preview = live.supervisor.grab(order_of("gate", clip))

    assert (preview.width, preview.height, preview.origin) == (320, 180, "grab")
    until(lambda: workers(live) == [])
    assert live.supervisor.facts() == {}


def test_a_grab_of_what_is_not_there_says_why(live: Station, clip: Path) -> None:
    with pytest.raises(CameraUnreachable, match="no such file"):
        live.supervisor.grab(order_of("gate", clip.parent / "gone.mp4"))


def test_a_grab_of_a_camera_that_never_answers_ends_at_its_limit(live: Station) -> None:
    with http_camera() as camera:
        camera.hang("/gate.ts")
        with pytest.raises(CameraUnreachable, match=r"No picture within 0\.5 s"):
            live.supervisor.grab(order_of("gate", camera.url("/gate.ts")), limit_s=0.5)
    until(lambda: workers(live) == [])


def test_retry_now_tries_a_waiting_camera_at_once(live: Station, clip: Path) -> None:
    late = clip.parent / "late.mp4"
    late.unlink(missing_ok=True)
    live.start("gate", late)
    live.expect_state("gate", CaptureState.FAILED)
    late.write_bytes(clip.read_bytes())

    live.supervisor.retry_now("gate")

    live.expect_state("gate", CaptureState.LIVE)


def test_retry_now_starts_no_stopped_camera(live: Station) -> None:
    live.supervisor.retry_now("gate")

    assert live.supervisor.facts() == {}


def test_more_cameras_than_the_capacity_are_refused(clip: Path) -> None:
    with station(clip.parent, capacity=1) as running:
        running.start("gate", clip)
        running.start("gate", clip)

        with pytest.raises(StationFull, match=r"as the settings allow \(1\)"):
            running.start("yard", clip)

        running.supervisor.stop_camera("gate")
        running.start("yard", clip)


def test_a_refused_password_is_said_and_stands_nowhere(live: Station) -> None:
    with http_camera() as camera:
        camera.status("/gate", 401)
        live.start("gate", camera.url("/gate", "guard:p%40ss%3Aw0rd"))
        seen = live.expect_state("gate", CaptureState.AUTH_FAILED)
        server = psutil.Process().children()[0]
        traces = [
            *(" ".join(p.cmdline()) + str(p.environ()) for p in [server, *server.children()]),
            *(log.read_text() for log in (live.folder / "logs").glob("*.log")),
            str(seen),
            repr(live.supervisor.facts()),
        ]

    assert seen.now.next_in_s is None
    assert not [trace for trace in traces if "w0rd" in trace]


def test_workers_know_nothing_of_the_window(live: Station, clip: Path) -> None:
    import PySide6.QtCore  # noqa: F401 - as in the station

    live.start("gate", clip)
    live.expect_picture("gate")

    # (the video library's wheel brings parts of another Qt)
    loaded = {Path(m.path).name for m in psutil.Process(live.pid("gate")).memory_maps()}

    assert not [name for name in loaded if "Qt6" in name or "shiboken" in name or "sqlite" in name]


def test_a_listener_that_fails_stops_nothing(clip: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fail(event: Event) -> None:
        raise RuntimeError("a listener's fault")

    with station(clip.parent, publish=fail) as running:
        running.start("gate", clip)
        running.expect_picture("gate")

    assert "a listener failed at CameraStateChanged" in caplog.text


def test_a_listener_may_ask_at_once(clip: Path) -> None:
    asked: list[bool] = []

    def on_event(event: Event) -> None:
        if isinstance(event, CameraStateChanged) and not asked:
            asked.append(True)
            running.supervisor.start_camera(order_of("yard", clip))

    with station(clip.parent, publish=on_event) as running:
        running.start("gate", clip)
        until(lambda: running.state("yard").state is CaptureState.LIVE)


def test_the_end_leaves_no_thread_no_process_and_no_descriptor(clip: Path) -> None:
    gc.collect()  # what earlier tests still hold would go in the middle of this one
    before = open_files()
    with station(clip.parent) as running:
        for camera_id in ("gate", "yard", "dock"):
            running.start(camera_id, clip)
            running.expect_picture(camera_id)
        os.kill(running.pid("dock"), signal.SIGSTOP)
        running.supervisor.stop_camera("yard")
        pid = running.pid("dock")

    assert open_files() == before
    assert not psutil.pid_exists(pid)
    with pytest.raises(CallCancelled):
        running.supervisor.stop_camera("gate")


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())
