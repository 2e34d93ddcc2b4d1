from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadValue, SourceRefused
from services.domain.source import Source, SourceKind, parse_source, redacted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0", SourceKind.DEVICE),
        ("/dev/v4l/by-id/usb-cam-index0", SourceKind.DEVICE),
        ("clips/gate.mp4", SourceKind.FILE),
        ("file:///clips/gate.mp4", SourceKind.FILE),
        ("rtsp://10.0.0.5/1", SourceKind.RTSP),
        ("RTSPS://cam.local:7001/1", SourceKind.RTSPS),
        ("http://10.0.0.5/video.mjpg", SourceKind.HTTP),
        ("https://[fe80::1]/live.ts", SourceKind.HTTPS),
    ],
)
def test_the_kind_follows_from_the_text(text: str, kind: SourceKind) -> None:
    assert parse_source(text).kind is kind


@pytest.mark.parametrize(
    "text", ["concat:a|b", "subfile:,,start,0,:x", "ftp://host/x", "data:text,x", "rtsp:/one-slash"]
)
def test_other_protocols_are_refused_with_the_field_named(text: str) -> None:
    with pytest.raises(SourceRefused) as refused:
        parse_source(text, field="sub_source")

    assert refused.value.field == "sub_source"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "rtsp://",
        "rtsp://host:99999/",
        "rtsp://host:x/",
        "a\nb",
        "rtsp:///path",
        "x" * 3000,
    ],
)
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        parse_source(text)


def test_a_raw_password_that_could_mean_two_things_is_refused_with_advice() -> None:
    with pytest.raises(BadValue, match="percent-encode"):
        parse_source("rtsp://operator:p@ss:w/o#r?d@10.0.0.5/1")


def test_a_percent_encoded_password_is_understood() -> None:
    source = parse_source("rtsp://operator:p%40ss%3Aw%2Fo%23r%3Fd@10.0.0.5:8554/1")

    assert source.password == "p@ss:w/o#r?d"
    assert source.address == "rtsp://10.0.0.5:8554/1"
    assert (source.host, source.port) == ("10.0.0.5", 8554)


def test_a_secret_reference_stands_for_the_credentials() -> None:
    source = parse_source("rtsp://{secret:abc-1}@10.0.0.5/1")

    assert source.secret == "abc-1"
    assert source.text == "rtsp://{secret:abc-1}@10.0.0.5/1"


def test_no_password_is_printed() -> None:
    source = parse_source("rtsp://operator:hunter2@10.0.0.5/1")

    assert "hunter2" not in repr(source)
    assert redacted("cannot open rtsp://operator:hunter2@10.0.0.5/1") == (
        "cannot open rtsp://***@10.0.0.5/1"
    )


@given(user=st.text(min_size=1, max_size=20), password=st.text(max_size=20))
def test_any_credentials_survive_being_written_down(user: str, password: str) -> None:
    source = Source(
        SourceKind.RTSP, "rtsp://10.0.0.5/1", "10.0.0.5", 554, user=user, password=password
    )

    assert parse_source(source.text) == source


@given(st.text(max_size=60))
def test_any_text_is_understood_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(BadValue):
        assert parse_source(text).kind in SourceKind
