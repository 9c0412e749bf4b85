"""A socket that listens, for whatever is served over HTTP."""

from __future__ import annotations

import socket

BACKLOG = 2048
"""Connections that wait to be taken; the kernel allows no more than its `somaxconn`."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens on an address of IPv4 or IPv6; port 0 is any free one.

    Raises OSError where none can be had.
    """
    # With the protocol left at 0, as socket.create_server does, asyncio doesn't switch Nagle's algorithm off, and
    # every answer takes 40 ms.
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(BACKLOG)
    except BaseException:
        sock.close()
        raise
    return sock
