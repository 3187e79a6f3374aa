"""The checks of the office before an application goes to the Minister, and the records that it may ask for.

Plain rule: the office looks into identity, criminal and investigation records, stay, taxes and family, visits the home
and adds its opinion; for a reinstatement into identity, criminal and military records and stay. Only then is the
application forwarded. Other agencies may be asked for the records that the Act names, and for no others under it.
Source: Nationality Decree 3(2), 4, 8(2), 9(1); Nationality Act 25(2).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["CheckFacts", "InformationFacts", "decide_checks", "decide_information"]

CHECKED = cite("Nationality Decree 3(2), 4, 8(2), 9(1)")
ASKED = cite("Nationality Act 25(2)")


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """The checks that are done; None: not known which."""

    forwarded_on: date
    matter: Literal["naturalisation", "reinstatement"]
    checks_done: tuple[str, ...] | None = None


@question(
    "nationality.checks", CheckFacts, day="forwarded_on", choices={"checks_done": rows_of("nationality.check", 1)}
)
@rule("nationality.checks", CHECKED, decided_on="forwarding", reads=("nationality.check",))
def decide_checks(facts: CheckFacts, law: LawInForce) -> Decision:
    """The application may be forwarded, or a check lacks."""
    needed = rows_for(law, "nationality.check", facts.matter)
    done = complete("checks.complete", needed, facts.checks_done, "checks_done", CHECKED)
    return conclude("nationality.checks", law, (done,))


@dataclass(frozen=True, slots=True)
class InformationFacts:
    """A record that the Minister or the office wants to ask another agency for; "other": any that is not named."""

    asked_on: date
    record: str


@question(
    "nationality.information",
    InformationFacts,
    day="asked_on",
    choices={"record": named("other", rows=rows_of("nationality.information_source", 1))},
)
@rule("nationality.information", ASKED, decided_on="request", reads=("nationality.information_source",))
def decide_information(facts: InformationFacts, law: LawInForce) -> Decision:
    """The agency may be asked for the record under the Nationality Act. `law` is that of the request."""
    known = rows_for(law, "nationality.information_source", "information")
    if not known:
        return conclude("nationality.information", law, (no_rule("information.not_held", ASKED),))
    found = known.get(facts.record)
    named = condition(
        "information.named", ASKED, found is not None, used(facts, "record"), parameters=(found,) if found else ()
    )
    return conclude("nationality.information", law, (named,))
