"""The short form of `./run full-disk`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.suites import full_disk
from tests.suites.small_disk import can_mount


@pytest.mark.root
@pytest.mark.skipif(not can_mount(), reason="mounts a file system: needs root")
def test_a_full_disk_refuses_edits_in_words_and_stops_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path))

    figures, misses = full_disk.measure(tmp_path, seconds=1.5)

    assert misses == []
    assert figures["edits_refused"] > 0
    assert figures["problems_after"] == 0
