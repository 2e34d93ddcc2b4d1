from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from services.alerts.delivery.channel import DeliveryFailed
from services.alerts.delivery.message import Message
from services.alerts.delivery.messenger import Target
from services.alerts.delivery.opening import open_channel
from services.domain.channels import ChannelKind, ChannelSettings
from services.domain.sentences import Sentence
from tests.services.alerts.delivery.notices import CANARY, GATE_OPEN, OneSecret

GUARD, CHIEF = "guard@example.org", "chief@example.org"


class FakeMessenger:
    """Takes what it is given, but for those whom it refuses."""

    def __init__(self) -> None:
        self.refused: set[object] = set()
        self.sent: list[tuple[Target, Message]] = []

    def send(self, target: Target, message: Message) -> None:
        if isinstance(target, Mapping) and target["targets"] in [[r] for r in self.refused]:
            raise DeliveryFailed("Refused with code {code}.", code="550")
        self.sent.append((target, message))

    @property
    def recipients(self) -> list[object]:
        return [target["targets"] for target, _ in self.sent if isinstance(target, Mapping)]


class MailPassword:
    def get(self, secret_id: str) -> str:
        return "station%40example.org:p%40ss%3Aword"


def settings(**changed: object) -> ChannelSettings:
    mail = ChannelSettings(
        ChannelKind.EMAIL,
        "Guard",
        "smtps://mail.example",
        "f-mail-1",
        sender="station@example.org",
        recipients=(GUARD,),
    )
    return ChannelSettings.from_plain({**mail.plain(), **changed})


def test_a_mail_goes_to_the_channels_recipients_with_user_and_password() -> None:
    messenger = FakeMessenger()
    channel = open_channel(settings(), MailPassword(), messenger=messenger)

    assert channel.deliver(GATE_OPEN).ok
    target, message = messenger.sent[0]
    assert target == {
        "schema": "mailtos",
        "host": "mail.example",
        "smtp_host": "mail.example",
        "port": 465,
        "secure_mode": "ssl",
        "from_addr": "station@example.org",
        "user": "station@example.org",
        "password": "p@ss:word",
        "targets": [GUARD],
    }
    assert message.subject == "Alert: Nobody at the gate, Gate 北"
    assert message.text.startswith("3 violations within 5 minutes.\n\nCamera: Gate 北\n")
    assert message.is_urgent


def test_the_recipients_of_the_rule_come_before_those_of_the_channel() -> None:
    messenger = FakeMessenger()
    channel = open_channel(settings(), MailPassword(), messenger=messenger)

    channel.deliver(replace(GATE_OPEN, recipients=(CHIEF, "room 7")))

    assert messenger.recipients == [[CHIEF]]


def test_no_recipient_at_all_says_where_to_enter_one() -> None:
    channel = open_channel(settings(recipients=[]), MailPassword(), messenger=FakeMessenger())

    result = channel.deliver(GATE_OPEN)

    assert str(result.what) == "No recipient: enter one at the rule or at the channel."


def test_after_a_refusal_only_those_without_the_mail_are_tried_again() -> None:
    messenger = FakeMessenger()
    messenger.refused = {CHIEF}
    both = settings(recipients=[GUARD, CHIEF])
    channel = open_channel(both, MailPassword(), messenger=messenger)

    first = channel.deliver(GATE_OPEN)
    messenger.refused = set()
    second = channel.deliver(GATE_OPEN)

    assert str(first.what) == "1 of 2 recipients did not get it: Refused with code 550."
    assert second.ok
    assert messenger.recipients == [[GUARD], [CHIEF]]


def test_a_later_notification_of_the_same_alert_goes_to_everybody_again() -> None:
    messenger = FakeMessenger()
    channel = open_channel(settings(), MailPassword(), messenger=messenger)

    channel.deliver(GATE_OPEN)
    channel.deliver(replace(GATE_OPEN, signal="resolved"))

    assert messenger.recipients == [[GUARD], [GUARD]]


def test_the_ways_to_a_mail_server_are_tls_starttls_and_in_the_clear() -> None:
    found = {}
    for address in ("smtps://m.example", "smtp://m.example:2587", "smtp+plain://m.example"):
        messenger = FakeMessenger()
        server = settings(address=address, secret="")
        open_channel(server, MailPassword(), messenger=messenger).deliver(GATE_OPEN)
        target = messenger.sent[0][0]
        assert isinstance(target, Mapping)
        found[address] = (target["schema"], target["secure_mode"], target["port"])
        assert "password" not in target

    assert found == {
        "smtps://m.example": ("mailtos", "ssl", 465),
        "smtp://m.example:2587": ("mailtos", "starttls", 2587),
        "smtp+plain://m.example": ("mailto", "insecure", 25),
    }


def test_a_services_whole_address_comes_from_the_secret_store() -> None:
    messenger = FakeMessenger()
    service = ChannelSettings(ChannelKind.SERVICE, "Chat", secret="f-yard-1")
    channel = open_channel(service, OneSecret(), messenger=messenger, say=_in_chinese)

    assert channel.deliver(GATE_OPEN).ok
    assert messenger.sent[0][0] == CANARY
    assert messenger.sent[0][1].subject == "中文"


def _in_chinese(said: Sentence) -> str:
    return "中文"
