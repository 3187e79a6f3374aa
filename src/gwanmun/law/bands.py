"""A band of whole numbers with a result: from 30 million to 39,999,999 won, 30 points. Both bounds are inclusive."""

import re
from dataclasses import dataclass
from typing import Self

__all__ = ["Band"]

_TEXT = re.compile(r"(-?\d*)\.\.(-?\d*): (-?\d+)")


@dataclass(frozen=True, slots=True)
class Band:
    """`lower` or `upper` None: open on that side, never on both.

    Raises:
        ValueError: the bounds are the wrong way round, or there are none.
    """

    lower: int | None
    upper: int | None
    result: int

    def __post_init__(self) -> None:
        if self.lower is None and self.upper is None:
            raise ValueError("a band needs a bound")
        if self.lower is not None and self.upper is not None and self.upper < self.lower:
            raise ValueError(f"a band that holds nothing: {self}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads "30..39: 5", "51..: 3"; raises ValueError for the rest."""
        match = _TEXT.fullmatch(text.strip())
        if not match:
            raise ValueError(f'not a band such as "30..39: 5": {text!r}')
        lower, upper, result = match.groups()
        return cls(int(lower) if lower else None, int(upper) if upper else None, int(result))

    def holds(self, number: int) -> bool:
        """True when the number lies in the band."""
        return (self.lower is None or self.lower <= number) and (self.upper is None or number <= self.upper)

    def __str__(self) -> str:
        lower, upper = ("" if bound is None else str(bound) for bound in (self.lower, self.upper))
        return f"{lower}..{upper}: {self.result}"
