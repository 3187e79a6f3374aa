"""On which day a skilled worker applies for E-7-4.

Plain rule: online only, and on the weekday of the last digit of the year of birth: 1 and 6 on Monday, 2 and 7 on
Tuesday, 3 and 8 on Wednesday, 4 and 9 on Thursday, 5 and 0 on Friday.
Source: Stay Manual (E-7-4). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ApplicationDayFacts", "decide_application_day"]

BASES = cite("Stay Manual")
QUESTION = "e_7_4_application_day"


@dataclass(frozen=True, slots=True)
class ApplicationDayFacts:
    """An application of a worker."""

    applied_on: date
    birth_year: int | None
    online: bool | None


@question(QUESTION, ApplicationDayFacts, day="applied_on")
@rule("points.skilled_worker_day", BASES, decided_on="application", reads=("e_7_4.weekday",))
def decide_application_day(facts: ApplicationDayFacts, law: LawInForce) -> Decision:
    """The application may be made on that day: the outcome `weekday` is Monday (1) to Friday (5)."""
    online = stated("e_7_4_day.online", BASES, facts, "online")
    if facts.birth_year is None:
        unknown = condition("e_7_4_day.weekday", BASES, None, missing=("birth_year",))
        return conclude(QUESTION, law, (online, unknown))
    weekday = law.need("e_7_4.weekday", str(facts.birth_year % 10))
    right = facts.applied_on.isoweekday() == weekday.number
    shown = {**used(facts, "birth_year"), "weekday": weekday.number}
    day = condition("e_7_4_day.weekday", BASES, right, shown, parameters=(weekday,))
    return conclude(QUESTION, law, (online, day), {"weekday": weekday.number})
