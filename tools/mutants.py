"""Changes one thing at a time in the rules of the law and asks the scenarios and unit tests whether they notice.

    python tools/mutants.py law/nationality_act law/refugee_act/support.py --sample 100
    python tools/mutants.py law/nationality_act --list        only names the mutants

A mutant is one module with one comparison, boundary, truth value, operator or small number changed. It is killed when
a scenario is answered otherwise, fails, or runs too long; what all scenarios let pass is put to the other unit tests of
the law. A survivor is an edge on which nobody stands.
Each mutant runs in a process of its own, which sees the changed module in place of the file; no file is written.
"""

import argparse
import ast
import importlib.util
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = PROJECT / "src" / "gwanmun"
SECONDS = 300
UNIT_TESTS = (
    *("-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile", "fast", "-m", "not database"),
    *("--ignore", "tests/unit/law/test_scenarios.py", "--ignore", "tests/unit/law/test_coverage_page.py"),
    "tests/unit/law",
)
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv}
CALLS = {"max": "min", "min": "max", "any": "all", "all": "any", "any_of": "all_of", "all_of": "any_of"}


@dataclass(frozen=True)
class Mutant:
    """One change: `site` counts the nodes of the module's tree, `variant` the changes of that node."""

    path: Path
    site: int
    variant: int
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(PROJECT)}:{self.line} {self.text}"


def main() -> int:
    arguments = _arguments()
    if arguments.one:
        return _run_one(Path(arguments.one[0]), int(arguments.one[1]), int(arguments.one[2]))
    mutants = [mutant for path in _modules(arguments.paths) for mutant in _mutants(path)]
    if arguments.sample and arguments.sample < len(mutants):
        drawn = random.Random(arguments.seed)  # noqa: S311  a sample that can be drawn again, no secret
        mutants = drawn.sample(mutants, arguments.sample)
    if arguments.list:
        print(*mutants, sep="\n")
        return 0
    with ThreadPoolExecutor(arguments.workers) as pool:
        killed = 0
        for number, (mutant, dead) in enumerate(zip(mutants, pool.map(_killed, mutants), strict=True), start=1):
            killed += dead
            if not dead:
                print(f"survived {killed}/{number} killed so far: {mutant}", flush=True)
    print(f"{len(mutants)} mutants, {killed} killed, {len(mutants) - killed} survived")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("paths", nargs="*", help="packages or modules below src/gwanmun")
    parser.add_argument("--sample", type=int, default=0, help="so many mutants, drawn by --seed; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args()


def _modules(paths: list[str]) -> Iterator[Path]:
    for path in (SOURCES / name for name in paths):
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _mutants(path: Path) -> Iterator[Mutant]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    shape = {id(part) for node in classes for mark in node.decorator_list for part in ast.walk(mark)}  # frozen, slots
    for site, node in enumerate(ast.walk(tree)):
        if id(node) in shape or not isinstance(node, ast.expr):
            continue
        for variant, changed in enumerate(_changes(node)):
            yield Mutant(path, site, variant, node.lineno, f"{ast.unparse(node)}  ->  {ast.unparse(changed)}")


def _changes(node: ast.AST) -> Sequence[ast.expr]:
    """The changed forms of a node; none for most."""
    changed: Sequence[ast.expr] = ()
    match node:
        case ast.Compare(left, [op], [right]):
            changed = [ast.Compare(left, [other()], [right]) for other in COMPARISONS[type(op)]]
        case ast.BoolOp(op, values):
            changed = [ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)]
        case ast.UnaryOp(ast.Not(), operand):
            changed = [operand]
        case ast.BinOp(left, op, right) if type(op) in ARITHMETIC:
            changed = [ast.BinOp(left, ARITHMETIC[type(op)](), right)]
        case ast.Constant(bool() as value):
            changed = [ast.Constant(not value)]
        case ast.Constant(int() as value):
            changed = [ast.Constant(value + 1)]
        case ast.Call(ast.Name(name), args, keywords) if name in CALLS:
            changed = [ast.Call(ast.Name(CALLS[name], ast.Load()), args, keywords)]
    return changed


def _killed(mutant: Mutant) -> bool:
    command = [sys.executable, __file__, "--one", str(mutant.path), str(mutant.site), str(mutant.variant)]
    environment = os.environ | {"PYTHONPATH": str(PROJECT / "src")}
    try:
        return (
            subprocess.run(
                command, cwd=PROJECT, env=environment, capture_output=True, timeout=SECONDS, check=False
            ).returncode
            != 0
        )
    except subprocess.TimeoutExpired:
        return True


def _run_one(path: Path, site: int, variant: int) -> int:
    """In its own process: 0 when neither a scenario nor a unit test notices the change."""
    _put_in_place(path, _changed_tree(path, site, variant))
    scenarios = _load(PROJECT / "tests" / "unit" / "law" / "test_scenarios.py", "scenarios_of_the_law")
    for scenario in scenarios.SCENARIOS:
        scenarios.test_scenario(scenario.values[0])
    return int(pytest.main(list(UNIT_TESTS)))


def _changed_tree(path: Path, site: int, variant: int) -> ast.Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    target = list(ast.walk(tree))[site]

    class Change(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> Any:
            return _changes(node)[variant] if node is target else self.generic_visit(node)

    Change().visit(tree)
    return ast.fix_missing_locations(tree)


def _put_in_place(path: Path, tree: ast.Module) -> None:
    """Imports of the module find the changed code."""
    name = ".".join(path.relative_to(SOURCES.parent).with_suffix("").parts).removesuffix(".__init__")
    code = compile(tree, str(path), "exec")

    class Finder(importlib.machinery.PathFinder):
        @classmethod
        def find_spec(cls, fullname: str, path: Any = None, target: Any = None) -> Any:
            spec = super().find_spec(fullname, path, target)
            if fullname == name and spec and spec.loader:
                vars(spec.loader)["get_code"] = lambda _name: code
            return spec

    sys.meta_path.insert(0, Finder)


def _load(path: Path, name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"no module at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    raise SystemExit(main())
