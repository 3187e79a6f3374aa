"""Statuses that are closed to new visas.

Plain rule: since 2026-02-12 no new visa of H-2 is issued, as all ethnic Koreans get F-4; those who hold H-2 keep it
under its rules. The former codes F-4-11 to F-4-30 are closed from the same day.
Source: policy of the Ministry of Justice of 2026-02-12; Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["NewVisaFacts", "decide_new_visa"]

BASES = cite("Stay Manual; Visa Manual")


@dataclass(frozen=True, slots=True)
class NewVisaFacts:
    """An application for a visa, or by a holder who goes on in the status (`holder`)."""

    applied_on: date
    status_code: str
    holder: bool = False


@question("new_visa", NewVisaFacts, day="applied_on")
@rule(
    "status.new_visas", BASES, decided_on="application", reads=("status.closed_to_new", "overseas_korean.new_h2_visas")
)
def decide_new_visa(facts: NewVisaFacts, law: LawInForce) -> Decision:
    """Whether the status is open to the application."""
    closed = law.get("status.closed_to_new", facts.status_code)
    working_visits = law.need("overseas_korean.new_h2_visas")
    if parent(facts.status_code) == "H-2" and not working_visits.flag:
        closed = working_visits
    used: Facts = {"status_code": facts.status_code, "holder": facts.holder}
    if closed is None:
        return answered("new_visa", law, (Finding("new_visa.open", Verdict.MET, BASES, used),))
    if facts.holder:
        return answered("new_visa", law, (Finding("new_visa.holder", Verdict.MET, BASES, used, (closed,)),))
    return answered("new_visa", law, (Finding("new_visa.closed", Verdict.NOT_MET, BASES, used, (closed,)),))
