"""May this passenger board for Korea? The answer of the passenger pre-check to an airline.

Plain rule: an airline must not board persons without a valid passport or a visa where one is needed, nor persons whom
the office has notified as unfit. So the pre-check looks at the passport, at entry bans, and at the title to enter:
visa, residence, waiver with K-ETA, Jeju. What only the counter can judge (purpose, biometrics) is left to the
counter.
Source: Immigration Act 73 no. 1 and 4, 73-2(3), 73-2(5); the requirements of 7, 7-3 and 11.
"""

from gwanmun.law import conclusions
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, NeedsReview, Verdict
from gwanmun.law.immigration_act.entry_ban import no_entry_ban
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.nationals import entry_of_national, is_national
from gwanmun.law.immigration_act.passport import valid_passport
from gwanmun.law.immigration_act.titles import title_to_enter
from gwanmun.law.immigration_act.transit import airside_transit
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["decide_boarding"]

BASES = cite("Act 73, 73-2(3), 73-2(5)")
QUESTION = "boarding"
CODES = {
    "entry_ban.in_force": "boarding.entry_ban",
    "title.none": "boarding.no_visa_or_waiver",
    "transit.visa_required": "boarding.transit_visa_required",
}


@rule("boarding", BASES, decided_on="arrival")
def decide_boarding(facts: EntryFacts, law: LawInForce) -> Decision:
    """Board, do not board, or ask: on passport, entry ban and title to enter. `law` is that of the day of arrival."""
    if is_national(facts):
        return _national(facts, law)
    if facts.transit_only:
        return _transit(facts, law)
    title, _ = title_to_enter(facts, law)
    return _foreigner((valid_passport(facts), no_entry_ban(facts, law), title), law)


def _national(facts: EntryFacts, law: LawInForce) -> Decision:
    finding = entry_of_national(facts)
    if finding.verdict is Verdict.MET:
        return conclusions.granted("boarding.national", QUESTION, law, (finding,))
    return NeedsReview(
        code="boarding.confirm_nationality",
        question=QUESTION,
        on=law.on,
        law_version=law.version,
        bases=finding.bases,
        findings=(finding,),
        missing=finding.missing,
    )


def _transit(facts: EntryFacts, law: LawInForce) -> Decision:
    """A ban forbids entry, which a passenger in transit does not ask for: an officer decides."""
    ban = no_entry_ban(facts, law)
    if ban.verdict is Verdict.NOT_MET:
        ban = Finding("transit.person_under_ban", Verdict.DISCRETION, ban.bases, parts=(ban,))
    return _foreigner((valid_passport(facts), ban, airside_transit(facts, law)), law)


def _foreigner(findings: tuple[Finding, ...], law: LawInForce) -> Decision:
    failed = conclusions.failing(findings)
    if failed:
        keta = _lacks_keta_only(failed)
        bases = keta.bases if keta else failed.bases
        code = "boarding.keta_required" if keta else _code(failed)
        return conclusions.refused(code, QUESTION, law, findings, bases=bases)
    return conclusions.review(QUESTION, law, findings) or conclusions.granted("boarding.ok", QUESTION, law, findings)


def _code(failed: Finding) -> str:
    """The stable code of a refusal; the passport reports keep their own."""
    return CODES.get(failed.code) or f"boarding.{failed.code.replace('.', '_')}"


def _lacks_keta_only(failed: Finding) -> Finding | None:
    """The K-ETA finding when some way in fails on that alone."""
    for way in failed.parts:
        lacking = [part for part in way.parts if part.verdict is Verdict.NOT_MET]
        if len(lacking) == 1 and lacking[0].code == "keta.required":
            return lacking[0]
    return None
