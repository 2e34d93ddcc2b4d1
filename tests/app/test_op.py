"""`camera-station op` as scripts use it: one JSON object, an exit status, no credentials."""

from __future__ import annotations

import base64
import socket
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.app.command import Inside, program
from tests.app.running_station import write_site
from tests.testbed.clips import jpegs, make_clip
from tests.testbed.http_server import http_camera

PASSWORD = "hunter2"


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    return folder


def test_all_eleven_operations_answer_in_one_batch(site: Path, ask: Inside) -> None:
    ended = ask.batch(
        site,
        {"op": "status", "id": "gate"},
        {"op": "start", "id": "gate"},
        {"op": "preview", "id": "gate"},
        {"op": "batch_status"},
        {"op": "restart", "id": "gate"},
        {"op": "stop", "id": "gate"},
        {"op": "preview", "id": "yard"},
        {"op": "deactivate", "id": "gate"},
        {"op": "activate", "id": "gate"},
        {"op": "set_auto_start", "id": "gate", "args": {"enabled": True}},
        {"op": "logs", "id": "gate", "args": {"lines": 1}},
        {"op": "refresh"},
    )

    assert ended.status == 0, ended.errors
    assert ended.json["ok"] is True
    asked, started, picture, states, again, stopped, grabbed, off, on, auto, logs, refreshed = (
        answer["result"] for answer in ended.json["results"]
    )
    assert asked["state"] == "stopped"
    assert started["state"] == "starting"
    assert base64.b64decode(picture["jpeg"]).startswith(b"\xff\xd8")
    assert (picture["width"], picture["height"], picture["origin"]) == (320, 180, "grab")
    assert states["gate"]["state"] == "live"
    assert states["yard"]["state"] == "stopped"
    assert again["state"] == "starting"
    assert stopped["state"] == "stopped"
    assert grabbed["origin"] == "grab"
    assert off == {"active": False, "auto_start": False, "stopped": False}
    assert on == {"active": True, "auto_start": False, "stopped": False}
    assert auto == {"active": True, "auto_start": True, "stopped": False}
    assert (len(logs["lines"]), logs["truncated"]) == (1, True)
    assert refreshed["problems"] == []


def test_an_answer_says_who_served_it_and_how_long_it_took(site: Path, ask: Inside) -> None:
    ended = ask.op(site, "status", "gate")

    assert ended.status == 0
    answer = ended.json
    assert set(answer) == {"ok", "result", "implementation", "call_id", "reason", "ms"}
    assert (answer["implementation"], answer["reason"]) == ("legacy", "split")
    assert len(answer["call_id"]) == 16
    assert 0 <= answer["ms"] < 2000


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"op": "status", "id": "nobody"}, "CameraNotFound"),
    ({"op": "start", "id": "../etc"}, "CameraNotFound"),
    ({"op": "start", "id": "g" * 200}, "CameraNotFound"),
    ({"op": "status"}, "id"),
    ({"op": "start", "id": "gate", "args": {"speed": 3}}, "speed"),
    ({"op": "batch_status", "args": {"ids": [1]}}, "ids"),
    ({"op": "batch_status", "args": {"ids": ["gate", "nobody"]}}, "CameraNotFound"),
    ({"op": "batch_status", "id": "gate"}, "id"),
    ({"op": "refresh", "id": "gate"}, "id"),
    ({"op": "logs", "id": "gate", "args": {"lines": "many"}}, "lines"),
    ({"op": "logs", "id": "gate", "args": {"lines": True}}, "lines"),
    ({"op": "logs", "id": "gate", "args": {"lines": 0}}, "lines"),
    ({"op": "logs", "id": "gate", "args": {"lines": 10001}}, "lines"),
    ({"op": "set_auto_start", "id": "gate"}, "enabled"),
    ({"op": "set_auto_start", "id": "gate", "args": {"enabled": 1}}, "enabled"),
    ({"op": "set_auto_start", "id": "gate", "args": {"enabled": "yes"}}, "enabled"),
    ({"op": "fly", "id": "gate"}, "name"),
    ({"op": "add_camera", "id": "gate"}, "name"),
    ({"op": "__class__", "id": "gate"}, "name"),
]


def test_what_is_asked_for_wrongly_is_refused_with_its_field(site: Path, ask: Inside) -> None:
    ended = ask.batch(site, *(line for line, _ in WRONG))

    assert ended.status == 3
    assert ended.json["ok"] is False
    for (line, expected), answer in zip(WRONG, ended.json["results"], strict=True):
        assert answer["ok"] is False, line
        error = answer["error"]
        assert expected in (error["type"], error["field"]), (line, error)
        assert error["text"].endswith((".", "!")), error


