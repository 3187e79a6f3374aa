"""The list of statuses of stay.

Plain rule: the Decree lists the statuses: short ones of up to ninety days or the period of an agreement, long ones, and
the permanent one. Sub-codes are practice of the ministry, each with its own time. Every status has a longest period for
one grant, or a measure in its place: the tenure of a post, the agreement, the stay of the principal, or no limit.
Source: Immigration Act 10 to 10-3; Decree 12, Annexes 1 to 1-3; Rule 18-3, Annex 1; Stay Manual.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["StatusFacts", "decide_status", "of_status"]

BASES = cite("Act 10, 10-2, 10-3; Decree 12")
READS = (
    "status.category",
    "status.name_ko",
    "status.name_en",
    "status.longest_grant",
    "status.measure",
    "status.work",
)


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """A code such as "D-2" or "D-2-3", and the day on which it is asked about."""

    status_code: str
    asked_on: date


@question("status_of_stay", StatusFacts, day="asked_on")
@rule("status.listed", BASES, decided_on="asked", reads=READS)
def decide_status(facts: StatusFacts, law: LawInForce) -> Decision:
    """The names, the kind, the longest grant and the class of work of a status in force on the day."""
    code = facts.status_code
    listed, uncertain = law.get("status.category", code), law.unconfirmed("status.category", code)
    if listed is None:
        verdict = Verdict.UNKNOWN if uncertain else Verdict.NOT_MET
        finding = Finding(
            "status.uncertain" if uncertain else "status.not_listed",
            verdict,
            BASES,
            {"status_code": code},
            unconfirmed=(uncertain,) if uncertain else (),
        )
        return answered("status_of_stay", law, (finding,))
    shown = {name: of_status(f"status.{name}", code, law) for name in ("longest_grant", "measure", "work")}
    used = tuple(item for item in (listed, *shown.values()) if item)
    outcome = {
        "name_ko": law.need("status.name_ko", code).text,
        "name_en": law.need("status.name_en", code).text,
        "category": listed.text,
        **{name: _in_words(item) for name, item in shown.items()},
    }
    return answered(
        "status_of_stay", law, (Finding("status.listed", Verdict.MET, BASES, {"status_code": code}, used),), outcome
    )


def of_status(name: str, code: str, law: LawInForce) -> Parameter | None:
    """What holds for the sub-code, else what holds for its parent."""
    return law.get(name, code) or law.get(name, parent(code))


def _in_words(item: Parameter | None) -> str:
    if item is None:
        return ""
    return item.text if item.unit == "text" else item.term.display("en")
