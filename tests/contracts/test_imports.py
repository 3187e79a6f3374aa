"""What import-linter cannot say: which modules of other packages a floor may name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
BELOW_PORTALS = ["people", "casework", "divisions"]
APPS = [
    "gwanmun.people",
    "gwanmun.casework",
    "gwanmun.divisions.border",
    "gwanmun.divisions.policy",
    "gwanmun.platform.appointments",
    "gwanmun.platform.audit",
    "gwanmun.platform.outbox",
    "gwanmun.platform.documents",
    "gwanmun.platform.fees",
    "gwanmun.platform.jobs",
    "gwanmun.platform.letters",
    "gwanmun.platform.notices",
]


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def modules(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.py") if "migrations" not in path.parts]


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


@pytest.mark.parametrize("floor", BELOW_PORTALS)
def test_no_floor_below_the_portals_speaks_http_or_forms(floor: str) -> None:
    forbidden = ("django.http", "django.forms", "django.shortcuts", "ninja")
    found = [
        f"{dotted(path)} imports {name}"
        for path in modules(SOURCE / "gwanmun" / floor)
        for name in imports_of(path)
        if name.startswith(forbidden)
    ]
    assert found == []


@pytest.mark.parametrize("app", APPS)
def test_other_packages_import_only_the_service_of_an_app(app: str) -> None:
    found = [
        f"{dotted(path)} imports {name}"
        for path in modules(SOURCE / "gwanmun")
        if not dotted(path).startswith(app)
        for name in imports_of(path)
        if (name == app or name.startswith(f"{app}.")) and name != f"{app}.service"
    ]
    assert found == []
