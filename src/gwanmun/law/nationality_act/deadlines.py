"""The deadlines of nationality matters, each as a question by its key in `deadlines.csv`.

Plain rule: months and years are calendar units; a period for filing ends on the next working day when its last day is a
Saturday, Sunday or holiday; a look-back counts its first day and does not move.
Source: Nationality Act, Decree and Rule as each row cites; Civil Act 155 to 161; Administrative Basic Act 6.
"""

from gwanmun.law.citations import cite
from gwanmun.law.deadline_questions import DeadlineFacts, decide_deadline
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["TABLE", "decide_nationality_deadline"]

BASES = cite("Nationality Act; Civil Act 157, 161")
TABLE = "nationality.deadline"
READS = (TABLE, f"{TABLE}_counting", f"{TABLE}_decides_by", f"{TABLE}_expiry")


@rule(TABLE, BASES, decided_on="event", reads=READS)
def decide_nationality_deadline(facts: DeadlineFacts, law: LawInForce) -> Decision:
    """In time or late, by the law of the day of the event."""
    return decide_deadline(TABLE, TABLE, BASES, facts, law)
