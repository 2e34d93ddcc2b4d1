"""A mail server on loopback that speaks SMTP (RFC 5321) as far as these tests need it."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.services.alerts.delivery.tls import speak_tls


@dataclass
class MailServer:
    """`refused` recipients get 550; `is_silent` accepts the connection and says nothing."""

    port: int = 0
    refused: set[str] = field(default_factory=set)
    is_silent: bool = False
    mails: list[tuple[str, str]] = field(default_factory=list)
    ending: threading.Event = field(default_factory=threading.Event)


class _Session(socketserver.StreamRequestHandler):
    mail_server: MailServer

    def handle(self) -> None:
        try:
            self._talk()
        except OSError:
            return

    def _talk(self) -> None:
        if self.mail_server.is_silent:
            self.mail_server.ending.wait()
            return
        self._say("220 yard ESMTP")
        recipient = ""
        while line := self.rfile.readline().decode("ascii").strip():
            verb = line[:4].upper()
            if verb == "RCPT":
                recipient = line.partition("<")[2].partition(">")[0]
                is_refused = recipient in self.mail_server.refused
                self._say("550 5.1.1 no such user" if is_refused else "250 ok")
            elif verb == "DATA":
                self._say("354 go on")
                self.mail_server.mails.append((recipient, self._data()))
                self._say("250 taken")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _data(self) -> str:
        lines: list[str] = []
        while (line := self.rfile.readline().decode("utf-8").rstrip("\r\n")) != ".":
            lines.append(line)
        return "\n".join(lines)

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode("ascii"))


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that broke off is what these tests are about."""


@contextmanager
def mail_server(certificate: Path | None = None) -> Iterator[MailServer]:
    """A running server; with a certificate (and key) it speaks TLS from the start."""
    made = MailServer()
    server = _Server(("127.0.0.1", 0), type("_Bound", (_Session,), {"mail_server": made}))
    if certificate is not None:
        speak_tls(server, certificate)
    made.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="mail server")
    thread.start()
    try:
        yield made
    finally:
        made.ending.set()
        server.shutdown()
        thread.join()
        server.server_close()
