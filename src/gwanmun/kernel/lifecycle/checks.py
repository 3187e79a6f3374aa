"""What makes a declaration of a lifecycle invalid. All problems are found at once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from gwanmun.kernel.lifecycle.parts import ANY_OPEN, State, Transition

__all__ = ["InvalidLifecycle", "problems_of"]

_Arrows = Mapping[str, set[str]]


class InvalidLifecycle(ValueError):
    """A lifecycle that cannot be right; `problems` lists every fault of the declaration."""

    def __init__(self, name: str, problems: Sequence[str]) -> None:
        super().__init__(f"lifecycle {name}: " + "; ".join(problems))
        self.problems = tuple(problems)


def problems_of(
    initial: str,
    states: Sequence[State],
    transitions: Sequence[Transition],
    clocks: Sequence[str],
    leaving: Callable[[str], Sequence[Transition]],
) -> list[str]:
    """The faults of a declaration, in words; names first, since nothing else means much while those are wrong."""
    wrong_names = [*_wrong_names(initial, states, transitions), *_unknown_references(transitions, clocks)]
    if wrong_names:
        return wrong_names
    arrows = {state.name: {each.to for each in leaving(state.name)} for state in states}
    return [*_lost_states(initial, states, arrows), *_ambiguities(states, leaving)]


def _wrong_names(initial: str, states: Sequence[State], transitions: Sequence[Transition]) -> Iterator[str]:
    counted = Counter(state.name for state in states)
    yield from (f"state {name} is declared {times} times" for name, times in counted.items() if times > 1)
    named = {initial, *(name for each in transitions for name in (*each.sources, each.to))} - {ANY_OPEN}
    yield from (f"state {name} is not declared" for name in sorted(named - counted.keys()))
    yield from (f"transition {each.event} has no source" for each in transitions if not each.sources)


def _unknown_references(transitions: Sequence[Transition], clocks: Sequence[str]) -> Iterator[str]:
    events = {each.event for each in transitions}
    for each in transitions:
        named_clocks = [effect.clock for effect in each.clocks] + ([each.timing.clock] if each.timing else [])
        yield from (f"{each.event}: clock {clock} is not declared" for clock in named_clocks if clock not in clocks)
        yield from (
            f"{each.event}: distinct from {event}, which is no event"
            for event in each.distinct_from
            if event not in events
        )


def _lost_states(initial: str, states: Sequence[State], arrows: _Arrows) -> Iterator[str]:
    reached = _closure([initial], arrows)
    backwards = {name: {source for source, targets in arrows.items() if name in targets} for name in arrows}
    finishing = _closure([state.name for state in states if state.terminal], backwards)
    for state in states:
        if state.name not in reached:
            yield f"state {state.name} cannot be reached"
        if not state.terminal and not arrows[state.name]:
            yield f"state {state.name} is a dead end"
        elif state.name not in finishing:
            yield f"state {state.name} leads to no end"


def _closure(start: Iterable[str], arrows: _Arrows) -> set[str]:
    found: set[str] = set()
    pending = set(start)
    while pending:
        found |= pending
        pending = {target for name in pending for target in arrows[name]} - found
    return found


def _ambiguities(states: Sequence[State], leaving: Callable[[str], Sequence[Transition]]) -> Iterator[str]:
    for state in states:
        for one, other in combinations(leaving(state.name), 2):
            if one.event == other.event and _guard_names(one) == _guard_names(other):
                yield f"{one.event} in state {state.name} is ambiguous: it leads to {one.to} and {other.to}"


def _guard_names(transition: Transition) -> frozenset[str]:
    return frozenset(guard.name for guard in transition.guards)
