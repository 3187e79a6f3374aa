"""The kinds of nodes that a formula is made of.

Six kinds compute: bracket, look-up, flag, comparison, arithmetic and date arithmetic. A fact brings in what is known of
the case, an amount what the law says. A discretion is shown and never computed. A step names a part of the formula and
its articles: it becomes a line of the explanation and a column of the simulation.

Whole numbers only. What is unknown stays unknown in every way of running; so does what is computed from it, except
where one part alone decides ("all of" with one part that is false).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.refusals import LegalBasis

__all__ = [
    "Amount",
    "Arithmetic",
    "Bracket",
    "Comparison",
    "DateArithmetic",
    "Discretion",
    "Fact",
    "Flagged",
    "Kind",
    "Logic",
    "Lookup",
    "Node",
    "Step",
    "children",
]

Kind = Literal["number", "flag", "text", "date"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the case. `if_unknown` stands in where the law says how an unproved fact counts."""

    name: str
    kind: Kind
    if_unknown: int | bool | str | date | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of the law in force: a pass mark, a cap, a wage."""

    parameter: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Bracket:
    """The result of the band of `table` in which a number lies; 0 outside all bands."""

    of: "Node"
    table: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """The number that `table` gives for a text; 0 for a text that it does not list."""

    of: "Node"
    table: str


@dataclass(frozen=True, slots=True)
class Flagged:
    """A number when a condition holds, else 0."""

    condition: "Node"
    then: "Node"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A condition between two numbers or two days."""

    left: "Node"
    op: Literal["<", "<=", ">", ">=", "="]
    right: "Node"


@dataclass(frozen=True, slots=True)
class Logic:
    """A condition made of conditions."""

    op: Literal["all", "any"]
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A number made of numbers. "difference" and "percent" take two parts; a percentage of a number that is not
    negative is rounded down to a whole won.
    """

    op: Literal["sum", "difference", "product", "percent", "least", "greatest"]
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class DateArithmetic:
    """Time between two days, or the last day of a term of the law that runs from a day.

    "years" are completed years as of an age, "days" the days from one day to the other, "months" the completed calendar
    months of a time from its first through its last day. "last_day" takes one day, and `term` names a parameter.
    """

    op: Literal["years", "months", "days", "last_day"]
    parts: tuple["Node", ...]
    term: str = ""


@dataclass(frozen=True, slots=True)
class Discretion:
    """What the law leaves to judgement: shown with its code, never computed; it adds nothing to a number."""

    code: str


@dataclass(frozen=True, slots=True)
class Step:
    """A named part of a formula with its articles; `code` is unique within the formula."""

    code: str
    of: "Node"
    bases: tuple[LegalBasis, ...]


Node = Fact | Amount | Bracket | Lookup | Flagged | Comparison | Logic | Arithmetic | DateArithmetic | Discretion | Step


def children(node: Node) -> tuple[Node, ...]:
    """The nodes that a node is directly made of."""
    match node:
        case Bracket(of, _) | Lookup(of, _) | Step(_, of, _):
            return (of,)
        case Flagged(condition, then):
            return (condition, then)
        case Comparison(left, _, right):
            return (left, right)
        case Logic(_, parts) | Arithmetic(_, parts) | DateArithmetic(_, parts, _):
            return parts
        case _:
            return ()
