"""How an amount came about: the lines of an invoice, as JSON values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

__all__ = ["InvoiceLine", "lines_as_json"]


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """`amount` in won: what a thing costs, or, negative, an exemption or a reduction. Texts are by language."""

    label: Mapping[str, str]
    amount: int
    basis: Mapping[str, str] = field(default_factory=dict)


def lines_as_json(lines: Sequence[InvoiceLine]) -> list[dict[str, Any]]:
    """The lines as an invoice stores them."""
    return [{"label": dict(line.label), "amount": line.amount, "basis": dict(line.basis)} for line in lines]
