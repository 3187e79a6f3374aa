"""May this person be naturalised?

Plain rule: each path has its own conditions. Residence, permanent residence, age, livelihood, recommendation and basic
knowledge are judged by the law of the day of application; good conduct and security by that of the decision, also for
pending cases. Refusal is mandatory when a condition is not met. Talent and merit waive neither conduct nor basic
knowledge nor security. A former national is reinstated, not naturalised. Nationality is acquired only on the oath and
the certificate.
Source: Nationality Act 4, 5, 6, 7; Nationality Decree 4-3; Act 15249 addenda 2.
"""

from collections.abc import Callable

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.conduct import good_conduct, no_security_concern
from gwanmun.law.nationality_act.fees import fee_of
from gwanmun.law.nationality_act.knowledge import basic_knowledge, evaluation_exemption, interview_exemption
from gwanmun.law.nationality_act.livelihood import makes_a_living
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.nationality_act.personal import is_adult, permanent_residence
from gwanmun.law.nationality_act.relation import relation_to_korea
from gwanmun.law.nationality_act.residence import continuous_domicile, domicile_in_korea
from gwanmun.law.rules import rule

__all__ = ["decide_naturalisation"]

BASES = cite("Nationality Act 4, 5, 6, 7; Nationality Decree 4-3")
NEVER = cite("Nationality Act 4(1), 9(1)")
RECOMMENDED = cite("Nationality Rule 3(2)4, 3(5)")
QUESTION = "naturalisation"
READS = (
    "naturalisation.conditions",
    "naturalisation.pledge",
    "naturalisation.fee_item",
    "pledge.exists",
    "recommendation.count",
)

Check = Callable[[str, NaturalisationFacts, LawInForce, LawInForce], Finding]


@rule("naturalisation", BASES, decided_on="application", reads=READS)
def decide_naturalisation(facts: NaturalisationFacts, law: LawInForce) -> Decision:
    """All conditions of the path, or of some path when none is named. `law` is that of the decision."""
    applied = law.as_of(facts.application_day)
    if facts.former_national:
        former = condition("naturalisation.never_national", NEVER, False, used(facts, "former_national"))
        return conclude(QUESTION, law, (former,))
    open_paths = applied.keys("naturalisation.conditions")
    if facts.path is None:
        ways = tuple(all_of(f"path.{path}", BASES, _conditions(path, facts, applied, law)) for path in open_paths)
        open_ones = tuple(path for path, way in zip(open_paths, ways, strict=True) if way.verdict is Verdict.MET)
        return conclude(QUESTION, law, (any_of("naturalisation.some_path", BASES, ways),), {"paths": open_ones})
    if facts.path not in open_paths:
        closed = condition("naturalisation.path_in_force", BASES, False, {"path": facts.path})
        return conclude(QUESTION, law, (closed,), {"path": facts.path})
    return conclude(
        QUESTION, law, _conditions(facts.path, facts, applied, law), _outcome(facts.path, facts, applied, law)
    )


def _conditions(path: str, facts: NaturalisationFacts, applied: LawInForce, law: LawInForce) -> tuple[Finding, ...]:
    asked = applied.need("naturalisation.conditions", path).items
    return tuple(_CHECKS[name](path, facts, applied, law) for name in asked)


def _outcome(path: str, facts: NaturalisationFacts, applied: LawInForce, law: LawInForce) -> dict[str, Fact]:
    """The pledge follows the law of the acquisition, which is not earlier than the decision."""
    pledge = law.need("pledge.exists", "after_acquisition").flag
    fee = fee_of(applied.need("naturalisation.fee_item", path).text, applied)
    return {
        "path": path,
        "applied_on": facts.application_day,
        "fee_krw": fee.number if fee else None,
        "evaluation_exempt": evaluation_exemption(path, facts, applied) is not None,
        "interview_exempt": interview_exemption(facts, applied) is not None,
        "pledge_allowed": pledge and applied.need("naturalisation.pledge", path).flag,
    }


def _recommendation(facts: NaturalisationFacts, applied: LawInForce) -> Finding:
    """Nationals in a lasting relation recommend; talent has the recommenders of Decree 6(2) instead."""
    least = applied.need("recommendation.count")
    given = facts.recommenders
    holds = None if given is None else given >= least.number
    return condition(
        "naturalisation.recommendation",
        RECOMMENDED,
        holds,
        {"recommenders": given},
        parameters=(least,),
        missing=("recommenders",),
    )


_CHECKS: dict[str, Check] = {
    "relation": lambda path, facts, applied, _: relation_to_korea(path, facts, applied),
    "residence": lambda path, facts, applied, _: continuous_domicile(path, facts, applied),
    "domicile": lambda _path, facts, _applied, _law: domicile_in_korea(facts),
    "permanent_residence": lambda _path, facts, _applied, _law: permanent_residence(facts),
    "adult": lambda _path, facts, applied, _law: is_adult(facts, applied),
    "conduct": lambda _path, facts, _applied, law: good_conduct(facts, law),
    "livelihood": lambda path, facts, applied, _: makes_a_living(path, facts, applied),
    "knowledge": lambda path, facts, applied, _: basic_knowledge(path, facts, applied),
    "security": lambda _path, facts, _applied, _law: no_security_concern(facts),
    "recommendation": lambda _path, facts, applied, _law: _recommendation(facts, applied),
}
