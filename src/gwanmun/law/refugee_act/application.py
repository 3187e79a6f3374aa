"""The application for recognition: where, how, and with what.

Plain rule: it is made in writing to a local office, to a detention centre, or at a port of entry; an official writes
for those who cannot. It goes with the passport or the registration card, or a statement why there is none, with the
evidence there is, and a photograph. The receipt is handed over at once. Until the decision is final the applicant may
stay in Korea. Applications first made on or after 1 July 2013 follow the Refugee Act.
Source: Refugee Act 5; Refugee Decree 24.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["ApplicationFacts", "decide_application"]

MADE = cite("Refugee Act 5(1), 5(2)")
WRITING = cite("Refugee Act 5(3), 5(4)")
QUESTION = "refugee.application"


@dataclass(frozen=True, slots=True)
class ApplicationFacts:
    """An application on the day it is made. `identity_paper`: passport or card, or a statement why there is none.

    `reapplication`: an earlier one was refused; it has a form of its own.
    """

    applied_on: date
    place: Literal["office", "detention_centre", "port", "other"] | None = None
    in_writing: bool | None = None
    written_by_official: bool | None = None
    documents: tuple[str, ...] | None = None
    reapplication: bool = False


@question(QUESTION, ApplicationFacts, day="applied_on", choices={"documents": rows_of("refugee.document", 1)})
@rule(QUESTION, MADE + WRITING, decided_on="application", reads=("refugee.document", "refugee.application_form"))
def decide_application(facts: ApplicationFacts, law: LawInForce) -> Decision:
    """It is to be received, with a receipt of the same day; what lacks is supplemented."""
    needed = rows_for(law, "refugee.document", "application")
    if not needed:
        return conclude(QUESTION, law, (no_rule("application.other_act", MADE, used(facts, "applied_on")),))
    place = None if facts.place is None else facts.place != "other"
    findings: tuple[Finding, ...] = (
        condition("application.place", MADE, place, used(facts, "place"), missing=("place",)),
        _written(facts),
        complete("application.documents", needed, facts.documents, "documents", MADE),
    )
    form = law.need("refugee.application_form", "again" if facts.reapplication else "first")
    return conclude(QUESTION, law, findings, {"form": form.text, "receipt_on": facts.applied_on})


def _written(facts: ApplicationFacts) -> Finding:
    """In writing, or written down by an official."""
    own = stated("application.in_writing", WRITING, facts, "in_writing")
    if facts.in_writing is not False:
        return own
    return any_of(
        "application.written", WRITING, (own, stated("application.by_official", WRITING, facts, "written_by_official"))
    )
