"""May this person leave Korea?

Plain rule: everybody leaves with a valid passport after inspection. An exit ban of a national and an exit suspension
of a foreigner stop the departure. A national of conscription age needs the travel permit of the military authority.
An overstay does not hold a foreigner back by itself; it goes to an officer, who deals with the offence first.
Source: Immigration Act 3, 4, 28, 29; Decree 1(6), 35.
"""

from gwanmun.law import conclusions
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.immigration_act.departure_facts import DepartureFacts
from gwanmun.law.immigration_act.exit_restriction import no_exit_restriction
from gwanmun.law.immigration_act.overstay import stay_not_exceeded
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["decide_departure"]

NATIONALS = cite("Act 3(1)")
FOREIGNERS = cite("Act 28(1)")
MILITARY = cite("Decree 1(6); Military Service Act 70")
QUESTION = "departure"
CODES = {
    "exit.ban_runs": "departure.exit_ban",
    "exit.suspension_runs": "departure.exit_suspension",
    "departure.military_permit_lacking": "departure.military_permit",
}


@rule("departure", NATIONALS + FOREIGNERS, decided_on="departure")
def decide_departure(facts: DepartureFacts, law: LawInForce) -> Decision:
    """Leave, stopped by a ban or a document, or to an officer. `law` is that of the day of departure."""
    national = facts.is_national is True or (facts.is_national is None and facts.nationality == "KOR")
    findings: tuple[Finding, ...] = (no_exit_restriction(facts, national=national), _passport(facts, national))
    findings += (_military(facts),) if national else (stay_not_exceeded(facts, law),)
    failed = conclusions.failing(findings)
    if failed:
        code = CODES.get(failed.code, "departure.passport_invalid")
        return conclusions.refused(code, QUESTION, law, findings, bases=failed.bases)
    return conclusions.review(QUESTION, law, findings, _overstay(findings)) or conclusions.granted(
        "departure.ok", QUESTION, law, findings
    )


def _overstay(findings: tuple[Finding, ...]) -> dict[str, Fact]:
    """The length of the overstay and the fine with its range, for the officer who deals with it."""
    names = ("overstay_days", "fine.standard", "fine.lowest", "fine.highest")
    facts = {name: value for item in findings for name, value in item.facts.items()}
    return {name: facts[name] for name in names if name in facts}


def _passport(facts: DepartureFacts, national: bool) -> Finding:
    bases = NATIONALS if national else FOREIGNERS
    document = facts.passport
    if document is None or document.expires_on is None:
        missing = ("passport.expires_on",) if document else ("passport",)
        return Finding("passport.unknown", Verdict.UNKNOWN, bases, missing=missing)
    used = {"passport.expires_on": document.expires_on, "passport.report": document.report}
    if document.report or document.expires_on < facts.leaves_on:
        code = f"passport.reported_{document.report}" if document.report else "passport.expired"
        return Finding(code, Verdict.NOT_MET, bases, used)
    return Finding("passport.valid", Verdict.MET, bases, used)


def _military(facts: DepartureFacts) -> Finding:
    """The data link answers for those concerned only; no answer means that no permit is asked for."""
    lacking = facts.military_permit == "lacking"
    code = "departure.military_permit_lacking" if lacking else "departure.military_permit_in_order"
    verdict = Verdict.NOT_MET if lacking else Verdict.MET
    return Finding(code, verdict, MILITARY, {"military_permit": facts.military_permit})
