import os
import signal
import socket
import subprocess
import sys
import time

import psutil
import pytest
import yaml

from services.domain.source import parse_source
from services.simulator.__main__ import main
from services.simulator.process import SimulatedSite


def port_of(site_file: str) -> int:
    return parse_source(yaml.safe_load(site_file)["cameras"][0]["source"]).port


def test_the_site_runs_in_its_own_process_and_ends_with_stop() -> None:
    site = SimulatedSite(cameras=3)
    try:
        port = port_of(site.start())
        pid = site.pid
        socket.create_connection(("127.0.0.1", port), timeout=10).close()
    finally:
        began = time.monotonic()
        site.stop()

    assert pid is not None
    assert pid != os.getpid()
    assert not psutil.pid_exists(pid)
    assert time.monotonic() - began < 4
    site.stop()


def test_the_password_is_not_on_the_command_line() -> None:
    site = SimulatedSite()
    try:
        site.start()
        command = " ".join(psutil.Process(site.pid).cmdline())
    finally:
        site.stop()

    assert "p@ss" not in command
    assert "p%40ss" not in command


PARENT = """
import sys
from services.simulator.process import SimulatedSite
site = SimulatedSite(cameras=1)
site.start()
print(site.pid, flush=True)
sys.stdin.read()
"""


def test_the_site_goes_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))

        parent.send_signal(signal.SIGKILL)

        gone, alive = psutil.wait_procs([child], timeout=10)
    assert (len(gone), len(alive)) == (1, 0)


def test_alone_it_prints_its_site_file_and_ends_on_sigterm() -> None:
    command = [sys.executable, "-m", "services.simulator", "--cameras", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline().decode() for _ in range(4)]
        process.terminate()

        assert process.wait(10) == 0
    assert lines[1:3] == ["cameras:\n", "  - id: gate\n"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--cameras", "0"], 3, "1 to 256"),
        (["--cameras", "257"], 3, "1 to 256"),
        (["--port", "65535"], 3, "65534"),
        (["--port", "-1"], 3, "65534"),
        (["--cameras", "many"], 2, "invalid int"),
        (["--colour"], 2, "unrecognized"),
    ],
)
def test_bad_input_is_refused_in_words(
    arguments: list[str], status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status

    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.out == ""


def test_a_taken_port_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert main(["--cameras", "1", "--port", str(port)]) == 3

    assert str(port) in capsys.readouterr().err
