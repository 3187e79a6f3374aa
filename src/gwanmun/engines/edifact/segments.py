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
    """`number` counts the segments of a file from 1; `elements[0]` is the tag. Composites are cut when asked for."""

    number: int
    elements: list[str]

    @classmethod
    def parse(cls, number: int, text: str) -> Self:
        """Takes the text of one segment apart."""
        return cls(number, text.split(ELEMENT))

    @property
    def tag(self) -> str:
        return self.elements[0].partition(COMPONENT)[0]

    def components(self, element: int) -> list[str]:
        """The components of an element; none where the segment is shorter."""
        return self.elements[element].split(COMPONENT) if element < len(self.elements) else []

    def value(self, element: int, component: int = 0) -> str:
        """A component, or "" where the segment is shorter."""
        if element >= len(self.elements):
            return ""
        whole = self.elements[element]
        if COMPONENT not in whole:
            return "" if component else whole
        components = whole.split(COMPONENT)
        return components[component] if component < len(components) else ""

    def qualified(self) -> tuple[str, str, str]:
        """Qualifier, value and format of segments like DTM and RFF; the value may stand in an element of its own."""
        first = self.components(1)
        if len(first) > 1:
            return first[0].upper(), first[1], first[2] if len(first) > 2 else ""
        return first[0].upper() if first else "", self.value(2), self.value(2, 1)

    def __str__(self) -> str:
        """As a sender with the usual separators would write it, without release characters."""
        return "+".join(self.elements).replace(COMPONENT, ":")
