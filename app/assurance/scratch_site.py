"""A site's copy in a temporary folder, with test pictures in place of its cameras."""

from __future__ import annotations

import os
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.video.stream import VideoStream

from app.site_folder import SiteFolder
from services.domain.errors import BadValue, SiteNotWritable
from services.storage.trial_copy import TrialCopy, copy_for_trial

PREFIX = "camera-station-trial-"
_NO_NAME = re.compile(r"[^A-Za-z0-9_-]")
WIDTH, HEIGHT, FPS, SECONDS = 160, 90, 10, 2


@dataclass(frozen=True)
class ScratchSite:
    """`site` is the copy, `clips` holds a clip for each of its cameras, `keys` is empty."""

    site: SiteFolder
    clips: Path
    keys: Path
    copied: TrialCopy

    @property
    def root(self) -> Path:
        """All of it; trials may make more folders here."""
        return self.site.root.parent


@contextmanager
def scratch_site(
    original: SiteFolder, cancelled: threading.Event, *, least: int = 1
) -> Iterator[ScratchSite]:
    """Reads the original only, while a station runs on it too; removed with the block.

    Cameras are added until there are `least`.

    Neither key ring nor secrets are opened: the copy has no source that needs them.
    """
    if not original.root.is_dir():
        raise BadValue("There is no site in {folder}.", field="site", folder=str(original.root))
    with _folder() as root:
        # within the site's folder: files from elsewhere are not opened
        folders = [root / name for name in ("site", "site/clips", "keys")]
        for folder in folders:
            folder.mkdir(mode=0o700)
        site, clips, keys = folders
        pattern = make_test_pattern(root / "pattern.mp4")

        def clip_of(camera_id: str) -> Path:
            clip = clips / f"{_NO_NAME.sub('_', camera_id)}.mp4"
            if not clip.exists():
                os.link(pattern, clip)
            return clip

        copied = copy_for_trial(
            original.root,
            site,
            clip_of,
            least=least,
            keep_going=lambda: not cancelled.is_set(),
        )
        yield ScratchSite(SiteFolder.at(site), clips, keys, copied)


def make_test_pattern(path: Path) -> Path:
    """Two seconds of a moving test picture, which a worker plays over and over."""
    with (
        av.open(f"testsrc2=size={WIDTH}x{HEIGHT}:rate={FPS}", format="lavfi") as pattern,
        av.open(path, "w") as clip,
    ):
        track = clip.add_stream("mpeg4", rate=FPS)
        assert isinstance(track, VideoStream)
        track.width, track.height, track.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number, frame in enumerate(pattern.decode(video=0)):
            if number == FPS * SECONDS:
                break
            plain = frame.reformat(format="yuv420p")
            plain.pts, plain.time_base = number, Fraction(1, FPS)
            clip.mux(track.encode(plain))
        clip.mux(track.encode(None))
    return path


@contextmanager
def _folder() -> Iterator[Path]:
    try:
        made = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        raise SiteNotWritable(
            "No temporary folder can be made: {why}. Free some space, or set TMPDIR.",
            why=error.strerror or "unknown",
        ) from error
    with made as name:
        yield Path(name).resolve()
