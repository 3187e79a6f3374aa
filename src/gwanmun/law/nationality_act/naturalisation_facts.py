"""The facts that decide on an application for naturalisation. None means: not known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["ConductRecord", "Evaluation", "Livelihood", "Marriage", "NaturalisationFacts", "Path", "ResidenceGap"]

Path = Literal[
    "GEN",
    "SIM-FORMER",
    "SIM-BORN",
    "SIM-ADOPT",
    "MAR-2Y",
    "MAR-3Y1Y",
    "MAR-END",
    "MAR-CHILD",
    "SPE-CHILD",
    "SPE-MERIT",
    "SPE-TALENT",
]


@dataclass(frozen=True, slots=True)
class ResidenceGap:
    """A time away. `cause`: how the law may bridge it; `none` breaks the domicile; None: not known."""

    left_on: date
    returned_on: date
    cause: Literal["reentry_permit", "stay_could_not_be_extended", "accepted_by_minister", "none"] | None = None


@dataclass(frozen=True, slots=True)
class ConductRecord:
    """One record that is looked back on.

    `since` is the day the law counts from: end or exemption of the execution (prison), end of the suspension,
    payment of the fine (None: not paid), the decision (deferred), departure under the order (None: not left).
    """

    kind: Literal["prison", "suspended", "fine", "deferred", "deported", "departure_order"]
    since: date | None


@dataclass(frozen=True, slots=True)
class Livelihood:
    """Means of the applicant or of the family that shares the household, in won. `income_krw`: of the previous year."""

    income_krw: int | None = None
    financial_assets_krw: int | None = None
    property_krw: int | None = None
    employed: bool | None = None
    equivalent_accepted: bool | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One sitting of the comprehensive evaluation, or of the written test before 2018-03-01."""

    taken_on: date
    score: int


@dataclass(frozen=True, slots=True)
class Marriage:
    """The marriage with a national. `ended_by`: None while it lasts; `no_fault` needs proof that it was not the
    applicant's. `found_reasonable` is the Minister's finding for broken marriages and for carers of a child."""

    married_on: date | None = None
    spouse_is_national: bool | None = None
    ended_by: Literal["death", "disappearance", "no_fault", "own_fault"] | None = None
    raises_minor_child: bool | None = None
    found_reasonable: bool | None = None


@dataclass(frozen=True, slots=True)
class NaturalisationFacts:
    """One applicant on the day `decided_on`. `applied_on` None: asked as if applied for on that day.

    `path` None: every path is looked at. `domicile_since` is the day of registration of the lawful stay. `interviews`
    are the results so far. `conduct_found_good` is the finding after weighing, `security_concern` that of the checks.
    `former_national`: held the Korean nationality before.
    """

    decided_on: date
    applied_on: date | None = None
    path: Path | None = None
    former_national: bool = False
    birth: PartialDate | None = None
    status_code: str | None = None
    domicile_since: date | None = None
    gaps: tuple[ResidenceGap, ...] = ()
    marriage: Marriage = Marriage()
    parent_was_national: bool | None = None
    parent_is_national: bool | None = None
    born_in_korea: bool | None = None
    parent_born_in_korea: bool | None = None
    adopted_by_national_on: date | None = None
    merit_confirmed: bool | None = None
    talent_confirmed: bool | None = None
    talent_points: int | None = None
    conduct_records: tuple[ConductRecord, ...] | None = None
    tax_unpaid: bool | None = None
    conduct_found_good: bool | None = None
    security_concern: bool | None = None
    livelihood: Livelihood = Livelihood()
    recommenders: int | None = None
    evaluations: tuple[Evaluation, ...] = ()
    kiip_completed_on: date | None = None
    applies_with_spouse: bool | None = None
    spouse_of_reinstated: bool | None = None
    evaluation_waived: bool | None = None
    interview_waived: bool | None = None
    interviews: tuple[Literal["fit", "unfit", "no_show"], ...] = ()

    @property
    def application_day(self) -> date:
        """The day whose law decides on most conditions."""
        return self.applied_on or self.decided_on
