"""A socket that listens."""

from __future__ import annotations

import socket

import pytest

from bot.errors import SetupError
from bot.listening import listening
from bot.playground.server import bind


def test_any_free_port_is_taken_where_none_is_named() -> None:
    with listening("127.0.0.1", 0) as one, listening("127.0.0.1", 0) as other:
        ports = {one.getsockname()[1], other.getsockname()[1]}
        assert len(ports) == 2
        assert 0 not in ports


def test_whoever_connects_is_waited_for() -> None:
    with listening("127.0.0.1", 0) as server, socket.create_connection(server.getsockname()) as client:
        taken, _ = server.accept()
        with taken:
            client.sendall(b"hello")
            assert taken.recv(5) == b"hello"


def test_small_answers_do_not_wait_for_more() -> None:
    """With its protocol left open, asyncio doesn't switch Nagle's algorithm off, and each answer takes 40 ms."""
    with listening("127.0.0.1", 0) as server:
        assert server.proto == socket.IPPROTO_TCP


def test_a_port_that_is_taken_is_told() -> None:
    with listening("127.0.0.1", 0) as server:
        port = server.getsockname()[1]
        with pytest.raises(OSError, match="in use"):
            listening("127.0.0.1", port)
        with pytest.raises(SetupError, match=rf"127\.0\.0\.1:{port} \(.*in use.*\): stop what uses that port"):
            bind("127.0.0.1", port)
