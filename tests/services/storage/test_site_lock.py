"""One station per site folder, one writer at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from services.domain.errors import SiteInUse, SiteNotWritable
from services.storage.site_lock import SiteLock, WriteLock, holder_of
from tests.services.storage.sites import open_to_all

HOLD = """
import sys
from pathlib import Path
from services.storage.site_lock import SiteLock
with SiteLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_station_is_told_who_holds_the_site(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    again = tmp_path / "again"
    again.symlink_to(folder)
    with SiteLock(folder):
        second = SiteLock(again)
        with pytest.raises(SiteInUse) as caught:
            second.acquire()

    assert str(caught.value) == f"site is in use by a station (process {os.getpid()})."
    with second:
        assert holder_of(folder) == os.getpid()


def test_the_lock_ends_with_its_process(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(SiteInUse, match=f"process {other.pid}"):
            SiteLock(tmp_path).acquire()
        other.kill()
        other.wait(10)
        with SiteLock(tmp_path):
            assert holder_of(tmp_path) == os.getpid()


def test_writers_wait_for_each_other_and_one_may_take_it_again(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path)
    other = WriteLock(tmp_path)
    order: list[str] = []
    inside = threading.Event()

    def write() -> None:
        inside.wait(5)
        with lock.held():
            order.append("second")

    thread = threading.Thread(target=write)
    thread.start()
    with lock.held():
        inside.set()
        with lock.held():
            order.append("first")
        with pytest.raises(SiteInUse), other.held(wait_s=0.05):
            order.append("never")
    thread.join(5)

    assert order == ["first", "second"]


def test_a_folder_that_cannot_be_written_is_held_all_the_same() -> None:
    script = """
import os, sys
from pathlib import Path
from services.domain.errors import SiteInUse
from services.storage.site_lock import SiteLock, WriteLock
folder = Path(sys.argv[1])
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
with SiteLock(folder), WriteLock(folder).held():
    try:
        SiteLock(folder).acquire()
    except SiteInUse:
        print("held")
"""
    with open_to_all() as folder:
        folder.chmod(0o555)
        command = [sys.executable, "-c", script, str(folder)]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)

    assert (ended.stdout, ended.stderr) == ("held\n", "")


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(SiteNotWritable, match="cannot be used"):
        SiteLock(tmp_path / "none").acquire()
