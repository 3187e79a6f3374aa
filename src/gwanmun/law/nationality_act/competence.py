"""Who decides a nationality matter.

Plain rule: the office decides on acknowledgment and re-acquisition and may hold the oath for the Minister, to whom
it sends the list at once; naturalisation, joint acquisition, reinstatement, determination, choice by order, loss
decisions, permissions of renunciation and revocations stay with the Minister.
Source: Nationality Act 4, 9, 14-2, 14-3, 14-4, 20, 21; Nationality Decree 4-6, 29.
"""

from gwanmun.law.authorities import AuthorityFacts, decide_authority
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["decide_competence"]

BASES = cite("Nationality Decree 4-6, 29")
QUESTION = "nationality.competence"
TABLE = "nationality.authority"


@question(
    QUESTION,
    AuthorityFacts,
    day="acted_on",
    choices={"matter": rows_of(TABLE), "authority": named("office", "minister")},
)
@rule(QUESTION, BASES, decided_on="act", reads=(TABLE,))
def decide_competence(facts: AuthorityFacts, law: LawInForce) -> Decision:
    """The authority may decide the matter."""
    return decide_authority(QUESTION, TABLE, facts, law)
