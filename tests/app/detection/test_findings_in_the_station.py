"""A dark picture is found, recorded, and fires its rule; the trial on the records says the same."""

from __future__ import annotations

from pathlib import Path

import av
import pytest

from app.alerts.rule_trials import try_rule
from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import Alert
from services.domain.rules import RuleDraft
from services.storage.database import RecordsDatabase
from services.storage.repositories.alerts import ALL_ALERTS
from tests.app.running_station import write_site
from tests.testbed.station import until

RULE = {"name": "Dark", "rule_type": "image_quality", "conditions": {"kind": "dark"}}


def night_clip(path: Path) -> None:
    """Two seconds of a noisy night."""
    source = "color=c=0x080808:size=320x180:rate=10,noise=alls=4:allf=t"
    with av.open(source, format="lavfi") as pictures, av.open(str(path), "w") as clip:
        stream = clip.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.options = {"g": "10", "bf": "0"}
        for number, picture in enumerate(pictures.decode(video=0)):
            if number >= 20:
                break
            picture.pict_type, picture.pts = av.video.frame.PictureType.NONE, None
            clip.mux(stream.encode(picture))
        clip.mux(stream.encode(None))


def alerts(composed: Composition) -> list[Alert]:
    return composed.station.alerts("Li", ALL_ALERTS, None)


def test_a_dark_picture_fires_its_rule_live_and_when_it_is_tried(
    site: Path, clip: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    night_clip(site / "night.ts")
    write_site(site, {"cellar": str(site / "night.ts"), "gate": str(site / clip.name)})
    draft = RuleDraft.from_plain(RULE)
    folder = SiteFolder.at(site)
    with open_composition(folder) as composed:
        composed.station.create_rule("Li", draft, None)
        composed.auto_start()

        until(lambda: bool(alerts(composed)), within_s=25)

        (alert,) = alerts(composed)
        assert (alert.camera_id, alert.rule_name) == ("cellar", "Dark")
    records = RecordsDatabase.open(folder.records)
    try:
        tried = try_rule(records, draft, saved=None, rules=(), cameras=("cellar", "gate"))
    finally:
        records.close()
    assert [one.camera_id for one in tried.alerts] == ["cellar"]
