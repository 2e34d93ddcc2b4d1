"""The test button of a channel: one message now, marked as a test, past the outbox."""

from __future__ import annotations

from services.alerts.delivery.channel import Channel, DeliveryResult
from services.alerts.delivery.notification import Notification
from services.domain.clock import UtcClock, utc_now
from services.domain.sentences import sentence


def deliver_test(channel: Channel, utc_clock: UtcClock = utc_now) -> DeliveryResult:
    """Takes as long as an attempt: at most 10 seconds."""
    return channel.deliver(
        Notification(
            alert_id=0,
            rule_name="test",
            camera_id="",
            camera_name="",
            signal="firing",
            priority="low",
            fired_at=utc_clock(),
            count=1,
            text=sentence("This is a test of the camera station. Nothing has happened."),
            is_test=True,
        )
    )
