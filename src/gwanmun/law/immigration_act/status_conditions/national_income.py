"""Incomes that are measured against the national income per head of the year before.

That figure is published each year; where none is held, an office gives it as the fact `gni`.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.decisions import Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["PerHead", "income_reached", "per_head"]


@dataclass(frozen=True, slots=True)
class PerHead:
    """The national income per head in won, and the parameter that it comes from, if it does."""

    krw: int | None
    source: tuple[Parameter, ...] = ()


def per_head(applied_on: date, given: int | None, law: LawInForce) -> PerHead:
    """What the office gives, else the figure held for the year before."""
    held = law.get("income.national_per_head", str(applied_on.year - 1))
    if given is not None or held is None:
        return PerHead(given)
    return PerHead(held.number, (held,))


def income_reached(
    topic: str, income: int | None, base: PerHead, percent: Parameter, bases: tuple[LegalBasis, ...]
) -> Finding:
    """The income reaches so many percent of the national income per head (`topic.income`)."""
    missing = tuple(name for name, value in (("annual_income", income), ("gni", base.krw)) if value is None)
    used = (percent, *base.source)
    if income is None or base.krw is None:
        return requirement(topic, "income", None, bases, parameters=used, missing=missing)
    needed = base.krw * percent.number // 100
    shown = {"annual_income": income, "income_needed": needed}
    return requirement(topic, "income", income >= needed, bases, shown, parameters=used)
