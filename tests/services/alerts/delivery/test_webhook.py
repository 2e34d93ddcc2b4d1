from __future__ import annotations

import hashlib
import hmac
import json
import logging
import socket
import ssl
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from services.alerts.delivery import webhook
from services.alerts.delivery.bounded import BoundedChannel
from services.alerts.delivery.channel import DeliveryResult
from services.alerts.delivery.opening import open_channel
from services.alerts.delivery.trial import deliver_test
from services.alerts.delivery.webhook import ANSWER_BYTES, Webhook
from services.domain.channels import ChannelKind, ChannelSettings, stored_secret
from services.storage.secrets import Backend, SecretStore
from tests.services.alerts.delivery.notices import CANARY, GATE_OPEN, NOON, OneSecret
from tests.services.alerts.delivery.receivers import (
    Receiver,
    free_port,
    receiver,
    write_certificate,
)

SOON_S = 0.3


def deliver(url: str, *, whole_s: float = 5.0, trusted: Path | None = None) -> DeliveryResult:
    def tls() -> ssl.SSLContext:
        return ssl.create_default_context(cafile=None if trusted is None else str(trusted))

    hook = Webhook(url, "f-yard-1", OneSecret(), tls=tls, utc_clock=lambda: NOON)
    channel = BoundedChannel("Yard", hook, whole_s=whole_s, utc_clock=lambda: NOON)
    return channel.deliver(GATE_OPEN)


def test_a_receiver_that_answers_2xx_has_the_alert() -> None:
    with receiver() as yard:
        yard.status = 204
        result = deliver(yard.url)

    (path, headers, body) = yard.got[0]
    assert result.ok
    assert result.at == NOON
    assert path == "/hook?station=yard"
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert json.loads(body) == {
        "version": 1,
        "alert": 17,
        "rule": "Nobody at the gate",
        "camera": {"id": "gate", "name": "Gate 北"},
        "signal": "firing",
        "priority": "high",
        "fired_at": "2026-03-02T12:00:00+00:00",
        "count": 3,
        "text": "3 violations within 5 minutes.",
        "picture": None,
        "test": False,
    }


def test_the_signature_is_of_the_time_and_the_body_as_it_was_sent() -> None:
    with receiver() as yard:
        deliver(yard.url)

    _, headers, body = yard.got[0]
    signed_at, signature = headers["X-Camera-Station-Signature"].split(",")
    expected = hmac.digest(CANARY.encode(), b"1772452800." + body, hashlib.sha256).hex()
    assert signed_at == "t=1772452800"
    assert signature == f"v1={expected}"


def test_the_name_of_the_picture_is_told_but_no_path_of_this_machine() -> None:
    notification = replace(GATE_OPEN, picture=Path("/srv/yard/pictures/17.jpg"))
    with receiver() as yard:
        settings = ChannelSettings(ChannelKind.WEBHOOK, "Yard", yard.url, "f-yard-1")
        open_channel(settings, OneSecret()).deliver(notification)

    assert json.loads(yard.got[0][2])["picture"] == "17.jpg"
    assert b"/srv" not in yard.got[0][2]


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
def test_an_answer_other_than_2xx_is_not_delivered(status: int) -> None:
    with receiver() as yard:
        yard.status = status
        result = deliver(yard.url)

    assert not result.ok
    assert str(result.what) == f"127.0.0.1 answered {status}. Only 2xx counts as delivered."


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with receiver() as elsewhere, receiver() as yard:
        yard.status = status
        yard.headers["Location"] = elsewhere.url
        result = deliver(yard.url)

    assert not result.ok
    assert "Redirects are not followed" in str(result.what)
    assert elsewhere.got == []


def test_a_receiver_that_hangs_is_cut_off() -> None:
    with receiver() as yard:
        yard.answer = lambda _: _wait(yard)
        result = deliver(yard.url, whole_s=SOON_S)

    assert not result.ok
    assert str(result.what) == "No end after 0.3 seconds: cut off."


def test_a_receiver_that_drips_its_answer_is_cut_off() -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not yard.ending.wait(0.02):
            handler.wfile.write(b"x")

    with receiver() as yard:
        yard.answer = drip
        result = deliver(yard.url, whole_s=SOON_S)

    assert not result.ok
    assert "cut off" in str(result.what)


def test_a_receiver_that_drips_over_tls_is_cut_off(tmp_path: Path) -> None:
    certificate = write_certificate(tmp_path)

    def drip(handler: BaseHTTPRequestHandler) -> None:
        while not yard.ending.wait(0.02):
            handler.wfile.write(b"x")

    with receiver(certificate) as yard:
        yard.answer = drip
        result = deliver(yard.url, whole_s=SOON_S, trusted=certificate)

    assert "cut off" in str(result.what)


