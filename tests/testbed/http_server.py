"""A camera that speaks HTTP, from the standard library: streams, refusals and faults by path."""

from __future__ import annotations

import base64
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BOUNDARY = "camera"


@dataclass
class HttpCamera:
    """Paths to what they serve; `asked` notes every request and whether it was allowed."""

    port: int = 0
    asked: list[tuple[str, bool]] = field(default_factory=list)
    ending: threading.Event = field(default_factory=threading.Event)
    paths: dict[str, Callable[[Answer], None]] = field(default_factory=dict)
    user: str = ""
    password: str = ""
    digest: bool = False

    def url(self, path: str, userinfo: str = "") -> str:
        return f"http://{userinfo + '@' if userinfo else ''}127.0.0.1:{self.port}{path}"

    def mjpeg(self, path: str, pictures: list[bytes], *, fps: float = 15.0, loops: int = 0) -> None:
        """For ever when `loops` is 0."""

        def serve(answer: Answer) -> None:
            answer.head(200, f"multipart/x-mixed-replace; boundary={BOUNDARY}")
            for _ in _rounds(loops):
                for picture in pictures:
                    head = f"--{BOUNDARY}\r\nContent-Type: image/jpeg\r\n"
                    answer.write(f"{head}Content-Length: {len(picture)}\r\n\r\n".encode() + picture)
                    answer.write(b"\r\n")
                    if self.ending.wait(1 / fps):
                        return

        self.paths[path] = serve

    def transport_stream(
        self, path: str, clips: list[bytes], *, seconds: float = 2.0, loops: int = 0
    ) -> None:
        """Clips of MPEG-TS one after the other, each spread over `seconds`."""

        def serve(answer: Answer) -> None:
            answer.head(200, "video/mp2t")
            for _ in _rounds(loops):
                for clip in clips:
                    step = max(188, len(clip) // 188 // 30 * 188)
                    for at in range(0, len(clip), step):
                        answer.write(clip[at : at + step])
                        if self.ending.wait(seconds * step / len(clip)):
                            return

        self.paths[path] = serve

    def status(self, path: str, status: int) -> None:
        self.paths[path] = lambda answer: answer.head(status, "text/plain")

    def body(self, path: str, body: bytes, kind: str = "video/mp2t") -> None:
        def serve(answer: Answer) -> None:
            answer.head(200, kind)
            answer.write(body)

        self.paths[path] = serve

    def hang(self, path: str, first: bytes = b"", kind: str = "video/mp2t") -> None:
        """Sends `first` (nothing: not even a status line) and then is silent."""

        def serve(answer: Answer) -> None:
            if first:
                answer.head(200, kind)
                answer.write(first)
            self.ending.wait()

        self.paths[path] = serve

    def is_allowed(self, header: str, method: str) -> bool:
        if not self.user:
            return True
        if not self.digest:
            pair = f"{self.user}:{self.password}".encode()
            return header == "Basic " + base64.b64encode(pair).decode()
        return _digest_is_right(header, method, self.user, self.password)


class Answer(BaseHTTPRequestHandler):
    camera: HttpCamera

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        allowed = self.camera.is_allowed(self.headers.get("Authorization", ""), "GET")
        self.camera.asked.append((path, allowed))
        if not allowed:
            self._ask_for_password()
            return
        serve = self.camera.paths.get(path)
        if serve is None:
            self.head(404, "text/plain")
            return
        try:
            serve(self)
        except (BrokenPipeError, ConnectionResetError):
            return

    def head(self, status: int, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()

    def write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing: the tests' output is theirs."""

    def _ask_for_password(self) -> None:
        self.send_response(401)
        how = 'Digest realm="yard", nonce="0123456789abcdef", qop="auth", algorithm=MD5'
        self.send_header("WWW-Authenticate", how if self.camera.digest else 'Basic realm="yard"')
        self.send_header("Content-Length", "0")
        self.end_headers()


@contextmanager
def http_camera(port: int = 0) -> Iterator[HttpCamera]:
    """A running server on loopback; port 0 takes a free one."""
    camera = HttpCamera()
    handler = type("CameraAnswer", (Answer,), {"camera": camera})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    camera.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="http camera")
    thread.start()
    try:
        yield camera
    finally:
        camera.ending.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _rounds(loops: int) -> Iterator[int]:
    # bounded also for "for ever": a test that is stuck ends
    yield from range(loops or 10_000)


def _digest_is_right(header: str, method: str, user: str, password: str) -> bool:
    if not header.startswith("Digest "):
        return False
    said = {}
    for part in header[7:].split(","):
        name, _, value = part.strip().partition("=")
        said[name] = value.strip('"')
    first = _md5(f"{user}:{said.get('realm', '')}:{password}")
    second = _md5(f"{method}:{said.get('uri', '')}")
    middle = ":".join(said.get(name, "") for name in ("nonce", "nc", "cnonce", "qop"))
    return said.get("username") == user and said.get("response") == _md5(
        f"{first}:{middle}:{second}"
    )


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
