"""Choice of the Korean nationality by a multiple national.

Plain rule: who held both nationalities before turning 20 chooses before turning 22; who came to hold them later within
two years; who was under military duty within two years of its end, counted from the twentieth birthday when it ended
earlier. In time one may pledge not to use the foreign nationality; after that, and where the birth abroad was meant to
get the foreign nationality, only after giving the foreign one up. After completed service the pledge stays possible for
two years. Who has pledged after naturalisation or reinstatement has no duty to choose.
Source: Nationality Act 12, 13; Nationality Decree 16(2), 17(3).
"""

from datetime import date, timedelta

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.choice_facts import MultipleNationalFacts
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["choose_by", "decide_choice"]

PERIOD = cite("Nationality Act 12(1), 12(2)")
PLEDGE = cite("Nationality Act 13(1), 13(2)")
RENOUNCED = cite("Nationality Act 13(1), 13(2)")
TOURISM = cite("Nationality Act 13(3); Nationality Decree 17(3)")
NO_DUTY = cite("Nationality Act 12(1)")
QUESTION = "nationality.choice"
READS = (TABLE, "choice.age", "pledge.exists")


@rule(QUESTION, PERIOD + PLEDGE + TOURISM, decided_on="report", reads=READS)
def decide_choice(facts: MultipleNationalFacts, law: LawInForce) -> Decision:
    """Korean nationality may be chosen in the stated way on the day of the report."""
    if facts.pledged_under_article_10:
        free = condition("choice.no_duty", NO_DUTY, True, used(facts, "pledged_under_article_10"))
        return conclude(QUESTION, law, (free,), {"choose_by": None})
    if facts.born_on is None:
        return conclude(QUESTION, law, (condition("choice.in_time", PERIOD, None, missing=("born_on",)),))
    last, parameters = choose_by(facts, facts.born_on, law)
    if last is None:
        return conclude(QUESTION, law, (condition("choice.in_time", PERIOD, None, missing=("holidays",)),))
    in_time = condition(
        "choice.in_time",
        PERIOD,
        facts.reported_on <= last,
        used(facts, "born_on", "multiple_since", "service_event_on") | {"choice.last_day": last},
        parameters=parameters,
    )
    return conclude(QUESTION, law, _ways(facts, in_time, law), {"choose_by": last})


def choose_by(
    facts: MultipleNationalFacts, born_on: date, law: LawInForce
) -> tuple[date | None, tuple[Parameter, ...]]:
    """The last day of the choice; None when the holidays of that year are not on file."""
    young, before = law.need("choice.age", "multiple_before"), law.need("choice.age", "choose_before")
    turns_young = reaches_age_on(born_on, young.number)
    if facts.service_event_on is not None:
        limit = deadline(law, TABLE, "nat_choice_military_after", max(facts.service_event_on, turns_young))
        return _last(limit, (young,))
    if facts.multiple_since is None or facts.multiple_since < turns_young:
        return reaches_age_on(born_on, before.number) - timedelta(days=1), (young, before)
    return _last(deadline(law, TABLE, "nat_choice_after20", facts.multiple_since), (young,))


def _last(limit: Deadline | None, parameters: tuple[Parameter, ...]) -> tuple[date | None, tuple[Parameter, ...]]:
    return (limit.last_day, (*parameters, *limit.parameters)) if limit else (None, parameters)


def _ways(facts: MultipleNationalFacts, in_time: Finding, law: LawInForce) -> tuple[Finding, ...]:
    if facts.way is None:
        return (condition("choice.way", PLEDGE, None, missing=("way",)),)
    if facts.way == "foreign_renounced":
        day = facts.foreign_renounced_on
        given_up = None if day is None else day <= facts.reported_on
        shown: dict[str, Fact] = {"foreign_renounced_on": day}
        return (condition("choice.foreign_given_up", RENOUNCED, given_up, shown, missing=("foreign_renounced_on",)),)
    exists = law.need("pledge.exists", "choice")
    open_for_pledge = any_of("choice.pledge_open", PLEDGE, (in_time, _after_service(facts, law)))
    return (
        condition("choice.pledge_exists", PLEDGE, exists.flag, parameters=(exists,)),
        open_for_pledge,
        stated("choice.no_birth_tourism", TOURISM, facts, "birth_tourism", wanted=False),
    )


def _after_service(facts: MultipleNationalFacts, law: LawInForce) -> Finding:
    """Completed service alone keeps the pledge open for two years."""
    served = facts.service_event == "completed" and facts.service_event_on is not None
    limit = deadline(law, TABLE, "nat_pledge_after_service", facts.service_event_on or law.on) if served else None
    over = limit.over_on(facts.reported_on) if limit else True
    shown: dict[str, Fact] = {"service_event": facts.service_event, **(limit.facts() if limit else {})}
    return condition(
        "choice.after_service",
        PLEDGE,
        None if over is None else not over,
        shown,
        parameters=limit.parameters if limit else (),
        missing=("holidays",),
    )
