"""Fingerprints and face at entry.

Plain rule: a foreigner of 17 or older gives both index fingers and the face. Exempt are persons on duty of a foreign
government or an international organisation, and those whom the Decree names. Who refuses may be refused entry: the
officer judges.
Source: Immigration Act 12-2(1), 12-2(2); Rule 19-3; Decree 15-2.
"""

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict, as_fact
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["biometrics_given", "biometrics_to_take"]

BASES = cite("Act 12-2")
EXEMPT_STATUSES = ("A-1", "A-2", "A-3")


@rule("entry.biometrics", BASES, decided_on="arrival", reads=("biometrics.youngest_age",))
def biometrics_given(facts: EntryFacts, title: Title | None, law: LawInForce) -> Finding:
    """Biometrics were given, need not be given, or are still to be taken; a refusal is left to the officer."""
    youngest = law.need("biometrics.youngest_age")
    if facts.birth and reaches_age_on(facts.birth.earliest, youngest.number) > facts.arrives_on:
        return Finding("biometrics.child", Verdict.MET, BASES, {"birth": as_fact(facts.birth)}, (youngest,))
    if title and title.status_code and parent(title.status_code) in EXEMPT_STATUSES:
        return Finding("biometrics.exempt", Verdict.MET, BASES, {"status_code": title.status_code})
    used = {"biometrics": facts.biometrics}
    if facts.biometrics == "refused":
        return Finding("biometrics.refused", Verdict.DISCRETION, BASES, used)
    return Finding("biometrics.in_order" if facts.biometrics else "biometrics.to_take", Verdict.MET, BASES, used)


def biometrics_to_take(finding: Finding) -> bool:
    """True when admission still waits for the capture."""
    return finding.code == "biometrics.to_take"
