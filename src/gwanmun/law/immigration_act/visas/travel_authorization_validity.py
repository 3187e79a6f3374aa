"""How long a travel authorization (K-ETA) is valid.

Plain rule: it is valid for two years from the day it is granted, for three if granted since 2023-07-03, for any number
of entries, and never longer than the passport.
Source: Immigration Act 7-3; notices on the K-ETA. Decides by: the day of the grant.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["AuthorizationFacts", "decide_authorization_validity"]

BASES = cite("Act 7-3; K-ETA notice")


@dataclass(frozen=True, slots=True)
class AuthorizationFacts:
    """A travel authorization and the passport it was granted for."""

    issued_on: date
    passport_until: date | None


@question("keta_validity", AuthorizationFacts, day="issued_on")
@rule("visas.keta_validity", BASES, decided_on="grant", reads=("keta.validity",))
def decide_authorization_validity(facts: AuthorizationFacts, law: LawInForce) -> Decision:
    """The last day of validity; without the passport's, the latest that is possible."""
    validity = law.get("keta.validity")
    if validity is None:
        return answered("keta_validity", law, (Finding("keta_validity.no_law", Verdict.NOT_MET, BASES),))
    latest = last_day_of("term", facts.issued_on, validity.term)
    until = min(latest, facts.passport_until or latest)
    used: Facts = {"issued_on": facts.issued_on, "passport_until": facts.passport_until, "valid_until": until}
    known = facts.passport_until is not None
    code, verdict = ("until", Verdict.MET) if known else ("passport_unknown", Verdict.UNKNOWN)
    missing = () if known else ("passport_until",)
    finding = Finding(f"keta_validity.{code}", verdict, BASES, used, (validity,), missing)
    return answered("keta_validity", law, (finding,), {"valid_until": until})
