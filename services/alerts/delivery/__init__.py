"""How a notification leaves the station."""

from services.alerts.delivery.channel import Channel, DeliveryResult
from services.alerts.delivery.notification import Notification
from services.alerts.delivery.opening import open_channel
from services.alerts.delivery.outbox import DueNotification, Outbox, Tried
from services.alerts.delivery.sender import Sender
from services.alerts.delivery.sound import AlertSound, Played
from services.alerts.delivery.trial import deliver_test

__all__ = [
    "AlertSound",
    "Channel",
    "DeliveryResult",
    "DueNotification",
    "Notification",
    "Outbox",
    "Played",
    "Sender",
    "Tried",
    "deliver_test",
    "open_channel",
]
