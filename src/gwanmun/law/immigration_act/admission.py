"""Is this person admitted at the counter, with which status, and until when?

Plain rule: the officer checks, in this order, the passport, the ban, the visa or the exception with its K-ETA, the
purpose, biometrics, and sets the period of stay. A foreigner proves that the requirements are met; what fails is a
ground to refuse, in some cases with conditional entry instead. A national is always admitted. Who stays in the transit
area is not inspected for entry.
Source: Immigration Act 6, 7, 7-3, 11, 12, 12-2, 13; Decree 15, 16; Rule 15, 19.
"""

from datetime import date

from gwanmun.law import conclusions
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Facts, Finding, NeedsReview, Verdict
from gwanmun.law.immigration_act.admission_conditions import conditions_of_admission
from gwanmun.law.immigration_act.arrival_declaration import arrival_declaration
from gwanmun.law.immigration_act.biometrics import biometrics_given
from gwanmun.law.immigration_act.conditional_entry import conditional_entry
from gwanmun.law.immigration_act.entry_ban import no_entry_ban
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.immigration_act.nationals import entry_of_national, is_national
from gwanmun.law.immigration_act.passport import valid_passport
from gwanmun.law.immigration_act.period_of_stay import period_of_stay
from gwanmun.law.immigration_act.port_of_entry import port_of_entry
from gwanmun.law.immigration_act.purpose import purpose_fits
from gwanmun.law.immigration_act.refusal_grounds import ground_of
from gwanmun.law.immigration_act.titles import title_to_enter
from gwanmun.law.immigration_act.transit import airside_transit
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["decide_admission"]

BASES = cite("Act 12(3), 12(4)")
QUESTION = "admission"


@rule("admission", BASES, decided_on="arrival")
def decide_admission(facts: EntryFacts, law: LawInForce) -> Decision:
    """Admit with status and last day of stay, refuse with the ground, or leave to the officer. `law`: day of entry."""
    if is_national(facts):
        return _national(facts, law)
    if facts.transit_only:
        return _transit(facts, law)
    held, title = title_to_enter(facts, law)
    findings: tuple[Finding, ...] = (valid_passport(facts), no_entry_ban(facts, law), held)
    until = None
    if title:
        period, until = period_of_stay(title, facts, law)
        findings += (purpose_fits(title, facts, law), period)
    findings += (biometrics_given(facts, title, law), port_of_entry(facts, law), arrival_declaration(facts))
    return _refused(law, findings) or _open(law, findings) or _admitted(title, until, facts, law, findings)


def _transit(facts: EntryFacts, law: LawInForce) -> Decision:
    findings = (valid_passport(facts), airside_transit(facts, law))
    granted = conclusions.granted
    return _refused(law, findings) or _open(law, findings) or granted("admission.transit", QUESTION, law, findings)


def _refused(law: LawInForce, findings: tuple[Finding, ...]) -> Decision | None:
    failed = conclusions.failing(findings)
    if failed is None:
        return None
    ground = ground_of(failed, law)
    code = f"admission.refused_{ground.key}"
    named = Finding("refusal.ground", Verdict.NOT_MET, ground.bases, {"ground": ground.key}, (ground,))
    instead = conditional_entry(failed, ground.key, law)
    findings += (named, instead) if instead else (named,)
    bases = tuple(dict.fromkeys((*ground.bases, *failed.bases)))
    outcome: Facts = {"ground": ground.key, "conditional_entry": instead is not None}
    return conclusions.refused(code, QUESTION, law, findings, bases=bases, outcome=outcome)


def _open(law: LawInForce, findings: tuple[Finding, ...]) -> Decision | None:
    """What the officer may refuse on is named, so that the choice is seen."""
    refusable = any(finding.code == "biometrics.refused" for finding in findings)
    outcome: dict[str, Fact] = {"possible_ground": "A12-2-2"} if refusable else {}
    return conclusions.review(QUESTION, law, findings, outcome)


def _admitted(
    title: Title | None, until: date | None, facts: EntryFacts, law: LawInForce, findings: tuple[Finding, ...]
) -> Decision:
    outcome: dict[str, Fact] = {
        "status_code": title.status_code if title else None,
        "permitted_until": until,
        "title": title.kind if title else None,
        "permission_number": title.permission_number if title else "",
        "conditions": conditions_of_admission(title, until, facts, law, findings),
    }
    return conclusions.granted("admission.admit", QUESTION, law, findings, outcome)


def _national(facts: EntryFacts, law: LawInForce) -> Decision:
    finding = entry_of_national(facts)
    if finding.verdict is Verdict.MET:
        forged = facts.passport is not None and facts.passport.report == "forged"
        conditions: tuple[Fact, ...] = ("keep_forged_passport",) if forged else ()
        return conclusions.granted("admission.national", QUESTION, law, (finding,), {"conditions": conditions})
    return NeedsReview(
        code="admission.confirm_nationality",
        question=QUESTION,
        on=law.on,
        law_version=law.version,
        bases=finding.bases,
        findings=(finding,),
        missing=finding.missing,
    )
