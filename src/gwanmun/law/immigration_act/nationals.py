"""Nationals of Korea may always return.

Plain rule: a national enters with a valid passport and inspection. Who has lost it is admitted once the nationality is
confirmed. No ban of Article 11 applies to a national. A national who travels on a foreign passport is still a national.
Source: Immigration Act 6(1), 6(2), 5; Decree 1(8).
"""

from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.immigration_act import passport
from gwanmun.law.immigration_act.entry_facts import EntryFacts
from gwanmun.law.rules import rule

__all__ = ["entry_of_national", "is_national"]

BASES = cite("Act 6(1)")
CONFIRMATION = cite("Act 6(2); Decree 1(8)")


def is_national(facts: EntryFacts) -> bool:
    """True when the person is a national, or holds or claims the Korean nationality and nothing contradicts it."""
    return facts.is_national is True or (facts.is_national is None and facts.nationality == "KOR")


@rule("entry.national", BASES + CONFIRMATION, decided_on="arrival")
def entry_of_national(facts: EntryFacts) -> Finding:
    """A national enters on a valid passport of Korea, or once the office has confirmed the nationality."""
    document = passport.valid_passport(facts)
    foreign_document = facts.passport is not None and facts.passport.issuer not in (None, "KOR")
    if document.verdict is Verdict.MET and not foreign_document:
        return Finding("national.valid_passport", Verdict.MET, BASES, parts=(document,))
    if facts.is_national:
        code = "national.on_foreign_passport" if foreign_document else "national.confirmed"
        return Finding(code, Verdict.MET, CONFIRMATION, {"is_national": True}, parts=(document,))
    return Finding("national.to_confirm", Verdict.UNKNOWN, CONFIRMATION, missing=("is_national",), parts=(document,))
