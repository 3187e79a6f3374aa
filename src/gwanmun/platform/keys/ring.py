"""A ring of numbered keys: the newest one protects new data, the older ones still open what they closed.

Keys are files `<name>.<number>` in one folder. Rotation adds a file; no key is ever replaced or removed by the program.
"""

import hmac
from dataclasses import dataclass
from pathlib import Path

from gwanmun.platform.keys.files import load_or_make_secret

__all__ = ["KeyRing", "UnknownKey"]

_LARGEST_NUMBER = 255  # numbers travel in one byte


class UnknownKey(LookupError):
    """The key that protects a datum is not in the folder of keys; restore its file from the backup of keys."""


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys called `name` in `folder`. Every key is 32 bytes, derived from its file for this name alone."""

    folder: Path
    name: str

    def current(self) -> int:
        """Number of the newest key. The first key of a ring is made when there is none."""
        return max(self.numbers(), default=0) or self._make(1)

    def numbers(self) -> list[int]:
        """Numbers of the keys at hand, the oldest first."""
        suffixes = (path.suffix[1:] for path in self.folder.glob(f"{self.name}.*"))
        return sorted(int(suffix) for suffix in suffixes if suffix.isdecimal())

    def key(self, number: int) -> bytes:
        """The key `number`.

        Raises:
            UnknownKey: its file is missing.
        """
        path = self._path(number)
        if not path.exists():
            raise UnknownKey(f"The key file {path.name} is missing. Restore it from the backup of keys.")
        return hmac.digest(load_or_make_secret(path).encode(), self.name.encode(), "sha256")

    def add(self) -> int:
        """Makes the next key and returns its number. Running processes write with it after their restart.

        Raises:
            ValueError: the ring is full (255 keys).
        """
        number = self.current() + 1
        if number > _LARGEST_NUMBER:
            raise ValueError(f"The ring {self.name} is full.")
        return self._make(number)

    def _make(self, number: int) -> int:
        load_or_make_secret(self._path(number))
        return number

    def _path(self, number: int) -> Path:
        return self.folder / f"{self.name}.{number}"
