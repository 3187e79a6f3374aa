"""Renunciation of the Korean nationality by a multiple national.

Plain rule: with an address abroad and through the mission there; it takes effect when it is accepted. A man may
renounce until 31 March of the year in which he turns 18, counted as three months from 1 January; after that only within
two years of having completed, been exempted from, or been moved to wartime labour of, military service, counted from
the twentieth birthday when that was earlier. Who was born while an ascendant was abroad without the intent to settle
may renounce only after such an event. Since 1 October 2022 a man who
missed the window may ask for permission: born abroad or left before turning six, living abroad throughout, with a
justified failure, weighed by the committee; it takes effect on the permission.
Source: Nationality Act 12(2), 12(3), 14, 14-2; Military Service Act 8.
"""

from datetime import date

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, no_rule, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.choice_facts import MultipleNationalFacts
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.nationality_act.fees import fee_of
from gwanmun.law.rules import rule

__all__ = ["decide_exceptional_renunciation", "decide_renunciation", "service_window"]

PLACE = cite("Nationality Act 14(1)")
WINDOW = cite("Nationality Act 12(2), 14(1); Military Service Act 8")
INTENT = cite("Nationality Act 12(3)")
EXCEPTION = cite("Nationality Act 14-2")
READS = (TABLE, "choice.age", "renunciation.service_age", "nationality.fee")


@rule("nationality.renunciation", PLACE + WINDOW + INTENT, decided_on="report", reads=READS)
def decide_renunciation(facts: MultipleNationalFacts, law: LawInForce) -> Decision:
    """The report of renunciation may be accepted. `law` is that of the report."""
    findings = (
        stated("renunciation.address_abroad", PLACE, facts, "address_abroad"),
        stated("renunciation.through_mission", PLACE, facts, "through_mission"),
        _military(facts, law),
    )
    fee = fee_of("renunciation_report", law)
    outcome: dict[str, Fact] = {"fee_krw": fee.number if fee else None}
    window = _window(facts, law)
    outcome |= {"renounce_by": window.last_day or window.nominal_last_day} if window else {}
    return conclude("nationality.renunciation", law, findings, outcome)


def _window(facts: MultipleNationalFacts, law: LawInForce) -> Deadline | None:
    if facts.sex != "male" or facts.born_on is None:
        return None
    return service_window(facts.born_on, law)


def service_window(born_on: date, law: LawInForce) -> Deadline | None:
    """The time from 1 January to 31 March of the year in which a man is enrolled; None before it existed."""
    age = law.need("renunciation.service_age")
    return deadline(law, TABLE, "nat_choice_military", date(born_on.year + age.number, 1, 1))


def _military(facts: MultipleNationalFacts, law: LawInForce) -> Finding:
    if facts.sex is None:
        return condition("renunciation.military", WINDOW, None, missing=("sex",))
    if facts.sex == "female":
        return condition("renunciation.no_military_duty", WINDOW, True, used(facts, "sex"))
    freed = _freed(facts, law)
    if facts.ascendants_without_intent:
        return all_of("renunciation.after_service_only", INTENT, (freed,))
    within = _within_window(facts, law)
    parts = [any_of("renunciation.military", WINDOW, (within, freed))]
    if facts.ascendants_without_intent is None and facts.service_event is None:
        parts.append(
            stated("renunciation.ascendants_settled", INTENT, facts, "ascendants_without_intent", wanted=False)
        )
    return all_of("renunciation.military", WINDOW, parts)


def _freed(facts: MultipleNationalFacts, law: LawInForce) -> Finding:
    """Within two years of the end of the military duty."""
    day, shown = facts.service_event_on, used(facts, "service_event", "service_event_on")
    if facts.service_event is None or day is None or day > facts.reported_on:
        return condition("renunciation.freed", INTENT, False, shown)
    if facts.born_on is None:
        return condition("renunciation.freed", INTENT, None, shown, missing=("born_on",))
    twenty = reaches_age_on(facts.born_on, law.need("choice.age", "multiple_before").number)
    return _in_time("renunciation.freed", deadline(law, TABLE, "nat_choice_military_after", max(day, twenty)), facts)


def _within_window(facts: MultipleNationalFacts, law: LawInForce) -> Finding:
    if facts.born_on is None:
        return condition("renunciation.window", WINDOW, None, missing=("born_on",))
    return _in_time("renunciation.window", _window(facts, law), facts)


def _in_time(code: str, limit: Deadline | None, facts: MultipleNationalFacts) -> Finding:
    """The report comes in time; left to an officer when no period of that day is held."""
    if limit is None:
        return no_rule(code, WINDOW, used(facts, "born_on", "service_event_on"))
    over = limit.over_on(facts.reported_on)
    shown: dict[str, Fact] = {**used(facts, "born_on", "service_event_on", "reported_on"), **limit.facts()}
    holds = None if over is None else not over
    return condition(code, WINDOW, holds, shown, parameters=limit.parameters, missing=("holidays",))


@rule(
    "nationality.exceptional_renunciation",
    EXCEPTION,
    decided_on="application",
    reads=(TABLE, "renunciation.left_before_age", "renunciation.service_age", "nationality.fee"),
)
def decide_exceptional_renunciation(facts: MultipleNationalFacts, law: LawInForce) -> Decision:
    """The permission of Art. 14-2: the conditions are computed, the weighing is left to committee and Minister."""
    question, age = "nationality.exceptional_renunciation", law.get("renunciation.left_before_age")
    if age is None:
        none_yet = condition("exceptional.exists", EXCEPTION, False, used(facts, "reported_on"))
        return conclude(question, law, (none_yet,))
    findings = (
        _missed_window(facts, law),
        _early_life(facts, age.number),
        stated("exceptional.lived_abroad", EXCEPTION, facts, "lived_abroad_throughout"),
        judged("exceptional.failure_justified", EXCEPTION, facts, "failure_justified"),
        judged("exceptional.found_fit", EXCEPTION, facts, "permission_found_fit"),
    )
    fee = fee_of("renunciation_permission", law)
    return conclude(question, law, findings, {"fee_krw": fee.number if fee else None})


def _missed_window(facts: MultipleNationalFacts, law: LawInForce) -> Finding:
    window = _window(facts, law)
    if window is None:
        lacking = tuple(name for name in ("sex", "born_on") if getattr(facts, name) is None)
        return condition("exceptional.window_missed", EXCEPTION, None if lacking else False, missing=lacking)
    shown: dict[str, Fact] = {**used(facts, "born_on", "reported_on"), **window.facts()}
    return condition("exceptional.window_missed", EXCEPTION, window.over_on(facts.reported_on), shown)


def _early_life(facts: MultipleNationalFacts, age: int) -> Finding:
    left, born = facts.left_korea_on, facts.born_on
    early = None if left is None or born is None else left < reaches_age_on(born, age)
    parts = [stated("exceptional.born_abroad", EXCEPTION, facts, "born_abroad")]
    if not facts.born_abroad:
        shown = used(facts, "born_on", "left_korea_on")
        parts.append(condition("exceptional.left_early", EXCEPTION, early, shown, missing=("left_korea_on",)))
    return any_of("exceptional.early_life", EXCEPTION, parts)
