"""Transit without entry.

Plain rule: who stays in the transit area of the airport does not enter Korea and needs no visa, for at most the time
allowed there. Holders of ordinary passports of some countries need a visa for airside transit (C-3-10) even so.
Source: Visa Manual (status C-3-10).
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts, PermissionFacts
from gwanmun.law.immigration_act.passport import passport_kind
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["airside_transit"]

BASES = cite("Act 7(1); Visa Manual")
READS = ("transit.visa_required", "transit.longest_wait")


@rule("entry.airside_transit", BASES, decided_on="arrival", reads=READS)
def airside_transit(facts: EntryFacts, law: LawInForce) -> Finding:
    """The person may wait in the transit area: no visa is needed, or one is held."""
    if facts.nationality is None:
        return Finding("transit.nationality_unknown", Verdict.UNKNOWN, BASES, missing=("nationality",))
    wait = law.need("transit.longest_wait")
    used = {"nationality": facts.nationality, "passport.kind": passport_kind(facts)}
    needed = law.get("transit.visa_required", f"{facts.nationality}:{passport_kind(facts)}")
    if needed is None or not needed.flag:
        return Finding("transit.free", Verdict.MET, BASES, used, (wait,))
    if any(_is_valid_visa(item, facts) for item in facts.permissions):
        return Finding("transit.visa_held", Verdict.MET, BASES, used, (needed, wait))
    return Finding("transit.visa_required", Verdict.NOT_MET, BASES, used, (needed,))


def _is_valid_visa(permission: PermissionFacts, facts: EntryFacts) -> bool:
    """Any valid visa covers transit: one to enter does more than one to wait."""
    valid = permission.valid_from <= facts.arrives_on <= permission.valid_until
    return permission.kind == "visa" and valid and permission.entries_left != 0
