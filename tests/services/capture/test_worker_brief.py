from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from services.capture.capture_settings import CaptureSettings
from services.capture.worker_brief import brief, secrets_of
from services.domain.source import parse_source
from tests.services.capture.fakes import GATE

SETTINGS = CaptureSettings(log_folder=Path("/site/logs"), file_roots=("/clips",))


def test_a_worker_is_told_where_it_logs_and_what_it_may_open() -> None:
    first = brief(GATE, SETTINGS)

    assert (first.order, first.log_path, first.file_roots) == (
        GATE,
        "/site/logs/gate.log",
        ("/clips",),
    )


def test_passwords_are_named_as_written_and_as_encoded() -> None:
    order = replace(
        GATE,
        source=parse_source("rtsp://guard:p%40ss%20word@127.0.0.1/main"),
        sub_source=parse_source("rtsp://guard:other@127.0.0.1/sub"),
    )

    assert {"p@ss word", "p%40ss%20word", "p%40ss+word", "other"} <= set(secrets_of(order))


def test_a_camera_without_password_has_no_secrets() -> None:
    assert secrets_of(GATE) == ()
