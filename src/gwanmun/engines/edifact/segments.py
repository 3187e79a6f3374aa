"""A segment: its text between the separators of syntax level B, and the same taken apart.

The tokenizer turns whatever separators a sender uses into IS1, IS3 and IS4, the information separators of syntax level
B (ISO 9735). They never stand in data, so a segment can be told by its first characters, and cut without a thought of
released characters.
"""

from dataclasses import dataclass
from typing import Self

__all__ = ["COMPONENT", "ELEMENT", "TERMINATOR", "Segment"]

COMPONENT, ELEMENT, TERMINATOR = "\x1f", "\x1d", "\x1c"


@dataclass(slots=True)
class Segment:
    """`number` counts the segments of a file from 1. `elements[0]` is the tag; each element lists its components, at
    least one."""

    number: int
    tag: str
    elements: list[list[str]]

    @classmethod
    def parse(cls, number: int, text: str) -> Self:
        """Takes the text of one segment apart."""
        elements = [part.split(COMPONENT) for part in text.split(ELEMENT)]
        return cls(number, elements[0][0], elements)

    def value(self, element: int, component: int = 0) -> str:
        """A component, or "" where the segment is shorter."""
        try:
            return self.elements[element][component]
        except IndexError:
            return ""

    def qualified(self) -> tuple[str, str, str]:
        """Qualifier, value and format of segments like DTM and RFF; the value may stand in an element of its own."""
        if len(self.elements) < 2:
            return "", "", ""
        first = self.elements[1]
        if len(first) > 1:
            return first[0].upper(), first[1], first[2] if len(first) > 2 else ""
        return first[0].upper(), self.value(2), self.value(2, 1)

    def __str__(self) -> str:
        """As a sender with the usual separators would write it, without release characters."""
        return "+".join(":".join(components) for components in self.elements)
