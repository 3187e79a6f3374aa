"""The invitation of a foreign spouse.

Plain rule: the spouse invites and stands as guarantor. Who marries a national of China, Viet Nam, the Philippines,
Cambodia, Mongolia, Uzbekistan or Thailand has done the guidance programme within the last five years, unless the couple
courted while living six months or more abroad on a long visa or ninety-one days or more in Korea on a long status, or
there is a pregnancy, a birth or a humane reason.
Source: Rule 9-4; notice on the guidance programme. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["SpouseInvitationFacts", "decide_spouse_invitation"]

BASES = cite("Rule 9-4")
GUIDANCE = cite("Rule 9-4; MOJ practice")
QUESTION = "spouse_invitation"
READS = ("spouse.guidance_nationality", "spouse.guidance_valid", "spouse.guidance_exemption")


def _exemptions(law: LawInForce) -> tuple[str, ...]:
    return (*rows_of("spouse.guidance_exemption")(law), "no_exemption")


@dataclass(frozen=True, slots=True)
class SpouseInvitationFacts:
    """An application of a spouse. `exemption` "no_exemption" says that none holds; left out it was not asked."""

    applied_on: date
    nationality: str | None
    spouse_invites: bool | None
    spouse_guarantees: bool | None
    guidance_done_on: date | None = None
    exemption: str | None = None


@question(QUESTION, SpouseInvitationFacts, day="applied_on", choices={"exemption": _exemptions})
@rule("visas.spouse_invitation", BASES, decided_on="application", reads=READS)
def decide_spouse_invitation(facts: SpouseInvitationFacts, law: LawInForce) -> Decision:
    """The invitation is complete."""
    findings = (
        stated("spouse_invitation.invites", BASES, facts, "spouse_invites"),
        stated("spouse_invitation.guarantees", BASES, facts, "spouse_guarantees"),
        *_guidance(facts, law),
    )
    return conclude(QUESTION, law, findings)


def _guidance(facts: SpouseInvitationFacts, law: LawInForce) -> tuple[Finding, ...]:
    if facts.nationality is None:
        return (condition("spouse_invitation.guidance", GUIDANCE, None, missing=("nationality",)),)
    listed = law.get("spouse.guidance_nationality", facts.nationality)
    if listed is None:
        return ()
    return (any_of("spouse_invitation.guidance", GUIDANCE, (_done(facts, listed, law), _exempt(facts, law))),)


def _done(facts: SpouseInvitationFacts, listed: Parameter, law: LawInForce) -> Finding:
    valid, done_on = law.need("spouse.guidance_valid"), facts.guidance_done_on
    if done_on is None:
        missing = ("guidance_done_on",)
        return condition(
            "spouse_invitation.guidance_valid", GUIDANCE, None, parameters=(listed, valid), missing=missing
        )
    until = last_day_of("term", done_on, valid.term)
    shown = {**used(facts, "nationality", "guidance_done_on"), "valid_until": until}
    holds = done_on <= facts.applied_on <= until
    return condition("spouse_invitation.guidance_valid", GUIDANCE, holds, shown, parameters=(listed, valid))


def _exempt(facts: SpouseInvitationFacts, law: LawInForce) -> Finding:
    if facts.exemption is None:
        return condition("spouse_invitation.exempt", GUIDANCE, None, missing=("exemption",))
    held = law.get("spouse.guidance_exemption", facts.exemption)
    shown = used(facts, "exemption")
    return condition("spouse_invitation.exempt", GUIDANCE, held is not None, shown, parameters=(held,) if held else ())
