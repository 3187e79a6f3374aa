"""Birth abroad: with the intent to settle, or to get a foreign nationality for the child.

Plain rule: an ascendant abroad meant to settle when the base of life was there and the citizenship or permanent
residence of that State was held, or a parent got or applied for it, or had lived there for seventeen years without a
break before the report. A birth abroad is no birth tourism when a parent was abroad for two years without a break
around the birth, got permanent residence or the nationality there, or was there for study, a posting or work.
Source: Nationality Act 12(3), 13(3); Nationality Decree 16-2, 17(3); Nationality Rule 10-2.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated
from gwanmun.law.decisions import Decision, Fact, Finding, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["BirthTourismFacts", "IntentFacts", "decide_birth_tourism", "decide_intent"]

INTENT = cite("Nationality Act 12(3); Nationality Decree 16-2; Nationality Rule 10-2")
LONG_LIFE = cite("Nationality Rule 10-2(1)4")
TOURISM = cite("Nationality Act 13(3); Nationality Decree 17(3)")
LONG_STAY = cite("Nationality Decree 17(3)1")


def _lasted(
    code: str, key: str, stay: tuple[date | None, date | None], names: tuple[str, str], law: LawInForce
) -> Finding:
    """A stay from its first to its last day was as long as row `key`; both days count."""
    begun, ended = stay
    bases = LONG_LIFE if key == "nat_17years_abroad" else LONG_STAY
    limit = deadline(law, TABLE, key, begun) if begun else None
    long_enough = None if limit is None or ended is None else ended >= limit.nominal_last_day
    lacking = tuple(name for name, day in zip(names, stay, strict=True) if day is None)
    shown: dict[str, Fact] = dict(zip(names, stay, strict=True))
    return condition(code, bases, long_enough, shown, parameters=limit.parameters if limit else (), missing=lacking)


@dataclass(frozen=True, slots=True)
class IntentFacts:
    """The ascendants of somebody born abroad. `abroad_since`: the continuous residence of the parent there.

    `status_held`: citizenship or permanent residence; `status_sought`: a parent got it, or applied for it.
    """

    reported_on: date
    base_of_life_abroad: bool | None = None
    status_held: bool | None = None
    status_sought: bool | None = None
    abroad_since: date | None = None


@question("nationality.intent_to_settle", IntentFacts, day="reported_on")
@rule("nationality.intent_to_settle", INTENT, decided_on="report", reads=(TABLE,))
def decide_intent(facts: IntentFacts, law: LawInForce) -> Decision:
    """The ascendant abroad meant to settle there. `law` is that of the report of renunciation."""
    stay = (facts.abroad_since, facts.reported_on)
    ties = any_of(
        "intent.ties",
        INTENT,
        (
            stated("intent.status_held", INTENT, facts, "status_held"),
            stated("intent.status_sought", INTENT, facts, "status_sought"),
            _lasted("intent.long_life", "nat_17years_abroad", stay, ("abroad_since", "reported_on"), law),
        ),
    )
    settled = all_of("intent.settled", INTENT, (stated("intent.base", INTENT, facts, "base_of_life_abroad"), ties))
    return conclude("nationality.intent_to_settle", law, (settled,))


@dataclass(frozen=True, slots=True)
class BirthTourismFacts:
    """A parent of somebody born abroad: the stay there around the birth from its first to its last day."""

    reported_on: date
    parent_abroad_since: date | None = None
    parent_abroad_until: date | None = None
    parent_settled: bool | None = None
    study_posting_or_work: bool | None = None


@question("nationality.birth_tourism", BirthTourismFacts, day="reported_on")
@rule("nationality.birth_tourism", TOURISM, decided_on="report", reads=(TABLE,))
def decide_birth_tourism(facts: BirthTourismFacts, law: LawInForce) -> Decision:
    """Granted: no birth tourism, so that a pledge is possible."""
    stay = (facts.parent_abroad_since, facts.parent_abroad_until)
    names = ("parent_abroad_since", "parent_abroad_until")
    reasons = (
        _lasted("tourism.long_stay", "nat_birth_tourism_exception", stay, names, law),
        stated("tourism.settled", TOURISM, facts, "parent_settled"),
        stated("tourism.study_posting_or_work", TOURISM, facts, "study_posting_or_work"),
    )
    return conclude("nationality.birth_tourism", law, (any_of("tourism.none", TOURISM, reasons),))
