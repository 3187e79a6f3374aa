"""A lifecycle as a Mermaid state diagram, for `docs/` and for the page of a case type."""

from collections.abc import Iterator, Sequence

from gwanmun.kernel.lifecycle.parts import ANY_OPEN, State, Transition
from gwanmun.kernel.refusals import Text

__all__ = ["mermaid"]

_ANY_OPEN_NODE = "any_open_state"
_ANY_OPEN_LABEL = Text("종결 전 모든 상태", "any open state")
# Characters with a meaning in Mermaid, as its entity codes.
_ESCAPES = str.maketrans({"#": "#35;", ";": "#59;", ":": "#58;", '"': "#quot;", "\n": " "})


def mermaid(initial: str, states: Sequence[State], transitions: Sequence[Transition], language: str) -> str:
    """The text of the diagram; a transition from every open state is one arrow from one shared node."""
    return "\n".join(["stateDiagram-v2", *(f"    {line}" for line in _lines(initial, states, transitions, language))])


def _lines(initial: str, states: Sequence[State], transitions: Sequence[Transition], language: str) -> Iterator[str]:
    yield from (f'state "{_plain(each.label, each.name, language)}" as {each.name}' for each in states if each.label)
    if any(ANY_OPEN in each.sources for each in transitions):
        yield f'state "{_ANY_OPEN_LABEL(language)}" as {_ANY_OPEN_NODE}'
    yield f"[*] --> {initial}"
    for each in transitions:
        for source in each.sources:
            yield f"{_ANY_OPEN_NODE if source == ANY_OPEN else source} --> {each.to} : {_caption(each, language)}"
    yield from (f"{each.name} --> [*]" for each in states if each.terminal)


def _caption(transition: Transition, language: str) -> str:
    guards = ", ".join(_plain(guard.label, guard.name, language) for guard in transition.guards)
    parts = (
        _plain(transition.label, transition.event, language),
        f"[{guards}]" if guards else "",
        f"({_plain(None, transition.duty, language)})" if transition.duty else "",
    )
    return " ".join(part for part in parts if part)


def _plain(label: Text | None, name: str, language: str) -> str:
    return (label(language) if label else name).translate(_ESCAPES)
