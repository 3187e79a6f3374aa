"""A valid passport.

Plain rule: everybody who enters carries a passport, or a document in its place, that has not expired on the day of
entry and that is not reported lost, stolen, revoked or forged. The last day of validity still counts. Korea asks for no
months of validity beyond the day of entry.
Source: Immigration Act 2(4), 7(1), 12(3)1.
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.rules import rule

__all__ = ["passport_kind", "valid_passport"]

BASES = cite("Act 7(1), 12(3)1")


@rule("entry.passport", BASES, decided_on="arrival")
def valid_passport(facts: EntryFacts) -> Finding:
    """The passport is unexpired on the day of arrival and no report stands against it."""
    document = facts.passport
    if document is None:
        return Finding("passport.unknown", Verdict.UNKNOWN, BASES, missing=("passport",))
    if document.report:
        code = f"passport.reported_{document.report}"
        return Finding(code, Verdict.NOT_MET, BASES, {"passport.report": document.report})
    if document.expires_on is None:
        return Finding("passport.expiry_unknown", Verdict.UNKNOWN, BASES, missing=("passport.expires_on",))
    used = {"passport.expires_on": document.expires_on, "arrives_on": facts.arrives_on}
    if document.expires_on < facts.arrives_on:
        return Finding("passport.expired", Verdict.NOT_MET, BASES, used)
    return Finding("passport.valid", Verdict.MET, BASES, used)


def passport_kind(facts: EntryFacts) -> str:
    """The kind of the passport; a passport of unknown kind is read as an ordinary one, which has the fewest rights."""
    return (facts.passport.kind if facts.passport else None) or "ordinary"
