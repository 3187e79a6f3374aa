"""From bytes to text: byte order marks, UTF-16, the character sets of UNB, and the control bytes of teletype lines."""

import html
import quopri
import re

from gwanmun.engines.edifact.findings import Finding, Log

__all__ = ["decode"]

# ISO 9735-1, data element 0001: syntax identifiers and the part of ISO 8859 that they stand for.
_CHARACTER_SETS = {
    "UNOD": "iso8859-2",
    "UNOE": "iso8859-5",
    "UNOF": "iso8859-7",
    "UNOG": "iso8859-3",
    "UNOH": "iso8859-4",
    "UNOI": "iso8859-6",
    "UNOJ": "iso8859-8",
    "UNOK": "iso8859-9",
}
_SYNTAX_IDENTIFIER = re.compile(rb"UNB\W(UNO[A-Z])")

_XML_ESCAPES = re.compile("&(?:apos|#39|#x27|quot|#34);")
_QUOTED_PRINTABLE = re.compile("Content-Transfer-Encoding: *quoted-printable", re.IGNORECASE)

# Type B messages: heading from SOH to STX; at a page break the text stops at ETX and goes on after the next STX.
_HEADINGS = re.compile("\x01[^\x01\x02]*\x02|\x03[^\x02\x03]*\x02")

# Control characters carry no data. U+FDD0 to U+FDD4 are noncharacters that the tokenizer uses as place holders.
# IS1 to IS4 (U+001C to U+001F) stay: syntax level B uses them as separators.
_REMOVED = dict.fromkeys(
    [*range(0x09), 0x0B, *range(0x0E, 0x1C), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, *range(0xFDD0, 0xFDD5)]
)
_SPACES = {0x09: " ", 0x0C: "\n", 0xA0: " "}
_CLEAN = {**_REMOVED, **_SPACES}
_PLAIN = bytes([0x0A, *range(0x1C, 0x7F)])


def decode(data: bytes | str, log: Log) -> str:
    """The text of `data` with line ends as "\n", without control characters and teletype headings."""
    if isinstance(data, bytes) and not data.translate(None, _PLAIN):
        return _unpacked(data.decode("ascii"))
    text = data if isinstance(data, str) else _to_text(data, log)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _HEADINGS.sub("", _unpacked(text)).translate(_CLEAN)


def _unpacked(text: str) -> str:
    """`text` without the escapes of XML and of quoted-printable mail, where it shows that it came that way."""
    if _XML_ESCAPES.search(text):
        text = html.unescape(text)
    if _QUOTED_PRINTABLE.search(text):
        text = quopri.decodestring(text.encode()).decode(errors="replace")
    return text


def _to_text(data: bytes, log: Log) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if data[1:40:2].count(0) > len(data[1:40:2]) // 2:
        return data.decode("utf-16-le", errors="replace")
    if data[0:40:2].count(0) > len(data[0:40:2]) // 2:
        return data.decode("utf-16-be", errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        declared = _SYNTAX_IDENTIFIER.search(data)
        encoding = _CHARACTER_SETS.get(declared[1].decode(), "latin-1") if declared else "latin-1"
        log.warn(0, Finding.NOT_UTF8, encoding)
        return data.decode(encoding, errors="replace")
