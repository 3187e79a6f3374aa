"""Lists that the law wants complete: documents of an application, contents of a notice, checks of an office.

Plain rule: every item of the list that is in force on the day has to be there; what lacks is named. The lists are
tables of an act whose keys are "kind:item".
"""

from collections.abc import Collection

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.conditions import condition
from gwanmun.law.decisions import Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["complete", "rows_for"]


def rows_for(law: LawInForce, table: str, kind: str) -> dict[str, Parameter]:
    """The items of one kind that are in force, in the order of the table."""
    return {row.key.removeprefix(f"{kind}:"): row for row in law.entries(table) if row.key.startswith(f"{kind}:")}


def complete(
    code: str,
    needed: dict[str, Parameter],
    given: Collection[str] | None,
    fact: str,
    bases: tuple[LegalBasis, ...],
) -> Finding:
    """Met when nothing of `needed` lacks, on the articles of its rows. `fact` gives what is there; None: not known."""
    lacking = None if given is None else tuple(item for item in needed if item not in given)
    shown: dict[str, Fact] = {fact: None if given is None else tuple(given), "lacking": lacking or ()}
    holds = None if lacking is None else not lacking
    cited = tuple(dict.fromkeys(basis for row in needed.values() for basis in row.bases))
    return condition(code, cited or bases, holds, shown, parameters=needed.values(), missing=(fact,))
