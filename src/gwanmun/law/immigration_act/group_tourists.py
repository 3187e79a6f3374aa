"""Temporary entry without visa of groups of tourists.

Plain rule: for the time that the Minister sets, nationals of the named country enter without visa for a short tour when
they travel in a group of at least the named size led by a designated agency.
Source: Immigration Act 7(2)3; Decree 8(1)3.
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts, GroupFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["group_title"]

BASES = cite("Act 7(2)3; Decree 8(1)3")
READS = ("group_tourists.period", "group_tourists.smallest_group")


@rule("entry.group_tourists", BASES, decided_on="arrival", reads=READS)
def group_title(facts: EntryFacts, group: GroupFacts, law: LawInForce) -> Title:
    """The person travels in a group of tourists that may enter without visa."""
    key = facts.nationality or ""
    period, smallest = law.get("group_tourists.period", key), law.get("group_tourists.smallest_group")
    if period is None or smallest is None:
        doubt = law.unconfirmed("group_tourists.period", key)
        used = {"nationality": facts.nationality, "arrives_on": facts.arrives_on}
        closed = Finding("group.not_open", Verdict.NOT_MET, BASES, used, unconfirmed=(doubt,) if doubt else ())
        return Title("group", closed)
    return Title("group", _group(group, period, smallest), "B-2-1", term=period.term, sources=(period,))


def _group(group: GroupFacts, period: Parameter, smallest: Parameter) -> Finding:
    used = {"group.size": group.size, "group.designated_agency": group.designated_agency}
    if group.designated_agency is False or (group.size is not None and group.size < smallest.number):
        return Finding("group.does_not_qualify", Verdict.NOT_MET, BASES, used, (period, smallest))
    missing = tuple(name for name, value in used.items() if value is None)
    if missing:
        return Finding("group.unknown", Verdict.UNKNOWN, BASES, used, (period, smallest), missing)
    return Finding("group.qualifies", Verdict.MET, BASES, used, (period, smallest))
