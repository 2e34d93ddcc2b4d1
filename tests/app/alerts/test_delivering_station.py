"""A whole station: violations in, a signed webhook and a mail out, and it ends in time."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from services.alerts.delivery.signature import SIGNATURE_HEADER, signature
from services.domain.alerts import Delivery, ViolationReport
from services.domain.channels import ChannelSettings
from services.domain.rules import RuleDraft
from services.storage.backup import backup
from services.storage.repositories.alerts import ALL_ALERTS
from services.storage.repositories.journal import JournalFilter
from tests.app.alerts.delivering_site import SECRET, hook, mail
from tests.app.running_station import rest, write_site
from tests.services.alerts.delivery.mail_server import mail_server
from tests.services.alerts.delivery.receivers import receiver

JPEG = b"\xff\xd8\xff\xe0 a picture"
LIMIT_S = 15.0
RULE = {
    "name": "测试规则",
    "rule_type": "violation",
    "conditions": {"threshold": 5},
    "channels": ["webhook", "email", "log"],
}

# apprise asks it for the kind of a picture
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    return SiteFolder.at(tmp_path / "site")


def test_five_violations_reach_a_webhook_and_a_mail_with_their_picture(
    folder: SiteFolder, tmp_path: Path
) -> None:
    with receiver() as got, mail_server() as mails, open_composition(folder) as composed:
        station = composed.station
        station.save_channel("Li", hook(got.port), SECRET)
        station.save_channel("Li", mail(mails.port), None)
        station.create_rule("Li", RuleDraft.from_plain(RULE), None)
        for minutes in (4, 3, 2, 1, 0):
            at = datetime.now(UTC) - timedelta(minutes=minutes)
            station.record_violation("Li", "gate", ViolationReport("no_hairnet", at, jpeg=JPEG))

        deadline, found = time.monotonic() + LIMIT_S, list[Delivery]()
        while not (len(found) == 3 and all(one.ok for one in found)):
            assert time.monotonic() < deadline, found
            rest(0.05)
            found = station.deliveries("Li", 1)
        traffic = station.channel_traffic("Li")
        document = station.metrics_document("Li")
        journal = station.journal("Li", JournalFilter(), None)
        began = time.monotonic()
    assert time.monotonic() - began < 3.0 + 2.0  # both servers end in it, too

    ((_, headers, body),) = got.got
    stamp = int(headers[SIGNATURE_HEADER].split(",")[0].removeprefix("t="))
    assert headers[SIGNATURE_HEADER] == signature(SECRET, body, stamp)
    told = json.loads(body)
    assert (told["rule"], told["camera"]) == ("测试规则", {"id": "gate", "name": "Gate"})
    assert told["text"] == "Alert 1: “测试规则” on Gate, hits: 5."
    ((recipient, text),) = mails.mails
    assert recipient == "guard@example.org"
    assert "image/jpeg" in text
    assert traffic["Hook"].last_ok

    backup(folder.root, tmp_path / "site.zip")
    kept = [path for path in folder.root.rglob("*") if path.is_file()]
    for path in (*kept, tmp_path / "site.zip"):
        assert b"canary" not in path.read_bytes(), path
    assert "canary" not in f"{traffic}{document}{journal}{found}"


def test_a_command_leaves_its_messages_to_the_station_that_runs_next(folder: SiteFolder) -> None:
    at = datetime.now(UTC)
    with receiver() as got:
        settings: ChannelSettings = hook(got.port)
        plain = {**RULE, "conditions": {"threshold": 1}, "channels": ["webhook"]}
        with open_composition(folder, watches=False) as composed:
            composed.station.save_channel("Li", settings, SECRET)
            composed.station.create_rule("Li", RuleDraft.from_plain(plain), None)
            report = ViolationReport("no_hairnet", at, jpeg=JPEG)
            composed.station.record_violation("Li", "gate", report)
            deadline = time.monotonic() + LIMIT_S
            while not composed.station.deliveries("Li", 1):
                assert time.monotonic() < deadline
        assert got.got == []
        with open_composition(folder) as composed:
            deadline = time.monotonic() + LIMIT_S
            while not composed.station.deliveries("Li", 1)[0].ok:
                assert time.monotonic() < deadline
                rest(0.05)
            (alert,) = composed.station.alerts("Li", ALL_ALERTS, None)
    assert len(got.got) == 1
    assert alert.rule_name == "测试规则"
