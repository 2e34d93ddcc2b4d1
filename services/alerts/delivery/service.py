"""Any other service: its whole address is a secret."""

from __future__ import annotations

from services.alerts.delivery.channel import Lifeline, Secrets
from services.alerts.delivery.message import Say, message_of
from services.alerts.delivery.messenger import Messenger
from services.alerts.delivery.notification import Notification
from services.domain.channels import plain_secret


class Service:
    def __init__(self, secret_id: str, secrets: Secrets, messenger: Messenger, say: Say) -> None:
        self._secret_id = secret_id
        self._secrets = secrets
        self._messenger = messenger
        self._say = say

    def send(self, notification: Notification, lifeline: Lifeline) -> None:
        """Not to be cut off: the library ends each step by itself."""
        address = plain_secret(self._secrets.get(self._secret_id))
        self._messenger.send(address, message_of(notification, self._say))
