"""The decision that the nationality is lost (국적상실결정), and the revocation of a permission.

Plain rule: a multiple national by birth cannot be deprived. Others may lose the nationality for acts against the
national interest, or for a sentence of seven years or more for the listed crimes, after a hearing and after the
committee was heard. A permission is revoked for forged papers with a final conviction, a sham marriage or adoption with
a final conviction, a judgment of nullity, or another grave defect; a permission of renunciation for the first and last
ground only. The person is heard first, unless the whereabouts are unknown or two demands were ignored.
Source: Nationality Act 14-4, 21; Nationality Decree 27; Nationality Rule 12-4.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["LossDecisionFacts", "RevocationFacts", "decide_loss_decision", "decide_revocation"]

DEPRIVED = cite("Nationality Act 14-4; Nationality Rule 12-4")
REVOKED = cite("Nationality Act 21; Nationality Decree 27(1)")
HEARD = cite("Nationality Decree 27(2)")
ALSO_FOR_RENUNCIATION = ("forgery_convicted", "grave_defect")


@dataclass(frozen=True, slots=True)
class LossDecisionFacts:
    """A multiple national against whom a loss decision is prepared; `sentence_months` is the final sentence."""

    decided_on: date
    national_by_birth: bool | None = None
    sentence_months: int | None = None
    listed_crime: bool | None = None
    against_national_interest: bool | None = None
    hearing_held: bool | None = None
    committee_heard: bool | None = None


@rule("nationality.loss_decision", DEPRIVED, decided_on="decision", reads=("loss_decision.sentence",))
def decide_loss_decision(facts: LossDecisionFacts, law: LawInForce) -> Decision:
    """The loss may be decided."""
    findings = (
        stated("loss_decision.not_by_birth", DEPRIVED, facts, "national_by_birth", wanted=False),
        any_of(
            "loss_decision.ground",
            DEPRIVED,
            (_crime(facts, law), judged("loss_decision.interest", DEPRIVED, facts, "against_national_interest")),
        ),
        stated("loss_decision.hearing", DEPRIVED, facts, "hearing_held"),
        stated("loss_decision.committee", DEPRIVED, facts, "committee_heard"),
    )
    return conclude("nationality.loss_decision", law, findings)


def _crime(facts: LossDecisionFacts, law: LawInForce) -> Finding:
    least = law.get("loss_decision.sentence")
    long_enough = (
        None if facts.sentence_months is None or least is None else facts.sentence_months >= (least.term.in_months or 0)
    )
    holds = False if False in (long_enough, facts.listed_crime) else long_enough and facts.listed_crime
    return condition(
        "loss_decision.crime",
        DEPRIVED,
        holds,
        used(facts, "sentence_months", "listed_crime"),
        parameters=(least,) if least else (),
        missing=("sentence_months", "listed_crime"),
    )


@dataclass(frozen=True, slots=True)
class RevocationFacts:
    """A permission that may be revoked. `explanation`: whether the person was heard, or why not."""

    decided_on: date
    permission: Literal["naturalisation", "reinstatement", "determination", "renunciation"]
    ground: Literal["forgery_convicted", "sham_family_convicted", "nullity_judgment", "grave_defect"]
    grave_defect_found: bool | None = None
    explanation: Literal["given", "whereabouts_unknown", "not_given"] | None = None
    demands_ignored: int = 0


@rule("nationality.revocation", REVOKED + HEARD, decided_on="decision", reads=("revocation.demands",))
def decide_revocation(facts: RevocationFacts, law: LawInForce) -> Decision:
    """The permission may be revoked."""
    renounced = facts.permission == "renunciation"
    findings = [
        condition(
            "revocation.ground_fits",
            REVOKED,
            not renounced or facts.ground in ALSO_FOR_RENUNCIATION,
            used(facts, "permission", "ground"),
        ),
        _explained(facts, law),
    ]
    if facts.ground == "grave_defect":
        findings.append(judged("revocation.grave_defect", REVOKED, facts, "grave_defect_found"))
    return conclude("nationality.revocation", law, findings)


def _explained(facts: RevocationFacts, law: LawInForce) -> Finding:
    demands = law.need("revocation.demands")
    ignored = facts.demands_ignored >= demands.number
    holds = True if ignored else None if facts.explanation is None else facts.explanation != "not_given"
    shown = used(facts, "explanation", "demands_ignored")
    return condition("revocation.explained", HEARD, holds, shown, parameters=(demands,), missing=("explanation",))
