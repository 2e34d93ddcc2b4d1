"""One listening port of the site: HTTP requests for streams, on loopback only."""

from __future__ import annotations

import base64
import binascii
import contextlib
import hmac
import logging
import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from services.simulator.encoders import CONTENT_TYPES
from services.simulator.scenes import Login
from services.simulator.stream import SharedStream

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
REQUEST_LIMIT_S = 10.0
SEND_BUFFER_BYTES = 262_144
WAITING_CONNECTIONS = 128


@dataclass(frozen=True)
class Offer:
    """What stands behind a path."""

    stream: SharedStream
    login: Login | None


class Door(ThreadingHTTPServer):
    """Holds its port from the first; between `close_up()` and `open_up()` it refuses connections.

    Not a daemon's threads: closing waits for every visit, having cut its connection.
    """

    daemon_threads = False
    block_on_close = True
    request_queue_size = WAITING_CONNECTIONS

    def __init__(self, port: int, offers: Mapping[str, Offer]) -> None:
        self.offers = offers
        self._connections: set[socket.socket] = set()
        self._connections_lock = threading.Lock()
        self._thread: threading.Thread | None = None
        super().__init__((LOOPBACK, port), Visit, bind_and_activate=False)
        try:
            # bound without listening, a port refuses and nobody else can take it
            self.server_bind()
        except OSError:
            self.server_close()
            raise

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def open_up(self) -> None:
        self.server_activate()
        # a short poll: closing waits for it
        self._thread = threading.Thread(
            target=self.serve_forever, args=(0.1,), name=f"door {self.port}", daemon=True
        )
        self._thread.start()

    def close_up(self) -> None:
        """Cuts every connection and gives the port back."""
        if self._thread is not None:
            self.shutdown()
            self._thread.join()
            self._thread = None
        with self._connections_lock:
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._connections_lock:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._connections_lock:
            self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        logger.exception("A visit ended with an error.")


class Visit(BaseHTTPRequestHandler):
    """One connection: asks for the password where there is one, then sends pictures."""

    server: Door
    timeout = REQUEST_LIMIT_S
    server_version = "SimulatedCamera"
    sys_version = ""

    def do_GET(self) -> None:
        offer = self.server.offers.get(self.path)
        if offer is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif offer.login is not None and not self._knows(offer.login):
            self._ask_for_login()
        else:
            with contextlib.suppress(OSError):
                self._send_pictures(offer.stream)

    def _send_pictures(self, stream: SharedStream) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        viewer = stream.join()
        try:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", CONTENT_TYPES[stream.format.manner])
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            for data in viewer.pieces():
                self.wfile.write(data)
        finally:
            stream.leave(viewer)

    def _ask_for_login(self) -> None:
        self.send_response(HTTPStatus.UNAUTHORIZED)
        self.send_header("WWW-Authenticate", 'Basic realm="camera", charset="UTF-8"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _knows(self, login: Login) -> bool:
        kind, _, encoded = self.headers.get("Authorization", "").partition(" ")
        try:
            given = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            return False
        expected = f"{login.user}:{login.password}".encode()
        return kind.lower() == "basic" and hmac.compare_digest(given, expected)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (named by http.server)
        logger.debug(format, *args)
