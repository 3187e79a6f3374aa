"""The ability to make a living.

Plain rule: for general naturalisation, income of the previous year at or above the per-capita national income, or
financial assets, or real estate or a lease deposit, of 60 million won; for simplified naturalisation 30 million, or a
certificate of employment; or what the Minister accepts as equivalent. Until 29 February 2016 everybody used 30 million
or employment, and from then to 19 December 2018 overseas Koreans (F-4) did. The means of the family that shares the
household count. Special naturalisation asks for none.
Source: Nationality Act 5 no. 4; Nationality Rule 3(2)2.
"""

from gwanmun.law.citations import cite
from gwanmun.law.conditions import condition, stated
from gwanmun.law.decisions import Fact, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["makes_a_living"]

BASES = cite("Nationality Act 5; Nationality Rule 3(2)2")
READS = (
    "naturalisation.livelihood",
    "livelihood.assets",
    "livelihood.employment_accepted",
    "livelihood.income_accepted",
    "livelihood.f4_uses_simplified",
    "livelihood.national_income",
    "livelihood.property_value",
)


@rule("naturalisation.livelihood", BASES, decided_on="application", reads=READS)
def makes_a_living(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """One of the proofs that the standard of the path accepts is there. `law` is that of the application."""
    standard, sources = _standard(path, facts, law)
    assets = law.need("livelihood.assets", standard)
    ways = [
        _enough("livelihood.financial_assets", "financial_assets_krw", facts, (assets, *sources)),
        _enough("livelihood.property", "property_krw", facts, (assets, law.need("livelihood.property_value"))),
    ]
    if law.need("livelihood.income_accepted", standard).flag:
        ways.append(_income(facts, law))
    if law.need("livelihood.employment_accepted", standard).flag:
        ways.append(stated("livelihood.employment", BASES, facts, "livelihood.employed"))
    if facts.livelihood.equivalent_accepted is not None:
        ways.append(stated("livelihood.equivalent", BASES, facts, "livelihood.equivalent_accepted"))
    return any_of("naturalisation.livelihood", BASES, ways)


def _standard(path: str, facts: NaturalisationFacts, law: LawInForce) -> tuple[str, tuple[Parameter, ...]]:
    named = law.need("naturalisation.livelihood", path)
    relief = law.need("livelihood.f4_uses_simplified")
    if named.text == "general" and relief.flag and parent(facts.status_code or "") == "F-4":
        return "simplified", (named, relief)
    return named.text, (named,)


def _enough(code: str, name: str, facts: NaturalisationFacts, parameters: tuple[Parameter, ...]) -> Finding:
    amount = getattr(facts.livelihood, name)
    fact = f"livelihood.{name}"
    holds = None if amount is None else amount >= parameters[0].number
    return condition(code, BASES, holds, {fact: amount}, parameters=parameters, missing=(fact,))


def _income(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """Measured against the national income of the year before the application, where that is on file."""
    year = str(law.on.year - 1)
    average = law.get("livelihood.national_income", year)
    if average is not None:
        return _enough("livelihood.income", "income_krw", facts, (average,))
    income = facts.livelihood.income_krw
    used: dict[str, Fact] = {"livelihood.income_krw": income, "livelihood.income_year": year}
    if not income:  # no income is below every average
        holds = None if income is None else False
        return condition("livelihood.income", BASES, holds, used, missing=("livelihood.income_krw",))
    return Finding("livelihood.income_figure_missing", Verdict.UNKNOWN, BASES, used, missing=("national_income",))
