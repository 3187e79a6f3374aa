"""Group visas.

Plain rule: people who travel together may ask for one group visa, on the form for groups and with the list of those who
travel; the list may be sent by the network, and then the visa is electronic. How many make a group is not in the
sources that were read: an office states the number, else an officer decides.
Source: Decree 7-3; Rule 11; Forms 17-2 and 22. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["GroupVisaFacts", "decide_group_visa"]

BASES = cite("Rule 11")
ELECTRONIC = cite("Decree 7-3")
QUESTION = "group_visa"
READS = ("group_visa.smallest_group", "group_visa.form")


@dataclass(frozen=True, slots=True)
class GroupVisaFacts:
    """An application of `people` who travel together; `list_given`: the list of all of them was handed in."""

    applied_on: date
    people: int | None
    list_given: bool | None
    electronic: bool = False


@question(QUESTION, GroupVisaFacts, day="applied_on")
@rule("visas.group", BASES + ELECTRONIC, decided_on="application", reads=READS)
def decide_group_visa(facts: GroupVisaFacts, law: LawInForce) -> Decision:
    """The group may have one visa: the outcomes `form` and `list_form`."""
    bases = ELECTRONIC if facts.electronic else BASES
    listed = stated("group_visa.listed", bases, facts, "list_given")
    forms = {
        name: law.need("group_visa.form", key).text for name, key in (("form", "application"), ("list_form", "list"))
    }
    return conclude(QUESTION, law, (listed, _size(facts, law)), forms)


def _size(facts: GroupVisaFacts, law: LawInForce) -> Finding:
    if facts.people is None:
        return condition("group_visa.size", BASES, None, missing=("people",))
    least, shown = law.get("group_visa.smallest_group"), used(facts, "people")
    if least is None:
        return no_rule("group_visa.size", BASES, shown)
    return condition("group_visa.size", BASES, facts.people >= least.number, shown, parameters=(least,))
