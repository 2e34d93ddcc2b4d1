"""The real apprise against real servers; without the library only its absence is tested."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.alerts.delivery import apprise_messenger
from services.alerts.delivery.apprise_messenger import AppriseMessenger
from services.alerts.delivery.bounded import BoundedChannel
from services.alerts.delivery.channel import DeliveryFailed
from services.alerts.delivery.mail import Mail
from services.alerts.delivery.message import Message
from services.alerts.delivery.opening import open_channel
from services.domain.channels import ChannelKind, ChannelSettings
from services.domain.errors import MissingOnMachine
from tests.services.alerts.delivery.mail_server import mail_server, silent_server
from tests.services.alerts.delivery.notices import GATE_OPEN, OneSecret
from tests.services.alerts.delivery.receivers import free_port, receiver, write_certificate

MESSAGE = Message("Alert: Gate", "Nobody is at the gate.")
# apprise 2.3 imports imghdr, which Python 3.13 has no more; it brings its own there
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")


@pytest.fixture(autouse=True)
def _loggers_as_at_the_start() -> Iterator[None]:
    """Whoever sent a message before in this process; caplog listens to loggers that are closed."""
    _open_loggers()
    yield
    _open_loggers()


def _open_loggers() -> None:
    for name in apprise_messenger.TALKATIVE:
        logging.getLogger(name).propagate = True
    apprise_messenger._library.cache_clear()


def mail_channel(port: int, *recipients: str, scheme: str = "smtp+plain") -> ChannelSettings:
    return ChannelSettings(
        ChannelKind.EMAIL,
        "Guard",
        f"{scheme}://127.0.0.1:{port}",
        sender="station@example.org",
        recipients=recipients or ("guard@example.org",),
    )


def test_a_missing_library_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    apprise_messenger._library.cache_clear()

    with pytest.raises(MissingOnMachine, match="Install the station's requirements again"):
        AppriseMessenger().send("json://127.0.0.1", MESSAGE)


def test_a_mail_server_gets_the_real_mail() -> None:
    with mail_server() as post:
        result = open_channel(mail_channel(post.port), OneSecret()).deliver(GATE_OPEN)

    recipient, mail = post.mails[0]
    assert result.ok
    assert recipient == "guard@example.org"
    assert "From: station@example.org" in mail


def test_a_mail_server_that_refuses_a_recipient_is_told_with_its_code() -> None:
    with mail_server() as post:
        post.refused.add("guard@example.org")
        result = open_channel(mail_channel(post.port), OneSecret()).deliver(GATE_OPEN)

    assert not result.ok
    assert "refused the message with code 550" in str(result.what)


def test_a_mail_server_that_is_down_is_told() -> None:
    result = open_channel(mail_channel(free_port()), OneSecret()).deliver(GATE_OPEN)

    assert "could not be reached" in str(result.what)


def test_a_silent_mail_server_is_left_behind() -> None:
    with silent_server() as port:
        mail = Mail(mail_channel(port), OneSecret(), AppriseMessenger(), str)
        result = BoundedChannel("Guard", mail, whole_s=2.0).deliver(GATE_OPEN)

    assert "cut off" in str(result.what)


def test_a_server_without_tls_gets_no_mail_where_tls_is_asked_for() -> None:
    with mail_server() as post:
        settings = mail_channel(post.port, scheme="smtp")
        result = open_channel(settings, OneSecret()).deliver(GATE_OPEN)

    assert not result.ok
    assert post.mails == []


def test_a_mail_server_with_the_certificate_of_nobody_gets_no_mail(tmp_path: Path) -> None:
    with mail_server(write_certificate(tmp_path)) as post:
        settings = mail_channel(post.port, scheme="smtps")
        result = open_channel(settings, OneSecret()).deliver(GATE_OPEN)

    assert not result.ok
    assert post.mails == []


def test_a_mail_server_with_a_known_certificate_gets_the_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = write_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(certificate) as post:
        settings = mail_channel(post.port, scheme="smtps")
        result = open_channel(settings, OneSecret()).deliver(GATE_OPEN)

    assert result.ok
    assert len(post.mails) == 1


def test_a_service_gets_subject_text_and_picture(tmp_path: Path) -> None:
    picture = tmp_path / "gate #1 ?.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0 jpeg")
    with receiver() as chat:
        message = Message("Alert: Gate", "Nobody.", is_urgent=True, picture=picture)
        AppriseMessenger().send(f"json://127.0.0.1:{chat.port}/room", message)

    told = json.loads(chat.got[0][2])
    assert (told["title"], told["message"], told["type"]) == ("Alert: Gate", "Nobody.", "failure")
    assert [attached["filename"] for attached in told["attachments"]] == [picture.name]


def test_no_redirect_is_followed_whatever_the_address_asks_for() -> None:
    with receiver() as elsewhere, receiver() as chat:
        chat.status = 307
        chat.headers["Location"] = elsewhere.url
        with pytest.raises(DeliveryFailed):
            AppriseMessenger().send(f"json://127.0.0.1:{chat.port}/?redirect=yes", MESSAGE)

    assert elsewhere.got == []


@pytest.mark.parametrize(
    "address",
    [
        "json://user:CANARY@127.0.0.1:{closed}/CANARY",
        "json://user:CANARY@127.0.0.1:{open}/CANARY?+X-Token=CANARY",
        "slack://CANARY/x",
        "blub://CANARY/x",
        "CANARY",
        "mailto://user:CANARY@127.0.0.1:{closed}?to=guard@example.org",
    ],
)
def test_an_address_is_in_no_result_log_or_output(
    address: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(1)
    with receiver() as chat:
        chat.status = 503
        secret = address.format(closed=free_port(), open=chat.port)
        settings = ChannelSettings(ChannelKind.SERVICE, "Chat", secret="f-yard-1")
        channel = open_channel(settings, OneSecret(secret))
        result = channel.deliver(GATE_OPEN)

    assert not result.ok
    assert "CANARY" not in repr(result) + repr(channel.__dict__) + caplog.text
    assert "CANARY" not in "".join(capfd.readouterr())


def test_the_certificate_is_checked_whatever_the_address_asks_for(tmp_path: Path) -> None:
    with receiver(write_certificate(tmp_path)) as chat, pytest.raises(DeliveryFailed):
        AppriseMessenger().send(f"jsons://127.0.0.1:{chat.port}/?verify=no", MESSAGE)

    assert chat.got == []


def test_the_code_of_a_services_answer_is_told() -> None:
    with receiver() as chat:
        chat.status = 503
        with pytest.raises(DeliveryFailed, match="with code 503"):
            AppriseMessenger().send(f"json://127.0.0.1:{chat.port}", MESSAGE)
