"""Return with a refugee travel document that Korea issued.

Plain rule: who left with a refugee travel document of Korea returns before its validity ends without a visa.
A document that another state issued to a refugee is a passport only: it needs a visa.
Source: Immigration Act 7(2)4, 76-5.
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.immigration_act.entry_title import Title
from gwanmun.law.rules import rule

__all__ = ["refugee_title"]

BASES = cite("Act 7(2)4, 76-5")


@rule("entry.refugee_travel_document", BASES, decided_on="arrival")
def refugee_title(facts: EntryFacts) -> Title:
    """The document was issued by Korea; its validity is judged as that of a passport."""
    issuer = facts.passport.issuer if facts.passport else None
    residence = facts.residence
    used = {"passport.kind": "refugee_travel_document", "passport.issuer": issuer}
    if issuer is None:
        finding = Finding("refugee_document.issuer_unknown", Verdict.UNKNOWN, BASES, used, missing=("passport.issuer",))
    elif issuer == "KOR":
        finding = Finding("refugee_document.of_korea", Verdict.MET, BASES, used)
    else:
        finding = Finding("refugee_document.of_other_state", Verdict.NOT_MET, BASES, used)
    return Title(
        "refugee_travel_document",
        finding,
        residence.status_code if residence else None,
        until=residence.permitted_until if residence else None,
        unlimited=residence is not None and residence.permitted_until is None,
    )
