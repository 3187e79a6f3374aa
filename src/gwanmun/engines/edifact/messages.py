"""Messages cut out of the segments of a file: from UNH to UNT, with reference, type and place in a split list."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from gwanmun.engines.edifact.segments import Segment

__all__ = ["Message"]

_OPENING = 60  # more segments than any list has before its first person


@dataclass(slots=True)
class Message:
    """The texts of the segments between UNH and UNT, numbered from `first`. `header` is None when UNH was cut off."""

    header: Segment | None
    first: int
    texts: list[str] = field(default_factory=list)

    def segments(self) -> Iterator[Segment]:
        """The segments, taken apart."""
        return (Segment.parse(number, text) for number, text in enumerate(self.texts, self.first))

    @property
    def reference(self) -> str | None:
        return (self.header.value(1) or None) if self.header else None

    @property
    def type(self) -> str:
        """ "PAXLST", "CUSRES" or another; from the content where the header does not tell."""
        declared = self.header.value(2).upper() if self.header else ""
        return declared or ("CUSRES" if any(text[:3] == "ERP" for text in self.texts) else "PAXLST")

    @property
    def is_us_dialect(self) -> bool:
        """The US form has version 001 or 000 in its header, or a section of persons in PDT after UNS."""
        version = self.header.value(2, 1) if self.header else ""
        opening = islice(self.texts, _OPENING)
        return self.type == "PAXLST" and (version.isdigit() or any(text[:3] == "PDT" for text in opening))

    @property
    def common_access_reference(self) -> str | None:
        return (self.header.value(3) or None) if self.header else None

    @property
    def part(self) -> tuple[int | None, bool, bool]:
        """Sequence number of a split list, and whether this is its first and its last part (composite S010)."""
        number, flag = (self.header.value(4), self.header.value(4, 1)) if self.header else ("", "")
        if not number.isdigit() or len(number) > 4:
            return None, flag.upper() != "F", flag.upper() != "C"
        return int(number), int(number) == 1 or flag.upper() == "C", flag.upper() == "F"
