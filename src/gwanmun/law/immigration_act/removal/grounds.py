"""Grounds of deportation.

Plain rule: Article 46(1) lists who may be deported: by the article that was broken, or by what happened, such as a
release after a prison sentence. A permanent resident is deported only for insurrection or foreign aggression, after
five years or more of prison for a listed crime, or for smuggling people. Who does not obey a departure order gets a
deportation order without delay. Nobody is removed while an application for refugee status or an objection to its
refusal is pending, except for public safety.
Source: Immigration Act 46(1)(2), 62(4), 68(4); Rule 54, 54-2. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["DeportationFacts", "decide_deportation"]

BASES = cite("Act 46(1)")
PERMANENT = cite("Act 46(2)")
REFUGEES = cite("Act 62(4)")
READS = ("deportation.articles", "deportation.circumstance", "deportation.for_permanent", "deportation.text_ko")


@dataclass(frozen=True, slots=True)
class DeportationFacts:
    """What a foreigner did. `articles` broken, such as "17(1)"; `circumstances` by the words of the data file."""

    decided_on: date
    articles: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    permanent_resident: bool = False
    refugee_procedure_pending: bool = False
    public_safety: bool = False


def _circumstances(law: LawInForce) -> tuple[str, ...]:
    """All that the list names or ever named."""
    histories = law.corpus.histories.items()
    return tuple(
        item.text for (name, _), versions in histories if name == "deportation.circumstance" for item in versions
    )


@question("deportation", DeportationFacts, day="decided_on", choices={"circumstances": _circumstances})
@rule("removal.grounds", BASES + PERMANENT + REFUGEES + cite("Rule 54, 54-2"), decided_on="decision", reads=READS)
def decide_deportation(facts: DeportationFacts, law: LawInForce) -> Decision:
    """The grounds that apply; refused where there is none or the removal has to wait."""
    grounds = [item for item in law.entries("deportation.text_ko") if _applies(item, facts, law)]
    listed: Fact = tuple(item.key for item in grounds)
    bases = PERMANENT if facts.permanent_resident else BASES
    used = {"articles": facts.articles, "circumstances": facts.circumstances}
    if not grounds:
        finding = Finding("deportation.no_ground", Verdict.NOT_MET, bases, used)
        return answered("deportation", law, (finding,), {"grounds": ()})
    found = Finding("deportation.ground", Verdict.MET, grounds[0].bases, {**used, "grounds": listed}, tuple(grounds))
    if facts.refugee_procedure_pending and not facts.public_safety:
        waits = Finding("deportation.refugee_pending", Verdict.NOT_MET, REFUGEES)
        return answered("deportation", law, (found, waits), {"grounds": listed})
    return answered("deportation", law, (found,), {"grounds": listed})


def _applies(ground: Parameter, facts: DeportationFacts, law: LawInForce) -> bool:
    if facts.permanent_resident != (law.get("deportation.for_permanent", ground.key) is not None):
        return False
    circumstance = law.get("deportation.circumstance", ground.key)
    if circumstance is not None and circumstance.text in facts.circumstances:
        return True
    articles = law.get("deportation.articles", ground.key)
    listed = articles.items if articles else ()
    return any(_same(broken, one) for broken in facts.articles for one in listed)


def _same(broken: str, listed: str) -> bool:
    """An article of the list stands for all its paragraphs: "18" for "18(1)"."""
    return broken == listed or broken.startswith(f"{listed}(")
