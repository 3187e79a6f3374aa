"""Entry without visa for nationals of designated countries and territories (B-2-1).

Plain rule: the Minister designates countries whose nationals may come for tourism or transit without visa, for 30
days or the period set for that country. A designation that was cancelled opens nothing from the day of cancellation.
Who is bound to hold an electronic travel authorization needs it as well.
Source: Immigration Act 7(2)3; Decree 8(1); Rule 15(2).
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict, all_of
from gwanmun.law.immigration_act import keta
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.immigration_act.passport import passport_kind
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["designation_title"]

BASES = cite("Act 7(2)3; Decree 8(1)")
READS = ("visa_free.designation", "visa_free.designation_period")


@rule("entry.visa_free_designation", BASES, decided_on="arrival", reads=READS)
def designation_title(facts: EntryFacts, law: LawInForce) -> Title:
    """The person's country is designated for entry without visa for this kind of passport."""
    if facts.nationality is None:
        return _no(Finding("designation.nationality_unknown", Verdict.UNKNOWN, BASES, missing=("nationality",)))
    key = f"{facts.nationality}:{passport_kind(facts)}"
    designation = law.get("visa_free.designation", key)
    if designation is None:
        return _no(_none(key, facts, law))
    period = law.get("visa_free.designation_period", key)
    uncertain = law.unconfirmed("visa_free.designation_period", key)
    used = {"nationality": facts.nationality, "passport.kind": key.partition(":")[2]}
    listed = Finding("designation.in_force", Verdict.MET, BASES, used, (designation,))
    return Title(
        "designation",
        all_of("waiver.by_designation", BASES, (listed, keta.travel_authorization(facts, law))),
        designation.text,
        term=period.term if period else None,
        sources=(period,) if period else (),
        uncertain=(uncertain,) if uncertain else (),
    )


def _no(finding: Finding) -> Title:
    return Title("designation", finding)


def _none(key: str, facts: EntryFacts, law: LawInForce) -> Finding:
    """No designation; one that has ended is named, and an unknown kind of passport is asked for where it decides."""
    used = {"nationality": facts.nationality, "passport.kind": facts.passport.kind if facts.passport else None}
    ended = law.ended("visa_free.designation", key)
    if ended:
        return Finding("designation.ended", Verdict.NOT_MET, BASES, used, (ended,))
    others = law.get("visa_free.designation", f"{facts.nationality}:diplomatic")
    if others and (facts.passport is None or facts.passport.kind is None):
        return Finding("designation.passport_kind_decides", Verdict.UNKNOWN, BASES, used, missing=("passport.kind",))
    return Finding("designation.none", Verdict.NOT_MET, BASES, used)
