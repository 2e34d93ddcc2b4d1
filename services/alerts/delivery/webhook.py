"""A notification as a signed POST of JSON."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from services.alerts.delivery.channel import CONNECT_S, DeliveryFailed, Lifeline, Secrets
from services.alerts.delivery.message import Say
from services.alerts.delivery.notification import Notification
from services.alerts.delivery.signature import SIGNATURE_HEADER, signature
from services.domain.channels import plain_secret
from services.domain.clock import UtcClock, utc_now

ANSWER_BYTES = 64 * 1024
USER_AGENT = "camera-station"


class Webhook:
    """POSTs over http.client, which follows no redirect and asks no proxy.

    Certificates are checked against the system's authorities.
    """

    def __init__(
        self,
        address: str,
        secret_id: str,
        secrets: Secrets,
        *,
        say: Say = str,
        tls: Callable[[], ssl.SSLContext] = ssl.create_default_context,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._parts = urlsplit(address)
        self._secret_id = secret_id
        self._secrets = secrets
        self._say = say
        self._tls = tls
        self._utc_clock = utc_clock

    def send(self, notification: Notification, lifeline: Lifeline) -> None:
        body = body_of(notification, self._say)
        secret = plain_secret(self._secrets.get(self._secret_id))
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": USER_AGENT,
            "Connection": "close",
            SIGNATURE_HEADER: signature(secret, body, int(self._utc_clock().timestamp())),
        }
        with _in_words(self._host):
            status = self._status(body, headers, lifeline)
        _check_status(status, self._host)

    @property
    def _host(self) -> str:
        return self._parts.hostname or ""

    def _status(self, body: bytes, headers: dict[str, str], lifeline: Lifeline) -> int:
        connection = self._connection()
        try:
            connection.connect()
            lifeline.on_cut(_cutter(connection.sock))
            target = self._parts._replace(scheme="", netloc="").geturl() or "/"
            connection.request("POST", target, body, headers)
            answer = connection.getresponse()
            # some of it, so that a receiver is not cut off while it still writes; the rest never
            answer.read(ANSWER_BYTES)
            return answer.status
        finally:
            connection.close()

    def _connection(self) -> HTTPConnection:
        if self._parts.scheme == "http":
            return HTTPConnection(self._host, self._parts.port, timeout=CONNECT_S)
        return HTTPSConnection(self._host, self._parts.port, timeout=CONNECT_S, context=self._tls())


def body_of(notification: Notification, say: Say = str) -> bytes:
    """What receivers get; fields are only ever added. `picture` is its name, not its content."""
    fields = {
        "version": 1,
        "alert": notification.alert_id,
        "rule": notification.rule_name,
        "camera": {"id": notification.camera_id, "name": notification.camera_name},
        "signal": notification.signal,
        "priority": notification.priority,
        "fired_at": notification.fired_at.isoformat(),
        "count": notification.count,
        "text": say(notification.text),
        "picture": None if notification.picture is None else notification.picture.name,
        "test": notification.is_test,
    }
    return json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace")


def _cutter(connected: socket.socket) -> Callable[[], None]:
    def cut() -> None:
        with suppress(OSError):
            # not the TLS socket's own: that one changes what the reading thread holds
            socket.socket.shutdown(connected, socket.SHUT_RDWR)

    return cut


def _check_status(status: int, host: str) -> None:
    if 300 <= status < 400:
        raise DeliveryFailed(
            "{host} redirects ({status}). Redirects are not followed: enter the final address.",
            host=host,
            status=status,
        )
    if not 200 <= status < 300:
        raise DeliveryFailed(
            "{host} answered {status}. Only 2xx counts as delivered.", host=host, status=status
        )


@contextmanager
def _in_words(host: str) -> Iterator[None]:
    """Only the host is named: the path of an address can be as good as a password."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise DeliveryFailed(
            "The certificate of {host} is not valid: {why}.", host=host, why=error.verify_message
        ) from None
    except socket.gaierror:
        raise DeliveryFailed(
            "{host} is not known. Check the address and the network.", host=host
        ) from None
    except ConnectionRefusedError:
        raise DeliveryFailed(
            "{host} refuses the connection. Check the port, and that the receiver runs.", host=host
        ) from None
    except TimeoutError:
        raise DeliveryFailed(
            "{host} did not answer within {seconds} seconds.", host=host, seconds=CONNECT_S
        ) from None
    except (OSError, HTTPException):
        raise DeliveryFailed(
            "The connection to {host} broke off, or its answer is no HTTP.", host=host
        ) from None
