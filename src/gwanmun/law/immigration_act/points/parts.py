"""Short ways to write the steps of a points test: sums, caps, flags that bring points, completed years of age."""

from dataclasses import dataclass

from gwanmun.law.citations import cite
from gwanmun.law.formulas import Amount, Arithmetic, DateArithmetic, Fact, Flagged, Node, Step

__all__ = ["AGE", "APPLIED_ON", "BASES", "Scheme", "total"]

BASES = cite("Decree 12; Stay Manual")
APPLIED_ON = Fact("applied_on", "date")
AGE = DateArithmetic("years", (Fact("birth_on", "date"), APPLIED_ON))


def total(*parts: Node) -> Arithmetic:
    """The sum of the parts."""
    return Arithmetic("sum", parts)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A points test; its steps and parameters carry its name, such as "points_d_10"."""

    name: str

    def step(self, code: str, of: Node) -> Step:
        """A named part."""
        return Step(f"{self.name}.{code}", of, BASES)

    def amount(self, name: str, key: str = "") -> Amount:
        """A number of this test."""
        return Amount(f"{self.name}.{name}", key)

    def flags(self, table: str, *keys: str) -> Arithmetic:
        """The points of `table` for each flag that holds; the flag is called as its key in the table."""
        return total(*(Flagged(Fact(key, "flag"), self.amount(table, key)) for key in keys))

    def at_most(self, code: str, points: Node, cap: str) -> Step:
        """A part with its cap."""
        return self.step(code, Arithmetic("least", (points, self.amount(cap))))

    def at_least(self, code: str, points: Node, floor: str) -> Step:
        """A deduction, a negative number, with its cap."""
        return self.step(code, Arithmetic("greatest", (points, self.amount(floor))))
