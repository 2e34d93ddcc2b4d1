"""The short form of `./run power-cut`: two cuts, and what they would find."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.suites import power_cut
from tests.suites.power_cut_check import Answers, wrong_on_disk
from tests.suites.small_disk import can_mount


@pytest.mark.root
@pytest.mark.skipif(not can_mount(), reason="mounts a file system: needs root")
def test_nothing_that_was_answered_is_lost_when_the_power_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path))
    monkeypatch.setattr(power_cut, "LONGEST_S", 0.5)

    figures, misses = power_cut.measure(tmp_path, cuts=2, seed=1)

    assert misses == []
    assert figures["unsynced_files_lost"] == 2
    assert figures["answers_before_a_cut"] >= 2 * power_cut.FIRST_ANSWERS


def test_a_site_file_that_ends_in_the_middle_is_found(tmp_path: Path) -> None:
    site, copies = tmp_path / "site", tmp_path / "copies"
    site.mkdir()
    copies.mkdir()
    (site / "cameras.yaml").write_text('cameras:\n  - id: gate\n    source: "rtsp')

    found = wrong_on_disk(site, copies)

    assert found[0].startswith("the site file is not whole")


def test_what_was_answered_before_the_cut_counts_and_what_was_told_in_it_may_be_gone() -> None:
    answers = Answers()
    answers.note({"hand": "rule", "done": 7, "at": 10.0})
    answers.cut_at = 20.0
    answers.note({"hand": "rule", "done": 8, "at": 20.1})
    answers.note({"hand": "rule", "refused": "The disk is gone."})

    assert answers.last == {"rule": [7, 8]}
    assert answers.count == 1
