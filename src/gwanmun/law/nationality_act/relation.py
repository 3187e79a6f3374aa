"""The personal relation to Korea that opens each simplified or special path.

Plain rule: a parent was a national; or born in Korea of a parent born in Korea; or adopted by a national when already
adult; or married to a national, in a marriage that lasts, that ended without own fault, or with a minor child to raise;
or a parent is a national, unless adopted as an adult; or special merit, or outstanding talent, that was confirmed.
Source: Nationality Act 6, 7; Nationality Decree 6; MOJ Notice 2024-156.
"""

from collections.abc import Callable

from gwanmun.kernel.ages import age_range_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import condition, judged, stated, used
from gwanmun.law.decisions import Fact, Finding, Verdict, all_of, as_fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["relation_to_korea"]

FORMER = cite("Nationality Act 6(1)1")
BORN = cite("Nationality Act 6(1)2")
ADOPTED = cite("Nationality Act 6(1)3")
MARRIED = cite("Nationality Act 6(2)1, 6(2)2")
BROKEN = cite("Nationality Act 6(2)3")
CARER = cite("Nationality Act 6(2)4")
CHILD = cite("Nationality Act 7(1)1")
MERIT = cite("Nationality Act 7(1)2; Nationality Decree 6(1)")
TALENT = cite("Nationality Act 7(1)3; Nationality Decree 6(2)")
READS = ("majority.age", "talent.review_points")


@rule("naturalisation.relation", FORMER + BORN + ADOPTED + MARRIED, decided_on="application", reads=READS)
def relation_to_korea(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """The relation that the path asks for is there."""
    return _RELATIONS[path](facts, law)


def _former(facts: NaturalisationFacts, _: LawInForce) -> Finding:
    return stated("relation.parent_was_national", FORMER, facts, "parent_was_national")


def _born(facts: NaturalisationFacts, _: LawInForce) -> Finding:
    parts = (
        stated("relation.born_in_korea", BORN, facts, "born_in_korea"),
        stated("relation.parent_born_in_korea", BORN, facts, "parent_born_in_korea"),
    )
    return all_of("relation.two_generations", BORN, parts)


def _adopted(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    adult = _adult_at_adoption(facts, law)
    return condition(
        "relation.adopted_as_adult",
        ADOPTED,
        adult,
        {"adopted_by_national_on": facts.adopted_by_national_on, "birth": as_fact(facts.birth)},
        parameters=(_majority(facts, law),),
        missing=_unknown(facts, "adopted_by_national_on", "birth"),
    )


def _adult_at_adoption(facts: NaturalisationFacts, law: LawInForce) -> bool | None:
    if facts.adopted_by_national_on is None or facts.birth is None:
        return None
    least, most = age_range_on(facts.birth, facts.adopted_by_national_on)
    majority = _majority(facts, law).number
    return None if least < majority <= most else least >= majority


def _majority(facts: NaturalisationFacts, law: LawInForce) -> Parameter:
    return law.as_of(facts.adopted_by_national_on or law.on).need("majority.age")


def _unknown(facts: NaturalisationFacts, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(facts, name) is None) or ("birth",)


def _married(facts: NaturalisationFacts, _: LawInForce) -> Finding:
    lasting = condition(
        "relation.marriage_lasts", MARRIED, facts.marriage.ended_by is None, used(facts, "marriage.ended_by")
    )
    spouse = stated("relation.spouse_is_national", MARRIED, facts, "marriage.spouse_is_national")
    return all_of("relation.marriage", MARRIED, (spouse, lasting))


def _broken(facts: NaturalisationFacts, _: LawInForce) -> Finding:
    ended = facts.marriage.ended_by
    parts = (
        stated("relation.spouse_is_national", BROKEN, facts, "marriage.spouse_is_national"),
        condition(
            "relation.marriage_ended_without_fault",
            BROKEN,
            None if ended is None else ended != "own_fault",
            used(facts, "marriage.ended_by"),
            missing=("marriage.ended_by",),
        ),
        judged("relation.found_reasonable", BROKEN, facts, "marriage.found_reasonable"),
    )
    return all_of("relation.marriage_broken", BROKEN, parts)


def _carer(facts: NaturalisationFacts, _: LawInForce) -> Finding:
    parts = (
        stated("relation.spouse_is_national", CARER, facts, "marriage.spouse_is_national"),
        stated("relation.raises_minor_child", CARER, facts, "marriage.raises_minor_child"),
        judged("relation.found_reasonable", CARER, facts, "marriage.found_reasonable"),
    )
    return all_of("relation.carer_of_child", CARER, parts)


def _child(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    parts = [stated("relation.parent_is_national", CHILD, facts, "parent_is_national")]
    if facts.adopted_by_national_on is not None:
        adult = _adopted(facts, law)
        holds = {Verdict.MET: False, Verdict.NOT_MET: True}.get(adult.verdict)
        shown: dict[str, Fact] = {**adult.facts}
        parts.append(condition("relation.not_adopted_as_adult", CHILD, holds, shown, missing=adult.missing))
    return all_of("relation.child_of_national", CHILD, parts)


def _merit(facts: NaturalisationFacts, _: LawInForce) -> Finding:
    return judged("relation.merit", MERIT, facts, "merit_confirmed")


def _talent(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """Points only open the review; the committee is heard and the Minister decides."""
    finding = judged("relation.talent", TALENT, facts, "talent_confirmed")
    threshold = law.get("talent.review_points")
    if finding.verdict is not Verdict.DISCRETION or threshold is None or facts.talent_points is None:
        return finding
    opened = facts.talent_points >= threshold.number
    points = Finding(
        "relation.talent_review_open" if opened else "relation.talent_review_by_recommendation",
        Verdict.DISCRETION,
        TALENT,
        {"talent_points": facts.talent_points},
        (threshold,),
    )
    return Finding(finding.code, finding.verdict, finding.bases, parts=(points,))


_RELATIONS: dict[str, Callable[[NaturalisationFacts, LawInForce], Finding]] = {
    "SIM-FORMER": _former,
    "SIM-BORN": _born,
    "SIM-ADOPT": _adopted,
    "MAR-2Y": _married,
    "MAR-3Y1Y": _married,
    "MAR-END": _broken,
    "MAR-CHILD": _carer,
    "SPE-CHILD": _child,
    "SPE-MERIT": _merit,
    "SPE-TALENT": _talent,
}
