"""Entry bans.

Plain rule: a foreigner for whom a ban under Article 11 is confirmed is not admitted while it runs, the first and the
last day included. After departure under a deportation order the ban lasts five years by law, the day of departure
counted as the first. No other length is fixed by law; it comes with the ban.
Source: Immigration Act 11(1)1 to 8, 11(2), 12(3)4; Administrative Basic Act 6(2).
"""

from datetime import date

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import BanFacts, EntryFacts
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["DEPORTED", "ban_ends_on", "no_entry_ban"]

BASES = cite("Act 11, 12(3)4")
DEPORTED = "A11-1-6"
READS = ("entry_ban.after_deportation", "periods.first_day_of_restriction_counts", "refusal.ground")


@rule("entry.ban", BASES, decided_on="arrival", reads=READS)
def no_entry_ban(facts: EntryFacts, law: LawInForce) -> Finding:
    """No confirmed entry ban runs on the day of arrival."""
    if not facts.bans:
        return _NONE
    parts = tuple(_one_ban(ban, facts.arrives_on, law) for ban in facts.bans)
    running = any(part.verdict is Verdict.NOT_MET for part in parts)
    code, verdict = ("entry_ban.in_force", Verdict.NOT_MET) if running else ("entry_ban.over", Verdict.MET)
    return Finding(code, verdict, BASES, parts=parts)


_NONE = Finding("entry_ban.none", Verdict.MET, BASES)


def _one_ban(ban: BanFacts, on: date, law: LawInForce) -> Finding:
    ends, parameters = ban_ends_on(ban, law)
    runs = ban.valid_from <= on and (ends is None or on <= ends)
    ground = law.get("refusal.ground", ban.ground)
    return Finding(
        "entry_ban.this_runs" if runs else "entry_ban.this_is_over",
        Verdict.NOT_MET if runs else Verdict.MET,
        ground.bases if ground else BASES,
        {"ban.ground": ban.ground, "ban.reference": ban.reference, "ban.ends_on": ends, "arrives_on": on},
        parameters,
    )


def ban_ends_on(ban: BanFacts, law: LawInForce) -> tuple[date | None, tuple[Parameter, ...]]:
    """The last day of a ban (None: no end set) and the parameters that give it."""
    if ban.ground != DEPORTED or ban.departed_on is None:
        return ban.valid_until, ()
    term = law.need("entry_ban.after_deportation")
    counting = law.need("periods.first_day_of_restriction_counts")
    statutory = last_day(term.term, ban.departed_on, first_day_counts=counting.flag)
    return max(statutory, ban.valid_until or statutory), (term, counting)
