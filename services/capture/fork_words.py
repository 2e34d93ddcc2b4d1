"""What the supervisor and the fork server say to each other: small packets of fixed shape.

Requests are FORK with the two descriptors of the new worker (its end of the line, its vitals) and
PING. Answers are READY once, FORKED with a descriptor of the process, ENDED with how it ended
(exit status, or minus the signal), REFUSED with an errno, and PONG. `token` is the asker's.
"""

from __future__ import annotations

import os
import signal
import socket
import struct
from dataclasses import dataclass
from enum import IntEnum

_SHAPE = struct.Struct("<BQqq")


class Word(IntEnum):
    FORK = 1
    PING = 2
    READY = 3
    FORKED = 4
    ENDED = 5
    REFUSED = 6
    PONG = 7


@dataclass(frozen=True)
class Packet:
    """One packet; `number` is a status or an errno, `fds` belong to whoever received it."""

    word: Word
    token: int = 0
    pid: int = 0
    number: int = 0
    fds: tuple[int, ...] = ()


def send(sock: socket.socket, packet: Packet) -> None:
    data = _SHAPE.pack(packet.word, packet.token, packet.pid, packet.number)
    socket.send_fds(sock, [data], packet.fds)


def receive(sock: socket.socket) -> Packet:
    """Raises EOFError when the other side is gone."""
    try:
        data, fds, _flags, _address = socket.recv_fds(sock, _SHAPE.size, 2, socket.MSG_CMSG_CLOEXEC)
    except ConnectionResetError as error:
        raise EOFError("the other side is gone") from error
    if not data:
        raise EOFError("the other side is gone")
    word, token, pid, number = _SHAPE.unpack(data)
    return Packet(Word(word), token, pid, number, tuple(fds))


def turn_away(packet: Packet) -> None:
    """Ends a worker that nobody waits for any more."""
    for fd in packet.fds:
        signal.pidfd_send_signal(fd, signal.SIGKILL)
        os.close(fd)
