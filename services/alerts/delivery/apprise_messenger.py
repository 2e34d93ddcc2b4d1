"""Mail and some 180 other services through apprise, held to the station's rules.

The plugin is called on the attempt's own thread: apprise's `Apprise.notify` keeps pools of threads
that nobody can end. Its loggers are kept to themselves, for what they print of a bad address or
of a failure holds the tokens in it; only the codes of the answers are picked out.
"""

from __future__ import annotations

import importlib
import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from urllib.parse import quote

from services.alerts.delivery.channel import CONNECT_S, DeliveryFailed
from services.alerts.delivery.message import Message
from services.alerts.delivery.messenger import Target
from services.domain.errors import MissingOnMachine

TALKATIVE = ("apprise", "urllib3", "requests", "requests_oauthlib", "oauthlib")

# "error=503" of its HTTP plugins, "was refused: 550" and "(535, b'…" of SMTP
_CODE = re.compile(r"(?:error=|was refused: |\()([45]\d\d)\b")
_loading = threading.Lock()


class AppriseMessenger:
    """No redirects, certificates checked, `CONNECT_S` for each step, whatever the address says."""

    def send(self, target: Target, message: Message) -> None:
        with _loading:
            apprise = _library()
        plugin = _plugin(apprise, target)
        plugin.redirects = False
        plugin.verify_certificate = True
        plugin.socket_connect_timeout = plugin.socket_read_timeout = CONNECT_S
        with _answer_codes() as codes:
            taken = plugin.notify(
                body=message.text,
                title=message.subject,
                notify_type=_kind(apprise, message),
                body_format=apprise.NotifyFormat.TEXT,
                attach=_attached(apprise, message),
            )
        if not taken:
            raise _refused(codes)


@cache
def _library() -> Any:
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.addHandler(logging.NullHandler())
    try:
        apprise = importlib.import_module("apprise")
    except ImportError:
        raise MissingOnMachine(
            "The library “apprise” is missing. Install the station's requirements again."
        ) from None
    logging.getLogger("apprise").setLevel(logging.DEBUG)
    return apprise


def _plugin(apprise: Any, target: Target) -> Any:
    asset = apprise.AppriseAsset(app_id="Camera station", http_redirects=False)
    described = target if isinstance(target, str) else dict(target)
    plugin = apprise.Apprise.instantiate(described, asset=asset)
    if plugin is None:
        raise DeliveryFailed(
            "The service's address is not understood. Enter it again, as apprise writes it."
        )
    return plugin


def _kind(apprise: Any, message: Message) -> Any:
    if message.is_good_news:
        return apprise.NotifyType.SUCCESS
    return apprise.NotifyType.FAILURE if message.is_urgent else apprise.NotifyType.WARNING


def _attached(apprise: Any, message: Message) -> Any:
    if message.picture is None:
        return None
    attached = apprise.AppriseAttachment()
    attached.add(f"file://{quote(str(message.picture))}")
    return attached


def _refused(codes: list[str]) -> DeliveryFailed:
    if codes:
        return DeliveryFailed(
            "The service refused the message with code {code}. Check address, user and password.",
            code=codes[-1],
        )
    return DeliveryFailed(
        "The service could not be reached or did not take the message. Check its address."
    )


@contextmanager
def _answer_codes() -> Iterator[list[str]]:
    """The codes that the services answer on this thread: numbers, never texts."""
    codes = _Codes()
    logger = logging.getLogger("apprise")
    logger.addHandler(codes)
    try:
        yield codes.seen
    finally:
        logger.removeHandler(codes)


class _Codes(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._own_thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._own_thread:
            self.seen += _CODE.findall(record.getMessage())
