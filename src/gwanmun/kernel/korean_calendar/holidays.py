"""A day on which public offices are closed, with its ground and how sure the record is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gwanmun.kernel.refusals import LegalBasis, Text

__all__ = ["Holiday", "HolidayKind"]


class HolidayKind(StrEnum):
    """Why the day is a holiday."""

    HOLIDAY = "holiday"
    SUBSTITUTE = "substitute"
    TEMPORARY = "temporary"
    ELECTION = "election"


@dataclass(frozen=True, slots=True)
class Holiday:
    """`confidence`: V read in the statute or the official almanac, K known, U uncertain (elections to come)."""

    day: date
    name: Text
    kind: HolidayKind
    basis: LegalBasis
    confidence: str = "K"
