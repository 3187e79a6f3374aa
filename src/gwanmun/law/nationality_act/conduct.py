"""Good conduct (품행 단정).

Plain rule: none of the look-backs may run on the day of the decision: prison ten years after its end, a suspended
sentence seven years after the suspension, a fine five years after payment, a deferred sentence or indictment two
years, a deportation order ten years after departure, a departure order five; and no tax may be unpaid. Who is
caught by one may still be found of good conduct; who has a record behind the look-back is weighed. Both are findings of
the Minister. The rule of the day of the decision applies, also to pending cases.
Source: Nationality Act 5 no. 3; Nationality Rule 5-2.
"""

from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import condition, stated
from gwanmun.law.decisions import Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.naturalisation_facts import ConductRecord, NaturalisationFacts
from gwanmun.law.rules import rule

__all__ = ["good_conduct", "no_security_concern"]

BASES = cite("Nationality Act 5; Nationality Rule 5-2")
SECURITY = cite("Nationality Act 5")
READS = ("nationality.deadline", "nationality.deadline_counting")


@rule("naturalisation.conduct", BASES, decided_on="decision", reads=READS)
def good_conduct(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """No look-back runs and no tax is unpaid, or the Minister found the conduct good. `law` is that of the decision."""
    if facts.conduct_found_good is not None:
        return stated("naturalisation.conduct", BASES, facts, "conduct_found_good")
    if facts.conduct_records is None:
        return condition("naturalisation.conduct", BASES, None, missing=("conduct_records",))
    parts = (*(_looked_back(item, facts, law) for item in facts.conduct_records), _taxes(facts))
    verdict = _weighed(parts, bool(facts.conduct_records))
    missing = tuple(name for part in parts for name in part.missing) if verdict is Verdict.UNKNOWN else ()
    return Finding("naturalisation.conduct", verdict, BASES, missing=missing, parts=parts)


def _weighed(parts: tuple[Finding, ...], has_records: bool) -> Verdict:
    """Without any record there is nothing to weigh; a record behind the look-back is the Minister's to weigh."""
    verdicts = {part.verdict for part in parts}
    for verdict in (Verdict.NOT_MET, Verdict.UNKNOWN):
        if verdict in verdicts:
            return verdict
    return Verdict.DISCRETION if has_records else Verdict.MET


def _looked_back(record: ConductRecord, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    code, key = f"conduct.{record.kind}", f"nat_conduct_{record.kind}"
    if record.since is None:
        return condition(code, BASES, False, {"conduct.since": None})
    limit = deadline(law, "nationality.deadline", key, record.since)
    if limit is None:
        return Finding(code, Verdict.DISCRETION, BASES, {"conduct.since": record.since})
    shown: dict[str, Fact] = {"conduct.since": record.since, "conduct.free_on": limit.opens_on}
    return condition(code, BASES, limit.over_on(facts.decided_on), shown, parameters=limit.parameters)


def _taxes(facts: NaturalisationFacts) -> Finding:
    return stated("conduct.taxes_paid", BASES, facts, "tax_unpaid", wanted=False)


@rule("naturalisation.security", SECURITY, decided_on="decision")
def no_security_concern(facts: NaturalisationFacts) -> Finding:
    """No harm to security, order or public welfare was found."""
    return stated("naturalisation.security", SECURITY, facts, "security_concern", wanted=False)
