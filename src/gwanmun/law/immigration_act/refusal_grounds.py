"""The ground on which entry is refused, one of the items of Article 11 or 12.

Plain rule: a refusal names its ground to the person. A ban is refused under its own item of Article 11; a lacking
K-ETA, passport or visa, and a purpose outside the status, under the items of Article 12(3).
Source: Immigration Act 11, 12(3), 12(4); Rule 19(2); Jeju Special Act 197(1).
"""

from collections.abc import Mapping

from gwanmun.kernel.refusals import Text
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["ground_of", "grounds_in_force"]

BASES = cite("Act 12(3), 12(4)")


@rule("entry.refusal_ground", BASES, decided_on="arrival", reads=("refusal.ground", "refusal.ground_ko"))
def ground_of(failed: Finding, law: LawInForce) -> Parameter:
    """The ground that the failing requirement amounts to."""
    return law.get("refusal.ground", _ground_id(failed)) or law.need("refusal.ground", "A12-3-4")


def _ground_id(failed: Finding) -> str:
    if failed.code == "entry_ban.in_force":
        running = next(part for part in failed.parts if part.verdict is Verdict.NOT_MET)
        return str(running.facts["ban.ground"])
    if failed.code.startswith("purpose."):
        return "A12-3-2"
    codes = {part.code for part in failed.walk()}
    if "keta.required" in codes:
        return "A12-3-1-2"
    return "J197" if "jeju.excluded" in codes else "A12-3-1"


def grounds_in_force(law: LawInForce) -> Mapping[str, Text]:
    """All grounds of the day by their id, in the order of the Act, for an officer who finds one at the counter."""
    found = {}
    for ground in law.keys("refusal.ground"):
        korean = law.need("refusal.ground_ko", ground).text
        found[ground] = Text(korean, law.need("refusal.ground", ground).text)
    return found
