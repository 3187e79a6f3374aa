"""Which office is competent.

Plain rule: for stay matters the office of the place of residence, for a confirmation of visa issuance that of the
inviter's address, for the inspection that of the port. The districts of the offices were not read in the annex that
fixes them: the answer shows what is believed and rests on it only where an office confirms it. The office of a port
that is well known is given.
Source: Immigration Act 2, 9, 12; Decree 98; organisation rules. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["OfficeFacts", "decide_office"]

BASES = cite("Act 2, 9, 12; Decree 98")
QUESTION = "competent_office"
READS = ("office.name_ko", "office.kind", "office.of_district", "office.of_port")


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """A matter. `district`: province and city as the table has them, such as "서울 강남"; that of the inviter for a
    confirmation. `port` is asked of inspections.
    """

    asked_on: date
    matter: Literal["stay", "visa_confirmation", "inspection"]
    district: str | None = None
    port: str | None = None


@question(QUESTION, OfficeFacts, day="asked_on", choices={"port": rows_of("port.kind")})
@rule("office.competent", BASES, decided_on="asked", reads=READS)
def decide_office(facts: OfficeFacts, law: LawInForce) -> Decision:
    """The competent office: outcomes `office` (its name) and `office_kind` where the table has it."""
    table, name = ("office.of_port", "port") if facts.matter == "inspection" else ("office.of_district", "district")
    place = facts.port if facts.matter == "inspection" else facts.district
    if place is None:
        return conclude(QUESTION, law, (condition("competent_office.place", BASES, None, missing=(name,)),))
    held = law.get(table, place) or law.get(table, place.split(" ")[0])
    shown = used(facts, "matter", name)
    if held is None:
        doubt = law.unconfirmed(table, place) or law.unconfirmed(table, place.split(" ")[0])
        believed: dict[str, Fact] = {"believed_office": doubt.text} if doubt else {}
        unsure = no_rule("competent_office.place", BASES, {**shown, **believed}, unconfirmed=(doubt,) if doubt else ())
        return conclude(QUESTION, law, (unsure,), believed)
    title, kind = law.get("office.name_ko", held.text), law.get("office.kind", held.text)
    found = condition(
        "competent_office.place", BASES, True, shown, parameters=(held, *(item for item in (title,) if item))
    )
    outcome: dict[str, Fact] = {"office": title.text if title else held.text}
    return conclude(QUESTION, law, (found,), {**outcome, "office_kind": kind.text} if kind else outcome)
