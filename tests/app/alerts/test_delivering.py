"""What the engine raises reaches people, late rather than never, and its fate is kept."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.alerts.opening import Alerting
from services.domain.alerts import Delivery
from services.domain.errors import DatabaseUnavailable
from services.domain.events import ProblemSeen
from tests.app.alerts.delivering_site import JPEG, SECRET, DeliveringSite, hook, mail
from tests.services.alerts.delivery.mail_server import mail_server
from tests.services.alerts.delivery.receivers import free_port, receiver

DAY_S = 86_400.0

# apprise asks it for the kind of a picture
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[DeliveringSite]:
    made = DeliveringSite(tmp_path)
    yield made
    made.close()


def by_channel(deliveries: list[Delivery]) -> dict[str, Delivery]:
    return {one.channel: one for one in deliveries}


def comes_and_goes(site: DeliveringSite, alerting: Alerting, number: int) -> None:
    """The trouble comes, raises the alert of this number, and goes."""
    site.has_trouble = True
    site.awaited(lambda: len(site.alerts()) == number, alerting)
    site.has_trouble = False
    site.awaited(lambda: not site.alerts()[0].is_raised, alerting)
    site.pass_by(60)


def test_an_alert_reaches_webhook_mail_and_log(site: DeliveringSite) -> None:
    with receiver() as got, mail_server() as mails:
        site.channel(hook(got.port))
        site.channel(mail(mails.port), None)
        site.rule(["webhook", "email", "log"])
        site.has_trouble = True
        with site.running() as alerting:
            site.awaited(lambda: sum(one.ok for one in site.deliveries()) == 3, alerting)

    (path, headers, body) = got.got[0]
    told = json.loads(body)
    assert (path, told["rule"], told["signal"]) == ("/hook", "Disk", "firing")
    stamp, _, given = headers["X-Camera-Station-Signature"].partition(",v1=")
    signed = stamp.removeprefix("t=").encode() + b"." + body
    assert given == hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
    ((recipient, text),) = mails.mails
    assert recipient == "guard@example.org"
    assert "Subject: Alert: Disk" in text
    (alert,) = site.alerts()
    assert alert.notified_at is not None
    assert {str(one.what) for one in site.deliveries()} == {"Delivered."}


def test_with_everything_down_evaluation_is_on_time_and_delivery_is_given_up_after_a_day(
    site: DeliveringSite,
) -> None:
    site.channel(hook(free_port()))
    site.channel(mail(free_port()), None)
    site.rule(["webhook", "email"])
    with site.running() as alerting:
        began = time.monotonic()
        site.has_trouble = True
        site.awaited(lambda: bool(site.alerts()), alerting)
        assert time.monotonic() - began < 2.0
        site.awaited(lambda: [one.attempts for one in site.deliveries()] == [1, 1], alerting)
        assert all(one.next_at and not one.ok for one in site.deliveries())

        site.pass_by(DAY_S - 10)
        site.awaited(lambda: all(one.attempts == 2 for one in site.deliveries()), alerting)
        site.awaited(lambda: all(one.done_at for one in site.deliveries()), alerting)

        found = by_channel(site.deliveries())
        assert str(found["Hook"].what) == (
            "Given up after 24 hours: 127.0.0.1 refuses the connection. "
            "Check the port, and that the receiver runs."
        )
        assert str(found["Guard"].what).startswith("Given up after 24 hours: The service")
        assert not any(one.ok or one.next_at for one in found.values())
        # and what happens next is still told of
        site.has_trouble = False
        site.awaited(lambda: not site.alerts()[0].is_raised, alerting)
    assert site.alerts()[0].notified_at is None


def test_what_waits_for_a_channel_goes_out_when_its_address_was_mended(
    site: DeliveringSite,
) -> None:
    with receiver() as got:
        site.channel(hook(free_port()))
        site.rule(["webhook"])
        site.has_trouble = True
        with site.running() as alerting:
            site.awaited(lambda: [one.attempts for one in site.deliveries()] == [1], alerting)
            site.channel(hook(got.port))
            site.awaited(lambda: site.deliveries()[0].ok, alerting)
    assert len(got.got) == 1


def test_the_cooldown_starts_only_when_somebody_was_really_told(site: DeliveringSite) -> None:
    port = free_port()
    site.channel(hook(port))
    site.rule(["webhook"], cooldown_s=3600)
    with site.running() as alerting:
        for number in (1, 2):
            comes_and_goes(site, alerting, number)
    # nobody was told of the first, so the second is to be told
    assert [len(site.deliveries(number)) for number in (1, 2)] == [2, 2]


def test_within_the_cooldown_nobody_is_told_again(site: DeliveringSite) -> None:
    with receiver() as got:
        site.channel(hook(got.port))
        site.rule(["webhook"], cooldown_s=3600)
        with site.running() as alerting:
            site.has_trouble = True
            site.awaited(lambda: site.was_told(1), alerting)
            site.has_trouble = False
            site.awaited(lambda: not site.alerts()[0].is_raised, alerting)
            site.pass_by(60)
            site.has_trouble = True
            site.awaited(lambda: len(site.alerts()) == 2, alerting)
    assert site.deliveries(2) == []


def test_what_was_not_told_when_the_station_ended_is_told_by_the_next_run(
    site: DeliveringSite,
) -> None:
    with receiver() as got:
        site.channel(hook(got.port))
        site.rule(["webhook"])
        site.has_trouble = True
        with site.running(delivers=False) as alerting:
            site.awaited(lambda: bool(site.deliveries()), alerting)
        assert got.got == []
        site.pass_by(5)
        with site.running() as alerting:
            site.awaited(lambda: site.deliveries()[0].ok, alerting)
    assert len(got.got) == 1


def test_what_was_delivered_and_not_noted_is_told_again_and_never_lost(
    site: DeliveringSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise DatabaseUnavailable("The station is killed here.")

    with receiver() as got:
        site.channel(hook(got.port))
        site.rule(["webhook"])
        site.has_trouble = True
        with monkeypatch.context() as patched:
            patched.setattr("app.alerts.outbox.note_attempts", killed)
            with site.running() as alerting:
                site.awaited(lambda: bool(got.got), alerting)
        assert site.deliveries()[0].attempts == 0
        site.pass_by(5)
        with site.running() as alerting:
            site.awaited(lambda: site.deliveries()[0].ok, alerting)
    first, second = (json.loads(body) for _, _, body in got.got)
    # by these its receiver knows it again
    assert first == second


def test_a_kind_without_a_channel_is_said_once_and_stands_among_the_deliveries(
    site: DeliveringSite,
) -> None:
    site.rule(["email", "window"])
    with site.running() as alerting:
        for number in (1, 2):
            comes_and_goes(site, alerting, number)
    delivery = site.deliveries()[-1]
    assert (delivery.channel, delivery.ok, delivery.next_at, delivery.attempts) == (
        "email",
        False,
        None,
        0,
    )
    assert str(delivery.what) == (
        "There is no channel of this kind. Add one under Alerts > Channels."
    )
    said = [str(event.what) for event in site.heard if isinstance(event, ProblemSeen)]
    assert said == [
        "Rule “Disk” should be told by email, but there is no such channel. "
        "Add one under Alerts > Channels."
    ]


def test_a_message_names_the_camera_and_carries_its_picture(site: DeliveringSite) -> None:
    site.pictures["gate"] = JPEG
    with mail_server() as mails:
        site.channel(mail(mails.port), None)
        site.rules.clear()
        site.rule(
            ["email"],
            name="Nobody",
            rule_type="no_detection",
            conditions={"minutes": 5},
            cameras=["gate"],
        )
        with site.running() as alerting:
            site.pass_by(301)
            site.awaited(lambda: bool(site.deliveries()) and site.deliveries()[0].ok, alerting)
            (alert,) = site.alerts()
    assert (site.folder / "pictures" / alert.evidence.picture).read_bytes() == JPEG
    ((_, text),) = mails.mails
    assert "Subject: Alert: Nobody, Gate" in text
    assert "image/jpeg" in text


def test_no_secret_stands_in_a_log_or_a_result(
    site: DeliveringSite, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    with receiver() as got:
        got.status = 500
        site.channel(hook(got.port))
        site.rule(["webhook", "log"])
        site.has_trouble = True
        with site.running() as alerting:
            site.awaited(lambda: sum(one.attempts > 0 for one in site.deliveries()) == 2, alerting)
    said = caplog.text + "".join(str(one) for one in site.deliveries()) + str(site.heard)
    assert "canary" not in said
    assert str(by_channel(site.deliveries())["Hook"].what) == (
        "127.0.0.1 answered 500. Only 2xx counts as delivered."
    )
