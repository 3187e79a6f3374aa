"""A carrier's message as safe text: one segment a line, bytes that are no text written as hexadecimal."""

import json
from dataclasses import dataclass, replace

__all__ = ["RawLine", "lines_of", "marked_for"]

_DEFAULT_TERMINATOR, _DEFAULT_RELEASE = "'", "?"


@dataclass(frozen=True, slots=True)
class RawLine:
    """One segment (or line of JSON), numbered from 1. `marked`: it speaks of the person in question."""

    number: int
    text: str
    marked: bool = False


def lines_of(content: bytes, content_type: str) -> list[RawLine]:
    """The message for a page. What is no JSON and has no segment terminator stays in lines as sent."""
    parts = _json_lines(content) if "json" in content_type else _segments(_printable(content))
    return [RawLine(number, text) for number, text in enumerate(parts, start=1)]


def marked_for(lines: list[RawLine], tokens: list[str]) -> list[RawLine]:
    """The same lines with those of the person marked: from her NAD segment to the next, where a token stands."""
    wanted = [token for token in tokens if token]
    marked: set[int] = set()
    group: list[RawLine] = []
    for line in [*lines, RawLine(0, "NAD+")]:
        if line.text.startswith(("NAD+", "CNT+", "UNT+")):
            if any(token in part.text for part in group for token in wanted):
                marked |= {part.number for part in group}
            group = []
        if group or line.text.startswith("NAD+"):
            group.append(line)
    return [replace(line, marked=line.number in marked) for line in lines]


def _printable(content: bytes) -> str:
    text = content.decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() or c == "\n" else f"\\x{ord(c):02x}" if c != "\r" else "" for c in text)


def _segments(text: str) -> list[str]:
    terminator, release = _service_characters(text)
    segments, current, escaped = [], "", False
    for character in text:
        current += character
        if escaped:
            escaped = False
        elif character == release:
            escaped = True
        elif character == terminator:
            segments.append(current.strip())
            current = ""
    return [line for part in [*segments, current] for line in part.split("\n") if line.strip()]


def _service_characters(text: str) -> tuple[str, str]:
    """Terminator and release character as the UNA segment sets them."""
    at = text.find("UNA")
    una = text[at : at + 9] if at >= 0 else ""
    return (una[8], una[6]) if len(una) == 9 else (_DEFAULT_TERMINATOR, _DEFAULT_RELEASE)


def _json_lines(content: bytes) -> list[str]:
    try:
        return json.dumps(json.loads(content), indent=2, ensure_ascii=False).splitlines()
    except ValueError:
        return _printable(content).splitlines()
