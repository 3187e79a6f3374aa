"""Conditional entry in place of a refusal.

Plain rule: where the visa or its exception is lacking, the purpose does not fit, or a ban stands, the office may admit
the person for a few days with conditions until the matter is settled. Not where the passport is invalid or the travel
authorization is lacking.
Source: Immigration Act 13; Decree 16(1).
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["conditional_entry"]

BASES = cite("Act 13; Decree 16(1)")
GROUNDS_OF_OTHER_KIND = ("A12-3-1-2", "A12-2-2", "J197")


@rule("entry.conditional", BASES, decided_on="arrival", reads=("conditional_entry.longest",))
def conditional_entry(failed: Finding, ground: str, law: LawInForce) -> Finding | None:
    """The office may allow conditional entry for at most the hours stated; None where the law does not foresee it."""
    if failed.code.startswith("passport.") or ground in GROUNDS_OF_OTHER_KIND:
        return None
    longest = law.need("conditional_entry.longest")
    return Finding("conditional_entry.possible", Verdict.DISCRETION, BASES, {"hours": longest.number}, (longest,))
