"""Asks a ClamAV daemon whether a file is harmless (INSTREAM of clamd's protocol), and says what happens without one."""

import socket
import struct
from dataclasses import dataclass

from django.conf import settings

from gwanmun.kernel.refusals import Text

__all__ = ["ScannerAway", "Verdict", "scan", "scan_policy"]

_CHUNK = 64 * 1024
_PATIENCE = 60.0  # seconds
_LONGEST_ANSWER = 4_096

_SCANNED = Text(
    "제출된 파일은 악성 코드 검사를 마친 뒤에만 열립니다. 검사기가 멈추면 검사할 때까지 기다립니다.",
    "Files are opened only after a scan for malicious code. While the scanner is away they wait for it.",
)
_UNSCANNED = Text(
    "악성 코드 검사기가 설정되지 않아 파일의 형식만 확인합니다. 모든 파일에 ‘검사 안 함’이 표시됩니다.",
    "No scanner for malicious code is set up: only the form of files is checked, and each is marked “not scanned”.",
)


class ScannerAway(ConnectionError):
    """The scanner that is set up does not answer; the file waits."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`threat` names what was found; empty when nothing was. Not `scanned` when no scanner is set up."""

    scanned: bool
    threat: str = ""


def scan_policy() -> Text:
    """What happens to files at this site, for the pages where they are handed in and shown."""
    return _SCANNED if settings.CLAMAV else _UNSCANNED


def scan(content: bytes) -> Verdict:
    """What the scanner at `settings.CLAMAV` ("host:port" or the path of a socket) says.

    Raises:
        ScannerAway: it is set up and does not answer, or answers with an error.
    """
    if not settings.CLAMAV:
        return Verdict(scanned=False)
    try:
        with _connected(settings.CLAMAV) as connection:
            answer = _asked(connection, content)
    except OSError as error:
        raise ScannerAway(f"The scanner at {settings.CLAMAV} does not answer: {error}") from error
    if answer.endswith(" FOUND"):
        return Verdict(scanned=True, threat=answer.removeprefix("stream: ").removesuffix(" FOUND"))
    if answer.endswith(" OK"):
        return Verdict(scanned=True)
    raise ScannerAway(f"The scanner could not scan: {answer or 'no answer'}")


def _connected(address: str) -> socket.socket:
    if address.startswith("/"):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(_PATIENCE)
        connection.connect(address)
        return connection
    host, _, port = address.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE)


def _asked(connection: socket.socket, content: bytes) -> str:
    connection.sendall(b"zINSTREAM\0")
    for start in range(0, len(content), _CHUNK):
        part = content[start : start + _CHUNK]
        connection.sendall(struct.pack("!I", len(part)) + part)
    connection.sendall(struct.pack("!I", 0))
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        part = connection.recv(_LONGEST_ANSWER)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0").decode(errors="replace")
