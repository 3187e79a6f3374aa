"""Passports that officers take and keep.

Plain rule: a forged or altered passport or crew document of a national is taken and kept. The passport of a foreigner
is kept where the holder is a deportable offender. The holder gets a receipt.
Source: Immigration Act 5, 12-4; Form 14. Decides by: the day on which it is found.
"""

from dataclasses import dataclass, replace
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["KeptPassportFacts", "decide_kept_passport"]

NATIONALS = cite("Act 5")
FOREIGNERS = cite("Act 12-4")
QUESTION = "kept_passport"


@dataclass(frozen=True, slots=True)
class KeptPassportFacts:
    """A document in the hands of an officer. `deportable_offender` is asked of foreigners only."""

    found_on: date
    national: bool
    forged_or_altered: bool | None = None
    deportable_offender: bool | None = None


@question(QUESTION, KeptPassportFacts, day="found_on")
@rule("passport.kept", NATIONALS + FOREIGNERS, decided_on="finding", reads=("passport.receipt_form",))
def decide_kept_passport(facts: KeptPassportFacts, law: LawInForce) -> Decision:
    """The document is taken and kept against a receipt on the form of the outcome."""
    form = law.need("passport.receipt_form")
    if facts.national:
        cause = stated("kept_passport.forged", NATIONALS, facts, "forged_or_altered")
    else:
        cause = stated("kept_passport.offender", FOREIGNERS, facts, "deportable_offender")
    return conclude(QUESTION, law, (replace(cause, parameters=(form,)),), {"form": form.text})
