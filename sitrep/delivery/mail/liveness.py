"""Whether a connection still stands, as far as the system of this machine knows."""

import fcntl
import os
import socket
import struct
import termios
import time

_LOOK = 0.005  # seconds between two looks at what is still to be taken


def check_alive(connection: socket.socket | None, time_limit: float) -> None:
    """Wait until the other side has taken all that was sent, `time_limit` seconds at most.

    What the system has taken from us may never have left this machine: a server that hung up in the middle
    of a message is noticed here, and not only after the line that ends it.

    Raises:
        OSError: where the other side has hung up, or does not take it in time.
    """
    if connection is None:
        raise ConnectionResetError("the connection was closed")
    # TLS hides the bytes below it, so the look goes to the connection itself, by a handle of its own.
    with socket.socket(fileno=os.dup(connection.fileno())) as plain:
        until = time.monotonic() + time_limit
        while (waiting := _untaken(plain)) and time.monotonic() < until:
            _refuse_closed(plain)
            time.sleep(_LOOK)
        _refuse_closed(plain)
        if waiting:
            raise TimeoutError("timed out")


def _refuse_closed(plain: socket.socket) -> None:
    try:
        if not plain.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT):
            raise ConnectionResetError("the server hung up")
    except BlockingIOError:
        return  # nothing was said: the usual case


def _untaken(plain: socket.socket) -> int:
    """Count the bytes that the other side has not acknowledged; none where the system can't tell."""
    answer = bytearray(struct.calcsize("i"))
    try:
        fcntl.ioctl(plain.fileno(), termios.TIOCOUTQ, answer)
    except (AttributeError, OSError):
        return 0
    (count,) = struct.unpack("i", answer)
    return int(count)
