"""A taken port is noticed before anything starts, and its holder is named."""

import os
import socket
from collections.abc import Iterator

import pytest

from gwanmun.portals.ops.supervision.ports import answers, holder_of, is_free, url


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server


def test_a_listening_port_is_taken_and_its_holder_is_this_process(listener):
    port = listener.getsockname()[1]
    assert not is_free("127.0.0.1", port)
    assert holder_of(port).endswith(f"(process {os.getpid()})")


def test_a_port_is_free_again_when_its_holder_is_gone(listener):
    port = listener.getsockname()[1]
    listener.close()
    assert is_free("127.0.0.1", port)
    assert holder_of(port) == ""


def test_a_server_that_accepts_but_does_not_answer_is_not_ready(listener):
    assert not answers("127.0.0.1", listener.getsockname()[1])


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://localhost:8000"),
        ("0.0.0.0", "http://localhost:8000"),
        ("10.0.0.5", "http://10.0.0.5:8000"),
    ],
)
def test_the_address_shown_is_one_to_type(host, shown):
    assert url(host, 8000) == shown
