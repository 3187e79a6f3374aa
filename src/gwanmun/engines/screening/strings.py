"""Many strings in one block of bytes, so that a million identifiers can be memory-mapped."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

__all__ = ["Strings"]


@dataclass(frozen=True, slots=True)
class Strings:
    """A column of strings: `data` in UTF-8, string k from `start[k]` to `start[k + 1]`."""

    start: NDArray[np.uint32]
    data: NDArray[np.uint8]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Strings":
        """A column of `texts` in their order."""
        parts = [text.encode() for text in texts]
        start = np.fromiter(accumulate(map(len, parts), initial=0), np.uint32, len(parts) + 1)
        return cls(start, np.frombuffer(b"".join(parts), np.uint8))

    def __len__(self) -> int:
        return len(self.start) - 1

    def __getitem__(self, number: int) -> str:
        return self.data[self.start[number] : self.start[number + 1]].tobytes().decode()

    def find(self, text: str, order: NDArray[np.int64]) -> int:
        """Number of `text`, or -1; `order` holds the numbers of the strings in ascending order of text."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self[int(order[middle])] < text else (low, middle)
        at = int(order[low]) if low < len(self) else -1
        return at if at >= 0 and self[at] == text else -1
