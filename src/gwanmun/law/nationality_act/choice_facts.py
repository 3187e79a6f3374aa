"""The facts about a multiple national who chooses, or renounces the Korean nationality. None means: not known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

__all__ = ["MultipleNationalFacts"]


@dataclass(frozen=True, slots=True)
class MultipleNationalFacts:
    """One multiple national on the day `reported_on` of the report or question.

    `multiple_since`: the day since which both nationalities are held, None: since birth. `ascendants_without_intent`:
    born while an ascendant was abroad without the intent to settle (Art. 12(3)). `service_event`: the end of the
    military duty and its day. `way`: how Korean nationality is chosen. `birth_tourism` is the finding under Art. 13(3).
    """

    reported_on: date
    born_on: date | None = None
    sex: Literal["male", "female"] | None = None
    multiple_since: date | None = None
    ascendants_without_intent: bool | None = None
    service_event: Literal["completed", "wartime_labour", "exempted"] | None = None
    service_event_on: date | None = None
    way: Literal["pledge", "foreign_renounced"] | None = None
    foreign_renounced_on: date | None = None
    birth_tourism: bool | None = None
    pledged_under_article_10: bool = False
    address_abroad: bool | None = None
    through_mission: bool | None = None
    born_abroad: bool | None = None
    left_korea_on: date | None = None
    lived_abroad_throughout: bool | None = None
    failure_justified: bool | None = None
    permission_found_fit: bool | None = None
