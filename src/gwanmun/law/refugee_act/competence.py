"""Who decides a refugee matter.

Plain rule: the first instance is delegated to the local offices: humanitarian stay, receipt, referral at a port,
examination, recognition, cancellation, entry of the family, permits to work and medical support. Detention centres take
part in all of it but the referral at a port and its notice of non-referral, the entry of the family and permits to
work. Objections stay with the Minister.
Source: Refugee Act 21; Refugee Decree 24.
"""

from gwanmun.law.authorities import AuthorityFacts, decide_authority
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["decide_competence"]

BASES = cite("Refugee Act 21; Refugee Decree 24")
QUESTION = "refugee.competence"
TABLE = "refugee.authority"
AUTHORITIES = named("office", "detention_centre", "minister")


@question(QUESTION, AuthorityFacts, day="acted_on", choices={"matter": rows_of(TABLE), "authority": AUTHORITIES})
@rule(QUESTION, BASES, decided_on="act", reads=(TABLE,))
def decide_competence(facts: AuthorityFacts, law: LawInForce) -> Decision:
    """The authority may act in the matter."""
    return decide_authority(QUESTION, TABLE, facts, law)
