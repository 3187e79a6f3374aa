"""Whether an income reaches a share of the national income per head.

Plain rule: the figure is that of the year before the application. Where it is not held, the office gives it.
"""

from datetime import date

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.conditions import condition
from gwanmun.law.decisions import Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["PER_HEAD", "reaches_national_income"]

PER_HEAD = "income.national_per_head"


def reaches_national_income(
    code: str,
    bases: tuple[LegalBasis, ...],
    applied_on: date,
    income: int | None,
    given: int | None,
    percent: Parameter,
    law: LawInForce,
) -> Finding:
    """`income` in won reaches `percent` of the figure; `given` is the office's figure where none is held."""
    held = law.get(PER_HEAD, str(applied_on.year - 1))
    per_head = held.number if held else given
    missing = (*(("annual_income",) if income is None else ()), *(("gni",) if per_head is None else ()))
    if income is None or per_head is None:
        return condition(code, bases, None, parameters=(percent,), missing=missing)
    needed = -(-per_head * percent.number // 100)
    shown: dict[str, Fact] = {"annual_income": income, "income_needed": needed}
    sources = (percent, held) if held else (percent,)
    return condition(code, bases, income >= needed, shown, parameters=sources)