def test_a_batch_in_which_something_real_failed_is_a_finding(site: Path, ask: Inside) -> None:
    ended = ask.batch(
        site,
        {"op": "deactivate", "id": "gate"},
        {"op": "start", "id": "gate"},
        {"op": "status", "id": "nobody"},
        {"op": "status", "id": "yard"},
    )

    assert ended.status == 1
    kinds = [answer.get("error", {}).get("type") for answer in ended.json["results"]]
    assert kinds == [None, "CameraInactive", "CameraNotFound", None]


def test_a_site_that_is_not_there_is_not_made(tmp_path: Path, ask: Inside) -> None:
    ended = ask.op(tmp_path / "nowhere", "status", "gate")

    assert ended.status == 3
    assert ended.json["error"]["field"] == "site"
    assert not (tmp_path / "nowhere").exists()


def test_a_site_that_is_a_file_is_refused_in_words(tmp_path: Path, ask: Inside) -> None:
    (tmp_path / "file").write_text("cameras: []\n")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")

    for name in ("file", "circle"):
        ended = ask.op(tmp_path / name, "status", "gate")

        assert ended.status == 3, ended.errors
        assert "Traceback" not in ended.errors
        assert ended.json["error"]["text"]


def test_a_nonsense_site_file_leaves_a_site_without_cameras(tmp_path: Path, ask: Inside) -> None:
    (tmp_path / "cameras.yaml").write_text("cameras: [: :\n  - {{{")

    ended = ask.op(tmp_path, "refresh")

    assert ended.status == 0
    assert "Line 1, column" in ended.json["result"]["problems"][0]


def test_half_characters_in_an_argument_still_give_json(site: Path) -> None:
    ended = program("op", "status", "\udcff", "--site", site, "--json")

    assert ended.status == 3
    assert ended.json["error"]["type"] == "CameraNotFound"


def test_what_libraries_print_does_not_reach_the_output(site: Path, tmp_path: Path) -> None:
    # a customised interpreter, as a chatty library would do it: on import and at the end
    (tmp_path / "sitecustomize.py").write_text(
        "import atexit, os\n"
        "import platformdirs as chatty\n"
        "user_data_dir = chatty.user_data_dir\n"
        "import services.rollout.calls as calls\n"
        "begin = calls.Request.begin\n"
        "def loud(self, *args, **kwargs):\n"
        "    print('a library says hello')\n"
        "    os.write(1, b'and so does its C code')\n"
        "    return begin(self, *args, **kwargs)\n"
        "calls.Request.begin = loud\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", f"{tmp_path}:{Path.cwd()}")
        ended = program("op", "status", "gate", "--site", site, "--json")

    assert ended.json["ok"] is True
    assert "a library says hello" in ended.errors
    assert "and so does its C code" in ended.errors


def test_no_credential_is_in_any_answer_or_output(site: Path, ask: Inside) -> None:
    with http_camera() as camera:
        camera.user, camera.password = "operator", "other"
        camera.mjpeg("/gate.mjpeg", jpegs(number=2))
        address = camera.url("/gate.mjpeg", f"operator:{PASSWORD}")
        closed = _closed_port()
        write_site(site, {"gate": address, "yard": f"rtsp://operator:{PASSWORD}@{closed}/1"})
        ended = ask.batch(
            site,
            {"op": "preview", "id": "gate"},
            {"op": "preview", "id": "yard"},
            {"op": "start", "id": "gate"},
            {"op": "batch_status"},
            {"op": "logs", "id": "gate", "args": {"lines": 100}},
            {"op": "logs", "id": "yard", "args": {"lines": 100}},
            {"op": "refresh"},
            {"op": f"rtsp://operator:{PASSWORD}@127.0.0.1/1"},
        )

    assert ended.status == 1
    assert ended.json["results"][0]["error"]["type"] == "CameraUnreachable"
    assert PASSWORD not in ended.output
    assert PASSWORD not in ended.errors
    for log in (site / "logs").rglob("*.log*"):
        assert PASSWORD not in log.read_text(encoding="utf-8"), log


def test_workers_live_until_the_end_of_the_batch_and_no_longer(site: Path, ask: Inside) -> None:
    before = {process.pid for process in psutil.process_iter()}

    ended = ask.batch(
        site,
        {"op": "start", "id": "gate"},
        {"op": "preview", "id": "gate"},
        {"op": "status", "id": "gate"},
    )

    pid = ended.json["results"][2]["result"]["pid"]
    assert pid not in before
    deadline = time.monotonic() + 2
    while psutil.pid_exists(pid):
        assert time.monotonic() < deadline, "the worker outlived its batch"


def _closed_port() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{taken.getsockname()[1]}"
