"""A real mail server on loopback (aiosmtpd), and one that accepts connections and says nothing."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class MailServer:
    """`refused` recipients get 550; a mail to several is listed for each of them."""

    port: int = 0
    refused: set[str] = field(default_factory=set)
    mails: list[tuple[str, str]] = field(default_factory=list)

    async def handle_RCPT(
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        rcpt_options: list[str],
    ) -> str:
        if address in self.refused:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        text = envelope.content.decode("utf-8").replace("\r\n", "\n")
        self.mails += [(recipient, text) for recipient in envelope.rcpt_tos]
        return "250 taken"


@contextmanager
def mail_server(certificate: Path | None = None) -> Iterator[MailServer]:
    """A running server; with a certificate (and key) it speaks TLS from the start."""
    made = MailServer()
    controller = Controller(made, "127.0.0.1", _free_port(), ssl_context=_tls(certificate))
    controller.start()
    made.port = controller.port
    try:
        yield made
    finally:
        controller.stop()


@contextmanager
def silent_server() -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def _tls(certificate: Path | None) -> ssl.SSLContext | None:
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def _free_port() -> int:
    # the library asks its own port to see that it is up, so it must know it
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
