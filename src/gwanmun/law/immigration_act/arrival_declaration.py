"""The arrival declaration (e-Arrival card).

Plain rule: a foreigner files an arrival declaration, on paper or electronically. Not needed with a valid K-ETA, a valid
alien registration or a valid residence report of an overseas Korean. Who is exempt from the K-ETA by age files one.
A missing declaration is completed at the counter; it is no ground to refuse.
Source: Immigration Act 12(1); Decree 15(1), 15-3.
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.keta import held_authorization
from gwanmun.law.rules import rule

__all__ = ["arrival_declaration", "declaration_to_complete"]

BASES = cite("Act 12(1); Decree 15(1), 15-3")


@rule("entry.arrival_declaration", BASES, decided_on="arrival")
def arrival_declaration(facts: EntryFacts) -> Finding:
    """The declaration is filed, not needed, or to be completed before admission."""
    if held_authorization(facts):
        return Finding("declaration.not_needed_with_keta", Verdict.MET, BASES)
    if facts.residence and facts.residence.registered:
        return Finding("declaration.not_needed_by_residents", Verdict.MET, BASES)
    used = {"e_arrival_declared": facts.e_arrival_declared}
    code = "declaration.filed" if facts.e_arrival_declared else "declaration.to_complete"
    return Finding(code, Verdict.MET, BASES, used)


def declaration_to_complete(finding: Finding) -> bool:
    """True when the declaration is still to be made."""
    return finding.code == "declaration.to_complete"
