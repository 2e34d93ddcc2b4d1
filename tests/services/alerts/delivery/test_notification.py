from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from services.alerts.delivery.message import LARGEST_PICTURE_BYTES, message_of
from services.alerts.delivery.notification import Notification, one_line
from tests.services.alerts.delivery.notices import GATE_OPEN


def test_a_notification_comes_back_from_json_as_it_was() -> None:
    notification = replace(
        GATE_OPEN, picture=Path("pictures/17.jpg"), recipients=("guard@example.org",)
    )

    stored = json.loads(json.dumps(notification.plain()))

    assert Notification.from_plain(stored) == notification


def test_a_name_with_line_breaks_stays_on_one_line() -> None:
    assert one_line("Gate\r\nBcc: x@y.z\x00 end") == "Gate Bcc: x@y.z end"


def test_the_subject_of_a_mail_has_no_line_breaks() -> None:
    message = message_of(replace(GATE_OPEN, camera_name="Gate\r\nBcc: x@y.z"), str)

    assert message.subject == "Alert: Nobody at the gate, Gate Bcc: x@y.z"


def test_the_message_is_in_the_operators_language() -> None:
    message = message_of(GATE_OPEN, lambda said: f"中文 {said.template}")

    assert message.subject.startswith("中文")
    assert message.text.startswith("中文")


def test_a_resolved_alert_is_good_news() -> None:
    message = message_of(replace(GATE_OPEN, signal="resolved"), str)

    assert message.is_good_news
    assert message.subject.startswith("Resolved:")


def test_a_picture_that_is_gone_does_not_hold_up_the_message(tmp_path: Path) -> None:
    assert message_of(replace(GATE_OPEN, picture=tmp_path / "gone.jpg"), str).picture is None


def test_a_huge_picture_is_left_out(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(LARGEST_PICTURE_BYTES + 1)

    assert message_of(replace(GATE_OPEN, picture=huge), str).picture is None


def test_a_picture_goes_with_the_message(tmp_path: Path) -> None:
    picture = tmp_path / "17.jpg"
    picture.write_bytes(b"jpeg")

    assert message_of(replace(GATE_OPEN, picture=picture), str).picture == picture
