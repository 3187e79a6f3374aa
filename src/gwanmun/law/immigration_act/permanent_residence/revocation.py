"""When a permanent residence is revoked.

Plain rule: only on five grounds. It must be revoked when it was got by false means. It may be revoked after a sentence
of two years or more for a listed crime, after sentences of three years or more in sum within five years, when the
condition of an investment was broken, and when the national interest asks for it: the office judges that. A general
status may then be given.
Source: Immigration Act 89-2; Rule 76-2. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["PermanentRevocationFacts", "decide_permanent_revocation"]

BASES = cite("Act 89-2")
CRIMES = cite("Act 89-2; Rule 76-2")
QUESTION = "permanent_residence_revocation"
READS = ("permanent_revocation.listed_crime_months", "permanent_revocation.sum_months")


@dataclass(frozen=True, slots=True)
class PermanentRevocationFacts:
    """Sentences in months: the longest for a listed crime, and the sum within five years."""

    decided_on: date
    false_means: bool | None
    listed_crime_months: int | None
    sentences_5y_months: int | None
    investment_condition_broken: bool | None
    against_national_interest: bool | None


@question(QUESTION, PermanentRevocationFacts, day="decided_on")
@rule("permanent_residence.revocation", CRIMES, decided_on="decision", reads=READS)
def decide_permanent_revocation(facts: PermanentRevocationFacts, law: LawInForce) -> Decision:
    """There is a ground to revoke; the outcome `mandatory` says that the office has no choice."""
    grounds = (
        stated("permanent_revocation.false_means", BASES, facts, "false_means"),
        _sentence("listed_crime_months", CRIMES, facts.listed_crime_months, law.need(READS[0])),
        _sentence("sentences_5y_months", BASES, facts.sentences_5y_months, law.need(READS[1])),
        stated("permanent_revocation.investment", BASES, facts, "investment_condition_broken"),
        judged("permanent_revocation.interest", BASES, facts, "against_national_interest"),
    )
    ground = any_of("permanent_revocation.ground", CRIMES, grounds)
    return conclude(QUESTION, law, (ground,), {"mandatory": facts.false_means})


def _sentence(name: str, bases: tuple[LegalBasis, ...], months: int | None, least: Parameter) -> Finding:
    reached = None if months is None else months >= least.number
    code = f"permanent_revocation.{name}"
    return condition(code, bases, reached, {name: months}, parameters=(least,), missing=(name,))
