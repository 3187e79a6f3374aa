"""What an office vouches for where the published law is uncertain to us.

A confirmed fact confirms or corrects one parameter of confidence U, for a time, in the name of an officer. It can
never change a parameter that was read in a source: that takes an amendment.
"""

import hashlib
from dataclasses import dataclass
from datetime import date

__all__ = ["ConfirmedFact", "OfficeSettings"]


@dataclass(frozen=True, slots=True)
class ConfirmedFact:
    """An office's statement on one uncertain parameter.

    `value` is written as in the data files ("30 days", "true"); None takes the uncertain value as it is written there.
    """

    name: str
    key: str = ""
    value: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The confirmed facts of one office."""

    office: str = ""
    confirmed: tuple[ConfirmedFact, ...] = ()

    @property
    def mark(self) -> str:
        """What a law version adds for these settings: the office and a digest of its statements, or nothing."""
        if not self.confirmed:
            return ""
        digest = hashlib.sha256(repr(self.confirmed).encode()).hexdigest()[:6]
        return f"+{self.office or 'office'}:{digest}"


NO_SETTINGS = OfficeSettings()
