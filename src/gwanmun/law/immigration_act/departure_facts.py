"""The facts that decide whether a person may leave Korea. None means: not known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.immigration_act.entry_facts import PassportFacts

__all__ = ["DepartureFacts", "ExitRestrictionFacts"]


@dataclass(frozen=True, slots=True)
class ExitRestrictionFacts:
    """A confirmed exit ban (nationals) or exit suspension (foreigners); `valid_until` is its last day, None: open.

    `article` is the ground as cited, such as "4(1)5" for nationals or "29(1)" for foreigners.
    """

    kind: Literal["ban", "suspension", "emergency"]
    article: str
    reference: str
    valid_from: date
    valid_until: date | None = None
    lifted_on: date | None = None


@dataclass(frozen=True, slots=True)
class DepartureFacts:
    """One person leaving. `permitted_until` None with a foreigner: not known, unless `stay_unlimited`.

    `military_permit` is the answer of the military manpower authority for nationals of conscription age.
    """

    nationality: str | None
    passport: PassportFacts | None
    leaves_on: date
    exit_restrictions: tuple[ExitRestrictionFacts, ...] = ()
    permitted_until: date | None = None
    stay_unlimited: bool = False
    is_national: bool | None = None
    military_permit: Literal["not_required", "granted", "lacking"] | None = None
