"""Routing: ordered rules, total by declaration, that give a received case to a team. The rule that fired is kept.

Rules belong to a kind of case and not to a version of it: teams change without the law. They read declared facts and
derived flags alone; a flag that somebody sets would send a case elsewhere or not, depending on who was quicker.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gwanmun.casework.case_types import case_type
from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.declarations.conditions import ALWAYS, Condition

__all__ = ["Route", "declare_routes", "route_for", "routes_of"]


@dataclass(frozen=True, slots=True)
class Route:
    """The rule `name`: cases of which `when` holds go to `team`, in `office` when it names one."""

    name: str
    team: str
    when: Condition = ALWAYS
    office: str = ""


_routes: dict[str, tuple[Route, ...]] = {}


def declare_routes(name: str, *routes: Route) -> None:
    """Declares the rules of a registered case type; the last one fits every case.

    Raises:
        ValueError: the rules are not total, one is never reached, two share a name, or one reads an unknown fact.
    """
    kind = case_type(name)
    totals = [route.name for route in routes if route.when is ALWAYS]
    if not routes or totals != [routes[-1].name]:
        raise ValueError(f"routes of {name}: the last rule, and only the last, fits every case")
    if len({route.name for route in routes}) != len(routes):
        raise ValueError(f"routes of {name}: two rules share a name")
    for route in routes:
        if unknown := route.when.names - kind.facts:
            raise ValueError(f"routes of {name}: {route.name} reads {sorted(unknown)}, which is no fact")
    if _routes.setdefault(name, routes) != routes:
        raise ValueError(f"routes of {name} are declared twice")


def routes_of(name: str) -> Sequence[Route]:
    """The rules of a case type in their order; none when its cases are not routed."""
    return _routes.get(name, ())


def route_for(kind: CaseType, facts: dict[str, object]) -> dict[str, str] | None:
    """The first rule that fits, as an event states it; None when the type has no rules."""
    flagged = kind.flagged_facts(facts)
    fired = next((route for route in routes_of(kind.name) if route.when.holds(flagged)), None)
    return {"rule": fired.name, "team": fired.team, "office": fired.office} if fired else None
