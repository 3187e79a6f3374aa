"""Walks over a formula: its facts, its parameters, and its steps in the order in which they can be computed."""

from collections.abc import Iterator

from gwanmun.law.formulas.nodes import (
    Amount,
    Bracket,
    Comparison,
    DateArithmetic,
    Fact,
    Logic,
    Lookup,
    Node,
    Step,
    children,
)

__all__ = ["facts_of", "is_condition", "layers", "parameters_of", "walk"]


def walk(node: Node) -> Iterator[Node]:
    """The node, then all below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def facts_of(formula: Node) -> tuple[Fact, ...]:
    """The facts that a formula asks for, each once."""
    return tuple(dict.fromkeys(node for node in walk(formula) if isinstance(node, Fact)))


def parameters_of(formula: Node) -> tuple[str, ...]:
    """The names of the parameters that a formula reads, each once."""
    return tuple(dict.fromkeys(name for node in walk(formula) for name in _parameters(node)))


def _parameters(node: Node) -> tuple[str, ...]:
    match node:
        case Amount(name, _) | Bracket(_, name) | Lookup(_, name) | DateArithmetic("last_day", _, name):
            return (name,)
        case _:
            return ()


def is_condition(node: Node) -> bool:
    """True when the node gives a truth value."""
    match node:
        case Step(_, of, _):
            return is_condition(of)
        case Fact(_, kind, _):
            return kind == "flag"
        case _:
            return isinstance(node, Comparison | Logic)


def layers(formula: Step) -> tuple[tuple[Step, ...], ...]:
    """Steps in layers: those of one layer need steps of earlier layers only."""
    depth: dict[Step, int] = {}
    _measure(formula, depth)
    return tuple(
        tuple(step for step, level in depth.items() if level == wanted) for wanted in range(max(depth.values()) + 1)
    )


def _measure(node: Node, depth: dict[Step, int]) -> int:
    """The number of layers that a node needs before it."""
    below = max((_measure(child, depth) for child in children(node)), default=0)
    if not isinstance(node, Step):
        return below
    depth[node] = below
    return below + 1
