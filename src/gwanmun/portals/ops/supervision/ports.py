"""Whether a port is free, and who has it when it is not."""

import errno
import http.client
import socket
from pathlib import Path

__all__ = ["answers", "holder_of", "is_free", "url"]

_LISTENING = "0A"
_ANSWER_SECONDS = 0.2


def is_free(host: str, port: int) -> bool:
    """True when a server could listen there now.

    Raises:
        OSError: the address is not one of this machine, or the port needs rights that this user has not.
    """
    with socket.socket(_family(host), socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            if problem.errno == errno.EADDRINUSE:
                return False
            raise
    return True


def answers(host: str, port: int) -> bool:
    """True when an HTTP server there answers anything at all within a fifth of a second."""
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - a server on all addresses is asked on this one
    connection = http.client.HTTPConnection(here, port, timeout=_ANSWER_SECONDS)
    try:
        connection.request("GET", "/health/live")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def holder_of(port: int) -> str:
    """ "nginx (process 812)" for the process that listens on `port`, or "" where that cannot be seen."""
    inodes = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    for folder in Path("/proc").glob("[0-9]*/fd"):
        try:
            if any(str(link.readlink()) in inodes for link in folder.iterdir()):
                pid = folder.parent.name
                return f"{(folder.parent / 'comm').read_text().strip()} (process {pid})"
        except OSError:  # ended meanwhile, or another user's
            continue
    return ""


def _listening_inodes(port: int) -> list[str]:
    found = []
    for table in ("tcp", "tcp6"):
        path = Path("/proc/net") / table
        if not path.exists():
            continue
        for row in path.read_text().splitlines()[1:]:
            fields = row.split()
            if fields[3] == _LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                found.append(fields[9])
    return found


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def url(host: str, port: int) -> str:
    """The address to type into a browser."""
    name = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::", "::1"} else host  # noqa: S104
    return f"http://{name}:{port}"
