"""Formulas of the law written once and run in three ways: explained for one person, on columns, and as SQL.

A formula is a value built from few kinds of nodes. It never holds an amount of its own: brackets, points and limits are
parameters of the law in force. A property test compares the three ways on random people.
"""

from gwanmun.law.formulas.nodes import (
    Amount,
    Arithmetic,
    Bracket,
    Comparison,
    DateArithmetic,
    Discretion,
    Fact,
    Flagged,
    Logic,
    Lookup,
    Node,
    Step,
)
from gwanmun.law.formulas.one_person import Computed, compute

__all__ = [
    "Amount",
    "Arithmetic",
    "Bracket",
    "Comparison",
    "Computed",
    "DateArithmetic",
    "Discretion",
    "Fact",
    "Flagged",
    "Logic",
    "Lookup",
    "Node",
    "Step",
    "compute",
]
