"""The duty to give up the foreign nationality after becoming a national.

Plain rule: within one year of the acquisition (six months for acquisitions before 2011) the new national gives up the
foreign nationality, or pledges not to use it where that is allowed: marriage, merit and talent; reinstated persons of
merit or talent; adopted abroad as a minor; returned at 65 or older to settle; the foreign law makes it impossible, or
the steps were begun within three months and cannot be finished. The pledge is made with an address in Korea; after
acknowledgment or reinstatement also from abroad, through the mission. Otherwise the nationality is lost when the
period is over, whether or not anybody records it.
Source: Nationality Act 10; Nationality Decree 11 to 13, 25(1)4.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.nationality_act.naturalisation_facts import Path
from gwanmun.law.rules import rule

__all__ = ["ForeignNationalityFacts", "decide_foreign_nationality"]

DUTY = cite("Nationality Act 10(1), 10(3)")
PLEDGE = cite("Nationality Act 10(2)")
PLACE = cite("Nationality Decree 11(3), 25(1)4")
FOREIGN_LAW = cite("Nationality Act 10(2)5; Nationality Decree 13(1)")
QUESTION = "nationality.foreign_nationality"
READS = (TABLE, "pledge.exists", "pledge.return_age", "naturalisation.pledge")


@dataclass(frozen=True, slots=True)
class ForeignNationalityFacts:
    """A new national on the day `asked_on`. `pledge_ground` is the item of Art. 10(2) that the pledge rests on.

    `path`: the path of naturalisation; `entered_on`: the return to settle; `renunciation_begun_on`: first step abroad.
    """

    asked_on: date
    acquired_on: date | None = None
    foreign_renounced_on: date | None = None
    pledged_on: date | None = None
    pledge_ground: (
        Literal["naturalised", "reinstated_merit", "adopted_abroad", "returned_to_settle", "impossible", "unfinished"]
        | None
    ) = None
    path: Path | None = None
    address_in_korea: bool | None = None
    through_mission: bool = False
    acquired_by: Literal["naturalisation", "acknowledgment", "reinstatement"] | None = None
    born_on: date | None = None
    entered_on: date | None = None
    renunciation_begun_on: date | None = None


@rule(QUESTION, DUTY + PLEDGE, decided_on="acquisition", reads=READS)
def decide_foreign_nationality(facts: ForeignNationalityFacts, law: LawInForce) -> Decision:
    """The Korean nationality continues: the duty is fulfilled or its period still runs; or it was lost."""
    if facts.acquired_on is None:
        return conclude(QUESTION, law, (condition("foreign.duty", DUTY, None, missing=("acquired_on",)),))
    limit = deadline(law, TABLE, "nat_renounce_foreign", facts.acquired_on)
    if limit is None:
        return conclude(QUESTION, law, (no_rule("foreign.duty", DUTY, used(facts, "acquired_on")),))
    ways = [_given_up(facts, limit), _still_open(facts, limit)]
    if facts.pledged_on is not None:
        ways.insert(1, _pledged(facts, limit, facts.pledged_on, law.as_of(facts.acquired_on)))
    return conclude(QUESTION, law, (any_of("foreign.duty", DUTY, ways),), _outcome(facts, limit))


def _outcome(facts: ForeignNationalityFacts, limit: Deadline) -> dict[str, Fact]:
    shown: dict[str, Fact] = {"renounce_by": limit.last_day}
    if limit.over_on(facts.asked_on):
        shown["lost_on_unless_fulfilled"] = limit.opens_on
    return shown


def _given_up(facts: ForeignNationalityFacts, limit: Deadline) -> Finding:
    day = facts.foreign_renounced_on
    over = None if day is None else limit.over_on(day)
    holds = False if day is None else None if over is None else not over and day <= facts.asked_on
    shown: dict[str, Fact] = {**limit.facts(), "foreign_renounced_on": day}
    return condition("foreign.given_up", DUTY, holds, shown, parameters=limit.parameters, missing=("holidays",))


def _still_open(facts: ForeignNationalityFacts, limit: Deadline) -> Finding:
    over = limit.over_on(facts.asked_on)
    shown: dict[str, Fact] = {**limit.facts(), "asked_on": facts.asked_on}
    holds = None if over is None else not over
    return condition("foreign.period_runs", DUTY, holds, shown, parameters=limit.parameters, missing=("holidays",))


def _pledged(facts: ForeignNationalityFacts, limit: Deadline, pledged_on: date, law: LawInForce) -> Finding:
    exists = law.need("pledge.exists", "after_acquisition")
    over = limit.over_on(pledged_on)
    parts = (
        condition("pledge.exists", PLEDGE, exists.flag, used(facts, "acquired_on"), parameters=(exists,)),
        condition(
            "pledge.in_time",
            PLEDGE,
            None if over is None else not over,
            {**limit.facts(), "pledged_on": pledged_on},
            parameters=limit.parameters,
            missing=("holidays",),
        ),
        _place(facts),
        _ground(facts, law),
    )
    return all_of("foreign.pledged", PLEDGE, parts)


def _place(facts: ForeignNationalityFacts) -> Finding:
    """With an address in Korea; after acknowledgment or reinstatement through a mission too."""
    address = stated("pledge.address", PLACE, facts, "address_in_korea")
    if not facts.through_mission:
        return address
    by = "naturalisation" if facts.pledge_ground == "naturalised" else facts.acquired_by
    abroad = None if by is None else by != "naturalisation"
    shown = used(facts, "acquired_by", "through_mission")
    return condition("pledge.from_abroad", PLACE, abroad, shown, missing=("acquired_by",))


def _ground(facts: ForeignNationalityFacts, law: LawInForce) -> Finding:
    ground = facts.pledge_ground
    if ground is None:
        return condition("pledge.ground", PLEDGE, None, missing=("pledge_ground",))
    if ground == "naturalised":
        return _by_path(facts, law)
    if ground == "returned_to_settle":
        return _by_return(facts, law)
    if ground == "unfinished":
        return _by_begun_steps(facts, law)
    return condition("pledge.ground", PLEDGE, True, used(facts, "pledge_ground"))


def _by_path(facts: ForeignNationalityFacts, law: LawInForce) -> Finding:
    allowed = law.get("naturalisation.pledge", facts.path or "")
    holds = None if facts.path is None else allowed is not None and allowed.flag
    return condition(
        "pledge.path", PLEDGE, holds, used(facts, "path"), parameters=(allowed,) if allowed else (), missing=("path",)
    )


def _by_return(facts: ForeignNationalityFacts, law: LawInForce) -> Finding:
    age, born, entered = law.need("pledge.return_age"), facts.born_on, facts.entered_on
    holds = None if born is None or entered is None else entered >= reaches_age_on(born, age.number)
    missing = tuple(name for name in ("born_on", "entered_on") if getattr(facts, name) is None)
    return condition(
        "pledge.returned_at_age",
        PLEDGE,
        holds,
        used(facts, "born_on", "entered_on"),
        parameters=(age,),
        missing=missing,
    )


def _by_begun_steps(facts: ForeignNationalityFacts, law: LawInForce) -> Finding:
    begun, acquired = facts.renunciation_begun_on, facts.acquired_on or law.on
    limit = deadline(law, TABLE, "nat_unable_start", acquired)
    over = None if begun is None or limit is None else limit.over_on(begun)
    shown: dict[str, Fact] = {"renunciation_begun_on": begun}
    shown |= limit.facts() if limit else {}
    return condition(
        "pledge.steps_begun",
        FOREIGN_LAW,
        None if over is None else not over,
        shown,
        parameters=limit.parameters if limit else (),
        missing=("renunciation_begun_on",),
    )
