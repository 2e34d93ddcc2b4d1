"""A file that other people save too is replaced whole, and never a byte of theirs is lost."""

from __future__ import annotations

import errno
import os
import resource
from pathlib import Path

import pytest

from services.domain.errors import DiskFull, SiteFileChanged, SiteNotWritable
from services.storage.site_file import safe_replace
from services.storage.site_file.safe_replace import KEPT_COPIES, copies_of, replace_file
from services.storage.site_file.whole_files import hash_of

OURS = b"cameras: []\n"
THEIRS = b"cameras:\n- {id: gate, source: 0}\n"
STEPS = ("create", "fsync", "link aside", "swap")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cameras.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


def replace(path: Path, data: bytes = OURS, *, keep_old: bool = False) -> None:
    replace_file(path, data, expected=hash_of(path.read_bytes()), keep_old=keep_old)


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


@pytest.fixture(params=[True, False], ids=["exchange", "rename"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With the swap in one step, and on a file system that has none."""
    if not request.param:
        monkeypatch.setattr(safe_replace, "_exchange", lambda fresh, path: False)
    return bool(request.param)


def test_our_own_bytes_are_replaced_and_leave_nothing_behind(file: Path, way: bool) -> None:
    replace(file)

    assert file.read_bytes() == OURS
    assert file.stat().st_mode & 0o777 == 0o640
    assert names(file) == ["cameras.yaml"]


def test_bytes_of_others_stay_beside_it(file: Path, way: bool) -> None:
    replace(file, keep_old=True)

    assert [copy.read_bytes() for copy in copies_of(file)] == [b"old"]


def test_the_last_twenty_copies_are_kept(file: Path) -> None:
    for number in range(KEPT_COPIES + 3):
        file.write_bytes(b"%d" % number)
        replace(file, keep_old=True)

    assert next(copy.read_bytes() for copy in copies_of(file)) == b"3"
    assert len(copies_of(file)) == KEPT_COPIES


@pytest.mark.parametrize("at", STEPS)
@pytest.mark.parametrize("editor", ["in place", "by rename"])
def test_an_edit_saved_meanwhile_is_found(file: Path, way: bool, at: str, editor: str) -> None:
    def save(step: str) -> None:
        if step == at and editor == "in place":
            file.write_bytes(THEIRS)
        elif step == at:
            other = file.with_name("other")
            other.write_bytes(THEIRS)
            other.replace(file)

    with pytest.raises(SiteFileChanged):
        replace_file(file, OURS, expected=hash_of(b"old"), keep_old=False, step=save)

    assert file.read_bytes() == THEIRS
    assert names(file) == ["cameras.yaml"]


def test_an_edit_through_an_open_file_is_found_after_the_swap(file: Path, way: bool) -> None:
    with file.open("r+b", buffering=0) as editor:

        def save(step: str) -> None:
            if step == "look again":
                editor.write(THEIRS)

        with pytest.raises(SiteFileChanged):
            replace_file(file, OURS, expected=hash_of(b"old"), keep_old=False, step=save)

    assert file.read_bytes() == THEIRS


def test_a_new_file_never_covers_one_that_appeared(tmp_path: Path) -> None:
    path = tmp_path / "cameras.yaml"
    replace_file(path, OURS, expected=None, keep_old=False)
    with pytest.raises(SiteFileChanged):
        replace_file(path, THEIRS, expected=None, keep_old=False)

    assert path.read_bytes() == OURS
    assert names(path) == ["cameras.yaml"]


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "site.yaml"
    link.symlink_to(file)

    replace(link)

    assert link.is_symlink()
    assert file.read_bytes() == OURS


def test_a_full_disk_is_said_in_words_and_changes_nothing(file: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(DiskFull):
            replace(file, b"x" * 200)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert file.read_bytes() == b"old"
    assert names(file) == ["cameras.yaml"]


def test_a_folder_that_nobody_may_write_is_said_in_words(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SiteNotWritable, match="Watching goes on; edits are off"):
        replace(file)
