"""How long an exit ban of a national or an exit suspension of a foreigner may last.

Plain rule: each ground has its longest period, and some grounds need a least amount or a least threatened penalty. The
first day counts as a full day; a last day that is a holiday stays the last. With a warrant the ban lasts as long as the
warrant. Each extension adds at most the same length again. A foreigner who was at large may be held ten days more from
the day of being found.
Source: Immigration Act 4(1)(2), 4-2, 29; Decree 1-3, 1-4, 2-2, 36; Rule 6-2, 39-3. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["ExitBanFacts", "decide_exit_ban"]

NATIONALS = cite("Act 4; Decree 1-4, 2-2")
FOREIGNERS = cite("Act 29; Decree 36")
READS = ("exit_ban.longest", "exit_ban.least_amount", "exit_ban.least_penalty_years")


@dataclass(frozen=True, slots=True)
class ExitBanFacts:
    """One request to keep a person from leaving. Amounts in won; `extensions` granted so far."""

    national: bool
    decided_on: date
    ground: str | None
    amount: int | None
    penalty_years: int | None
    warrant_until: date | None
    extensions: int = 0


def _grounds(law: LawInForce) -> tuple[str, ...]:
    return (*rows_of("exit_ban.longest", part=1)(law), "warrant")


@question("exit_ban", ExitBanFacts, day="decided_on", choices={"ground": _grounds})
@rule(
    "exit_ban.period", NATIONALS + FOREIGNERS + cite("Decree 1-3; Rule 6-2, 39-3"), decided_on="decision", reads=READS
)
def decide_exit_ban(facts: ExitBanFacts, law: LawInForce) -> Decision:
    """The last day of the ban or suspension, or why the ground does not carry it."""
    bases = NATIONALS if facts.national else FOREIGNERS
    if facts.ground is None:
        return answered("exit_ban", law, (Finding("exit_ban.unknown", Verdict.UNKNOWN, bases, missing=("ground",)),))
    if facts.ground == "warrant":
        return _with_warrant(facts, law)
    key = f"{'national' if facts.national else 'foreigner'}:{facts.ground}"
    longest = law.get("exit_ban.longest", key)
    if longest is None:
        finding = Finding("exit_ban.no_such_ground", Verdict.NOT_MET, bases, {"ground": facts.ground})
        return answered("exit_ban", law, (finding,))
    needs = (
        *_enough("amount", facts.amount, law.get("exit_ban.least_amount", key)),
        *_enough("penalty_years", facts.penalty_years, law.get("exit_ban.least_penalty_years", key)),
    )
    ends = last_day_of("restriction", facts.decided_on, longest.term, *([longest.term] * facts.extensions))
    used: Facts = {"decided_on": facts.decided_on, "extensions": facts.extensions, "due_on": ends}
    until = Finding("exit_ban.until", Verdict.MET, longest.bases, used, (longest,))
    carried = all(need.verdict is Verdict.MET for need in needs)
    return answered("exit_ban", law, (*needs, until), {"due_on": ends} if carried else {})


def _with_warrant(facts: ExitBanFacts, law: LawInForce) -> Decision:
    bases = cite("Act 4(2)2") if facts.national else FOREIGNERS
    if facts.warrant_until is None:
        missing = ("warrant_until",)
        return answered("exit_ban", law, (Finding("exit_ban.unknown", Verdict.UNKNOWN, bases, missing=missing),))
    used: Facts = {"due_on": facts.warrant_until}
    return answered("exit_ban", law, (Finding("exit_ban.until", Verdict.MET, bases, used),), used)


def _enough(fact: str, given: int | None, least: Parameter | None) -> tuple[Finding, ...]:
    """The amount or the threatened penalty reaches what the ground needs, where it needs any."""
    if least is None:
        return ()
    if given is None:
        return (Finding("exit_ban.unknown", Verdict.UNKNOWN, least.bases, {}, (least,), (fact,)),)
    met = given >= least.number
    code = "exit_ban.enough" if met else "exit_ban.too_little"
    return (Finding(code, Verdict.MET if met else Verdict.NOT_MET, least.bases, {fact: given}, (least,)),)
