"""Clips for cameras of a test's own, made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.testbed.clips import make_clip


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of a moving picture in colour."""
    return make_clip(tmp_path_factory.mktemp("clips") / "moving.ts", width=320, height=180, fps=10)


@pytest.fixture(scope="session")
def large_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    return make_clip(folder / "large.ts", width=640, height=360, fps=10)


@pytest.fixture
def site(tmp_path: Path, clip: Path, large_clip: Path) -> Path:
    """The folder of a site, with the clips inside: files there may be opened."""
    folder = tmp_path / "site"
    folder.mkdir()
    for file in (clip, large_clip):
        shutil.copy(file, folder / file.name)
    return folder
