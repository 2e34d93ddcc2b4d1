"""A notification as a mail to each recipient."""

from __future__ import annotations

import threading
from collections import OrderedDict
from urllib.parse import unquote, urlsplit

from services.alerts.delivery.channel import DeliveryFailed, Lifeline, Secrets
from services.alerts.delivery.message import Say, message_of
from services.alerts.delivery.messenger import Messenger
from services.alerts.delivery.notification import Notification
from services.domain.channels import MAIL_PORTS, ChannelSettings, is_mail_address

REMEMBERED = 200

_MODES = {"smtps": "ssl", "smtp": "starttls", "smtp+plain": "insecure"}


class Mail:
    """One mail each: one recipient that is refused is tried again without the others.

    Who has a notification already is remembered until the station ends.
    """

    def __init__(
        self, settings: ChannelSettings, secrets: Secrets, messenger: Messenger, say: Say
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self._messenger = messenger
        self._say = say
        self._lock = threading.Lock()
        self._had: OrderedDict[Notification, set[str]] = OrderedDict()

    def send(self, notification: Notification, lifeline: Lifeline) -> None:
        """Not to be cut off: the library ends each step by itself."""
        recipients = self._recipients(notification)
        server = self._server()
        message = message_of(notification, self._say)
        had = self._had_already(notification)
        failures = []
        for recipient in recipients:
            if recipient in had:
                continue
            try:
                self._messenger.send({**server, "targets": [recipient]}, message)
            except DeliveryFailed as error:
                failures.append(error)
            else:
                had.add(recipient)
        if failures:
            raise _failure(failures, len(recipients))

    def _recipients(self, notification: Notification) -> tuple[str, ...]:
        """The rule's, else the channel's; a rule's may also be meant for another channel."""
        named = tuple(text for text in notification.recipients if is_mail_address(text))
        recipients = named or self._settings.recipients
        if not recipients:
            raise DeliveryFailed("No recipient: enter one at the rule or at the channel.")
        return recipients

    def _server(self) -> dict[str, object]:
        parts = urlsplit(self._settings.address)
        server: dict[str, object] = {
            "schema": "mailto" if parts.scheme == "smtp+plain" else "mailtos",
            "host": parts.hostname,
            "smtp_host": parts.hostname,
            "port": parts.port or MAIL_PORTS[parts.scheme],
            "secure_mode": _MODES[parts.scheme],
            "from_addr": self._settings.sender,
        }
        if self._settings.secret:
            user, _, password = self._secrets.get(self._settings.secret).partition(":")
            server |= {"user": unquote(user), "password": unquote(password)}
        return server

    def _had_already(self, notification: Notification) -> set[str]:
        with self._lock:
            had = self._had.setdefault(notification, set())
            self._had.move_to_end(notification)
            while len(self._had) > REMEMBERED:
                self._had.popitem(last=False)
            return had


def _failure(failures: list[DeliveryFailed], recipients: int) -> DeliveryFailed:
    if len(failures) == recipients == 1:
        return failures[0]
    return DeliveryFailed(
        "{failed} of {all} recipients did not get it: {why}",
        failed=len(failures),
        all=recipients,
        why=failures[-1].sentence,
    )
