"""Every duty that some code asks for is in the catalogue, where an officer can be charged with it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from gwanmun.casework.service import CONFIDENTIAL, LEAD, registered_types
from gwanmun.divisions.residence.extension.lifecycle import EXTENSION
from gwanmun.platform.access.service import all_duties
from gwanmun.portals.counter import views as counter_views
from gwanmun.portals.office import duties as office

SOURCE = Path(__file__).parents[2] / "src" / "gwanmun"
ASKING = {"has", "holds_duty", "require_duty", "operator", "needs"}


def asked_for() -> Iterator[str]:
    """Duties named in calls, opening pages, and of the transitions of cases."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in ASKING:
                yield from (word.value for word in node.args if isinstance(word, ast.Constant) and word.value)
    for opened_by in (value for name, value in vars(office).items() if name.isupper()):
        yield from opened_by
    for lifecycle in (EXTENSION, *(kind.lifecycle for kind in registered_types())):
        yield from lifecycle.duties
    yield from (LEAD, CONFIDENTIAL)  # asked for by their names
    yield counter_views._INSPECT


def test_every_duty_that_is_asked_for_is_declared() -> None:
    assert set(asked_for()) - {duty.code for duty in all_duties()} == set()


def test_every_declared_duty_opens_something() -> None:
    assert {duty.code for duty in all_duties()} - set(asked_for()) == set()


def test_duties_that_are_kept_apart_exist() -> None:
    known = {duty.code for duty in all_duties()}
    assert {other for duty in all_duties() for other in duty.apart_from} <= known
