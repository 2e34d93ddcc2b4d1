"""What can be asked about channels and deliveries; each method is one request."""

from __future__ import annotations

from datetime import timedelta

from app.alerts.channels import ChannelBook
from app.alerts.desk import check_alert_id
from services.alerts.delivery import DeliveryResult, deliver_test
from services.domain.alerts import ChannelTraffic, Delivery
from services.domain.call import Call
from services.domain.channels import ChannelSettings
from services.domain.clock import UtcClock, utc_now
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_outbox import deliveries_of, traffic
from services.storage.repositories.changes import Change

FAILED_WITHIN = timedelta(days=7)


class ChannelDesk:
    """Runs on the call's thread; every effect asks its call first."""

    def __init__(
        self,
        database: ConfigurationDatabase,
        book: ChannelBook,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._database = database
        self._book = book
        self._utc_clock = utc_clock

    def channels(self) -> tuple[ChannelSettings, ...]:
        """In the order in which they were added, the log first."""
        return self._book.settings()

    def save_channel(
        self, call: Call, settings: ChannelSettings, secret: str | None = None
    ) -> ChannelSettings:
        """A channel is known by its name; `secret` of None keeps what is stored."""
        call.check()
        return self._book.save(settings, secret, self._change(call))

    def delete_channel(self, call: Call, name: str) -> None:
        call.check()
        self._book.delete(name, self._change(call))

    def undelete_channel(self, call: Call, name: str) -> ChannelSettings:
        """As it was, with its secret; only until the station ends."""
        call.check()
        return self._book.undelete(name, self._change(call))

    def test_channel(self, call: Call, name: str) -> DeliveryResult:
        """A message now, marked as a test; takes as long as an attempt may."""
        channel = self._book.channel(name)
        call.check()
        return deliver_test(channel, self._utc_clock)

    def deliveries(self, call: Call, alert_id: int) -> list[Delivery]:
        """What became of the alert's notifications, newest first."""
        check_alert_id(alert_id)
        with self._database.read() as session:
            return deliveries_of(session, alert_id)

    def channel_traffic(self, call: Call) -> dict[str, ChannelTraffic]:
        """By name; a channel for which there was nothing yet has no entry."""
        since = self._utc_clock() - FAILED_WITHIN
        with self._database.read() as session:
            return traffic(session, failed_since=since)

    def _change(self, call: Call) -> Change:
        return Change(call.actor, call.id, self._utc_clock())
