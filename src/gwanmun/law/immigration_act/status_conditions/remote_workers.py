"""Remote workers for an employer abroad (F-1-D).

Plain rule: the person has worked for the employer abroad for a year or more, earns twice the national income per head
of the year before, and has health cover. Outside the capital area and in areas of shrinking population the income
test is eased; by how much is not in the sources held, so that an office states it or decides.
Source: Stay Manual (F-1-D). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import no_rule
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.immigration_act.status_conditions.national_income import income_reached, per_head
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["RemoteWorkerFacts", "decide_remote_worker"]

BASES = cite("Stay Manual")
TOPIC = "remote_worker"
READS = ("remote_worker.least_years", "remote_worker.income_percent", "income.national_per_head")


@dataclass(frozen=True, slots=True)
class RemoteWorkerFacts:
    """One application; income in won of the last year. `gni` where the office gives the figure itself."""

    applied_on: date
    employed_abroad_since: date | None
    annual_income: int | None
    health_cover: bool | None
    eased_area: bool | None
    gni: int | None = None


@question("remote_worker", RemoteWorkerFacts, day="applied_on")
@rule("status.remote_worker", BASES, decided_on="application", reads=READS)
def decide_remote_worker(facts: RemoteWorkerFacts, law: LawInForce) -> Decision:
    """Whether employment, income and health cover are enough."""
    least = law.need("remote_worker.least_years")
    since = facts.employed_abroad_since
    long_enough = None if since is None else age_on(since, facts.applied_on) >= least.number
    shown = {"employed_abroad_since": since}
    findings = (
        requirement(TOPIC, "employed_abroad_since", long_enough, BASES, shown, parameters=(least,)),
        requirement(TOPIC, "health_cover", facts.health_cover, BASES),
        _income(facts, law),
    )
    return answered("remote_worker", law, findings)


def _income(facts: RemoteWorkerFacts, law: LawInForce) -> Finding:
    if facts.eased_area is None:
        return requirement(TOPIC, "eased_area", None, BASES)
    percent = law.get("remote_worker.income_percent", "eased" if facts.eased_area else "ordinary")
    if percent is None:
        return no_rule("remote_worker.eased_not_held", BASES, {"eased_area": facts.eased_area})
    base = per_head(facts.applied_on, facts.gni, law)
    return income_reached(TOPIC, facts.annual_income, base, percent, BASES)
