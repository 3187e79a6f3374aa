"""What a PDF may hold: pages, and nothing that acts, hides files or unpacks into more than memory holds."""

import re
import zlib
from collections.abc import Iterator

from gwanmun.platform.documents.refusals import refusal

__all__ = ["check_pdf"]

_MOST_UNPACKED = 300_000_000  # bytes of all streams together
_PIECE = 1 << 16  # bytes read at once
_PART = 1 << 20  # bytes unpacked at once
_MOST_STREAMS = 50_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_DICTIONARY_REACH = 2_000  # bytes before a stream in which its dictionary stands
_ESCAPED = re.compile(rb"#([0-9a-fA-F]{2})")
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])")
_LOCKED = re.compile(rb"/Encrypt(?![A-Za-z])")
_TAIL = 2_000


def check_pdf(content: bytes) -> None:
    """Returns when the file looks harmless and whole.

    Raises:
        Refused: documents.damaged, documents.locked, documents.active_content, documents.bomb.
    """
    if b"%%EOF" not in content[-_TAIL:] or b"startxref" not in content[-_TAIL:]:
        raise refusal("documents.damaged")
    objects = _names(b"".join(_between_streams(content)))
    if _LOCKED.search(objects):
        raise refusal("documents.locked")
    if _ACTIVE.search(objects) or any(_ACTIVE.search(_names(packed)) for packed in _packed_objects(content)):
        raise refusal("documents.active_content")


def _names(data: bytes) -> bytes:
    """The bytes with names as they are meant: "/J#53" is "/JS"."""
    return _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode()), data)


def _between_streams(content: bytes) -> Iterator[bytes]:
    """What is no stream: there, and in packed objects, names are names and no chance bytes of a picture."""
    at = 0
    while found := _STREAM.search(content, at):
        yield content[at : found.start()]
        end = content.find(_END, found.end())
        at = end + len(_END) if end >= 0 else len(content)
    yield content[at:]


def _packed_objects(content: bytes) -> Iterator[bytes]:
    """The streams that hold objects, unpacked. All others are unpacked too, to see how large they become."""
    unpacked = 0
    for number, found in enumerate(_STREAM.finditer(content)):
        if number == _MOST_STREAMS:
            raise refusal("documents.bomb")
        dictionary = content[max(0, found.start() - _DICTIONARY_REACH) : found.start()].rpartition(b"obj")[2]
        kept = bytearray()
        for part in _inflated(content, found.end()):
            unpacked += len(part)
            if unpacked > _MOST_UNPACKED:
                raise refusal("documents.bomb")
            if b"/ObjStm" in _names(dictionary):
                kept += part
        yield bytes(kept)


def _inflated(content: bytes, at: int) -> Iterator[bytes]:
    """What a stream unpacks to, in parts; nothing when it is not deflated."""
    engine = zlib.decompressobj()
    while not engine.eof:
        piece = engine.unconsumed_tail or content[at : at + _PIECE]
        at += 0 if engine.unconsumed_tail else len(piece)
        if not piece:
            return
        try:
            yield engine.decompress(piece, _PART)
        except zlib.error:
            return
