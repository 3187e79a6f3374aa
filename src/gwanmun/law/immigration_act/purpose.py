"""The purpose of entry fits the status.

Plain rule: a foreigner is admitted for what the status is made for. Work is outside the statuses without visa,
whatever an agreement says; an agreement may exclude more, such as study or profit. Where no list says yes or no, the
officer judges.
Source: Immigration Act 12(3)2, 18(1); Decree 12 and its Annexes; the visa waiver agreements.
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["purpose_fits"]

BASES = cite("Act 12(3)2")
READS = ("purpose.fits_status", "visa_waiver.agreement_excluded")
VERDICTS = {"fits": Verdict.MET, "outside": Verdict.NOT_MET, "doubtful": Verdict.DISCRETION}


@rule("entry.purpose", BASES, decided_on="arrival", reads=READS)
def purpose_fits(title: Title, facts: EntryFacts, law: LawInForce) -> Finding:
    """The stated purpose is among the activities of the status and not excluded by the agreement."""
    if title.kind in ("residence", "refugee_travel_document"):
        return Finding("purpose.resident", Verdict.MET, BASES, {"status_code": title.status_code})
    used = {"purpose": facts.purpose, "status_code": title.status_code}
    if facts.purpose is None:
        return Finding("purpose.unknown", Verdict.UNKNOWN, BASES, used, missing=("purpose",))
    if title.excluded and facts.purpose in title.excluded.items:
        return Finding("purpose.excluded_by_agreement", Verdict.NOT_MET, BASES, used, (title.excluded,))
    known = _known(title.status_code or "", facts.purpose, law)
    if known is None:
        return Finding("purpose.doubtful", Verdict.DISCRETION, BASES, used)
    return Finding(f"purpose.{known.text}", VERDICTS[known.text], BASES, used, (known,))


def _known(status_code: str, purpose: str, law: LawInForce) -> Parameter | None:
    """What is listed for the sub-code goes before what is listed for the status."""
    exact = law.get("purpose.fits_status", f"{status_code}:{purpose}")
    return exact or law.get("purpose.fits_status", f"{parent(status_code)}:{purpose}")
