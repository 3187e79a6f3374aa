"""Which form a procedure uses.

Plain rule: the Enforcement Rule numbers its forms; each procedure uses the form of the table that was in force on the
day.
Source: Enforcement Rule, forms as of 2026-01-23; Rule 54-3, 83. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["FormFacts", "decide_form"]

BASES = cite("Rule 83")
QUESTION = "form"
READS = ("form.of_procedure", "form.title")


@dataclass(frozen=True, slots=True)
class FormFacts:
    """A procedure by its key in the table, such as "visa_application"."""

    asked_on: date
    procedure: str


@question(QUESTION, FormFacts, day="asked_on", choices={"procedure": rows_of("form.of_procedure")})
@rule("forms.of_procedure", BASES, decided_on="asked", reads=READS)
def decide_form(facts: FormFacts, law: LawInForce) -> Decision:
    """The number of the form and its Korean title: outcomes `form` and `title_ko`."""
    number, shown = law.get("form.of_procedure", facts.procedure), used(facts, "procedure")
    if number is None:
        return conclude(QUESTION, law, (no_rule("form.held", BASES, shown),))
    title = law.need("form.title", number.text)
    found = condition("form.held", BASES, True, shown, parameters=(number, title))
    return conclude(QUESTION, law, (found,), {"form": number.text, "title_ko": title.text})
