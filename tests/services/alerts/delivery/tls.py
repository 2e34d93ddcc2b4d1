"""TLS for the servers of these tests."""

from __future__ import annotations

import socketserver
import ssl
from pathlib import Path


def speak_tls(server: socketserver.TCPServer, certificate: Path) -> None:
    """From the first byte on; the file holds certificate and key."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