def test_only_the_beginning_of_a_huge_answer_is_read() -> None:
    sent = 0

    def pour(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.end_headers()
        for _ in range(4096):
            handler.wfile.write(b"x" * ANSWER_BYTES)
            sent += ANSWER_BYTES

    with receiver() as yard:
        yard.answer = pour
        result = deliver(yard.url)

    assert result.ok
    assert sent < 4096 * ANSWER_BYTES


def test_endless_headers_are_refused() -> None:
    with receiver() as yard:
        yard.answer = lambda handler: (
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 200 + b"\r\n") and None
        )
        result = deliver(yard.url)

    assert not result.ok


def test_an_answer_that_is_no_http_is_not_delivered() -> None:
    with receiver() as yard:
        yard.answer = lambda handler: handler.wfile.write(b"220 yard ESMTP\r\n")
        result = deliver(yard.url)

    assert str(result.what) == "The connection to 127.0.0.1 broke off, or its answer is no HTTP."


def test_a_connection_that_is_refused_says_so() -> None:
    result = deliver(f"http://127.0.0.1:{free_port()}/hook")

    assert not result.ok
    assert "127.0.0.1 refuses the connection" in str(result.what)


def test_a_name_that_is_not_known_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    result = deliver("http://receiver.invalid/CANARY")

    assert str(result.what) == ("receiver.invalid is not known. Check the address and the network.")


def test_a_step_that_takes_too_long_is_told_with_its_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(webhook, "CONNECT_S", 0.1)
    with receiver() as yard:
        yard.answer = lambda _: _wait(yard)
        result = deliver(yard.url)

    assert str(result.what) == "127.0.0.1 did not answer within 0.1 seconds."


def test_the_real_secret_store_keeps_the_secret_and_redacts_it(tmp_path: Path) -> None:
    store = SecretStore(tmp_path / "site", key_folder=tmp_path / "keys", backend=Backend.FILE)
    (tmp_path / "site").mkdir()
    secret_id = store.put(stored_secret(CANARY), "yard")
    with receiver() as yard:
        settings = ChannelSettings(ChannelKind.WEBHOOK, "Yard", yard.url, secret_id)
        result = open_channel(settings, store).deliver(GATE_OPEN)

    _, headers, body = yard.got[0]
    signed_at = headers["X-Camera-Station-Signature"].split(",")[0].removeprefix("t=")
    expected = hmac.digest(CANARY.encode(), f"{signed_at}.".encode() + body, hashlib.sha256).hex()
    assert result.ok
    assert headers["X-Camera-Station-Signature"] == f"t={signed_at},v1={expected}"
    assert "CANARY" not in store.redact(f"signed with {CANARY}")


def test_a_certificate_of_a_known_authority_is_accepted(tmp_path: Path) -> None:
    certificate = write_certificate(tmp_path)
    with receiver(certificate) as yard:
        result = deliver(yard.url, trusted=certificate)

    assert result.ok


def test_a_certificate_of_nobody_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    with receiver(write_certificate(tmp_path)) as yard:
        result = deliver(yard.url)

    assert str(result.what).startswith("The certificate of 127.0.0.1 is not valid: self-signed")
    assert yard.got == []


def test_a_certificate_of_another_host_is_refused(tmp_path: Path) -> None:
    certificate = write_certificate(tmp_path, host="127.0.0.2")
    with receiver(certificate) as yard:
        result = deliver(yard.url, trusted=certificate)

    assert "The certificate of 127.0.0.1 is not valid" in str(result.what)
    assert yard.got == []


def test_a_secret_that_is_not_there_is_said_and_nothing_is_sent() -> None:
    with receiver() as yard:
        settings = ChannelSettings(ChannelKind.WEBHOOK, "Yard", yard.url, "f-gone")
        result = open_channel(settings, OneSecret()).deliver(GATE_OPEN)

    assert str(result.what) == "The password is not in the secret store. Enter it again."
    assert yard.got == []


def test_the_text_is_in_the_operators_language() -> None:
    with receiver() as yard:
        settings = ChannelSettings(ChannelKind.WEBHOOK, "Yard", yard.url, "f-yard-1")
        channel = open_channel(settings, OneSecret(), say=lambda _: "大门无人。")
        assert channel.deliver(GATE_OPEN).ok

    assert json.loads(yard.got[0][2])["text"] == "大门无人。"


def test_the_test_button_sends_a_message_that_says_it_is_one() -> None:
    with receiver() as yard:
        settings = ChannelSettings(ChannelKind.WEBHOOK, "Yard", yard.url, "f-yard-1")
        result = deliver_test(open_channel(settings, OneSecret()))

    assert result.ok
    assert json.loads(yard.got[0][2])["test"] is True


@pytest.mark.parametrize("status", [200, 302, 500])
def test_the_secret_is_in_no_result_log_or_repr(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with receiver() as yard:
        yard.status = status
        settings = ChannelSettings(ChannelKind.WEBHOOK, "Yard", yard.url, "f-yard-1")
        channel = open_channel(settings, OneSecret())
        result = channel.deliver(GATE_OPEN)

    seen = repr(result) + repr(channel) + repr(channel.__dict__) + repr(settings) + caplog.text
    assert "CANARY" not in seen
    assert b"CANARY" not in yard.got[0][2]


def _wait(yard: Receiver) -> None:
    yard.ending.wait()
