"""The line between supervisor and worker: whole pickled messages, a descriptor may ride along.

A packet arrives whole or not at all, so a hung worker never leaves half a message. What does not
fit into a packet travels in a memory file of its own.
"""

from __future__ import annotations

import io
import os
import pickle
import socket
from enum import Enum
from typing import Any

LARGEST_PACKET = 60_000
LARGEST_MESSAGE = 64_000_000

_INLINE = b"i"
_IN_MEMORY = b"m"


class _OwnClasses(pickle.Unpickler):
    """A worker reads hostile streams: only our own classes are made from what it says."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("builtins", "getattr"):
            # Python before 3.11.4 writes an enum's member as getattr(class, name)
            return _member
        found = super().find_class(module, name) if module.startswith("services.") else None
        # a dotted name could lead out of a module of ours
        if not isinstance(found, type) or not found.__module__.startswith("services."):
            raise pickle.UnpicklingError(f"{module}.{name} does not travel on the line")
        return found


def _member(kind: Any, name: str) -> Enum:
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        raise pickle.UnpicklingError(f"{kind!r} has no members")
    return kind[name]


def pair() -> tuple[socket.socket, socket.socket]:
    """Two ends of a new line; neither is inherited by a process that is executed."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def send(sock: socket.socket, message: object, fd: int | None = None) -> None:
    """Raises OSError when the other end is gone, BlockingIOError when a full line must not wait."""
    payload = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    riders = [] if fd is None else [fd]
    if len(payload) <= LARGEST_PACKET:
        socket.send_fds(sock, [_INLINE + payload], riders)
        return
    memory = os.memfd_create("message", os.MFD_CLOEXEC)
    try:
        with os.fdopen(os.dup(memory), "wb") as file:
            file.write(payload)
        socket.send_fds(sock, [_IN_MEMORY], [*riders, memory])
    finally:
        os.close(memory)


def receive(sock: socket.socket) -> tuple[Any, int | None]:
    """The next message and the descriptor that came with it (the caller's to close).

    Raises EOFError when the other end is closed; OSError and BlockingIOError as recv does.
    """
    try:
        data, fds, _flags, _address = socket.recv_fds(sock, LARGEST_PACKET + 1, 2)
    except ConnectionResetError as error:
        raise EOFError("the other end is gone") from error
    if not data:
        for fd in fds:
            os.close(fd)
        raise EOFError("the other end is closed")
    body = data[1:]
    if data[:1] == _IN_MEMORY:
        body = _read_memory(fds.pop())
    return _OwnClasses(io.BytesIO(body)).load(), fds[0] if fds else None


def _read_memory(fd: int) -> bytes:
    with os.fdopen(fd, "rb") as file:
        # the sender's writing moved the offset that both share
        file.seek(0)
        return file.read(LARGEST_MESSAGE)
