"""A channel made of its settings."""

from __future__ import annotations

from services.alerts.delivery.apprise_messenger import AppriseMessenger
from services.alerts.delivery.bounded import BoundedChannel
from services.alerts.delivery.channel import Channel, Secrets, Transport
from services.alerts.delivery.log_channel import LogChannel
from services.alerts.delivery.mail import Mail
from services.alerts.delivery.message import Say
from services.alerts.delivery.messenger import Messenger
from services.alerts.delivery.service import Service
from services.alerts.delivery.webhook import Webhook
from services.domain.channels import ChannelKind, ChannelSettings


def open_channel(
    settings: ChannelSettings,
    secrets: Secrets,
    *,
    say: Say = str,
    messenger: Messenger | None = None,
) -> Channel:
    """Reads no secret and connects to nothing: a channel reads its secret at each delivery."""
    if settings.kind is ChannelKind.LOG:
        return LogChannel()
    transport = _transport(settings, secrets, say, messenger or AppriseMessenger())
    return BoundedChannel(settings.name, transport)


def _transport(
    settings: ChannelSettings, secrets: Secrets, say: Say, messenger: Messenger
) -> Transport:
    if settings.kind is ChannelKind.WEBHOOK:
        return Webhook(settings.address, settings.secret, secrets, say=say)
    if settings.kind is ChannelKind.EMAIL:
        return Mail(settings, secrets, messenger, say)
    return Service(settings.secret, secrets, messenger, say)
