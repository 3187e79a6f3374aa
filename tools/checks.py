"""Runs the checks of the project one after another and sums them up: `all`, or `fast` for the subset of a minute.

A failing check does not hide the ones after it. The tests come last, so that pytest's closing line is the last line.
"""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
BIN = Path(PYTHON).parent
CHECKED = ("src", "tests", "tools", *(["benchmarks"] if (PROJECT / "benchmarks").exists() else []))


class Check(NamedTuple):
    """A program whose exit code 0 means that all is well."""

    name: str
    command: tuple[str, ...]
    fast: bool = True


class Result(NamedTuple):
    """What became of a check."""

    name: str
    passed: bool
    seconds: float


STATIC = (
    # The compiled loops of screening: made here on one core, while the other checks, instead of by every test process.
    Check("compile", (PYTHON, "-c", "from gwanmun.engines.screening import warm; warm()")),
    Check("lint", (str(BIN / "ruff"), "check", *CHECKED)),
    Check("format", (str(BIN / "ruff"), "format", "--check", *CHECKED)),
    Check("contracts", (str(BIN / "lint-imports"),)),
    Check("types", (str(BIN / "mypy"),)),
    Check("texts", (PYTHON, "tools/messages.py", "--check")),
    Check("security", (str(BIN / "bandit"), "-q", "-r", "-c", "pyproject.toml", "src"), fast=False),
    Check("django", (PYTHON, "manage.py", "check", "--fail-level", "WARNING"), fast=False),
    Check("migrations", (PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"), fast=False),
)
PYTEST = (PYTHON, "-m", "pytest", "--numprocesses", "2", "--dist", "loadgroup", "--durations", "5")
LAW = Check(
    "law",  # its own run, with its branches: tracing would slow all the other tests
    (*PYTEST, "--hypothesis-profile", "thorough", "--cov=gwanmun.law", "tests/unit/law"),
    fast=False,
)
# The scenarios of the law and the letters are for the whole run.
LEFT_OUT = ("tests/unit/law/test_scenarios.py", "tests/unit/letters")
FAST = ("--hypothesis-profile", "fast", "-m", "not database", *(f"--ignore={path}" for path in LEFT_OUT))
TESTS = {
    "all": (*PYTEST, "--hypothesis-profile", "thorough", "--ignore", "tests/unit/law", "tests"),
    "fast": (*PYTEST, *FAST, "tests/unit"),
}


def main(scope: str) -> int:
    """Runs the checks of `scope`; the exit code is 0 when every one passed."""
    environment = prepared_environment()
    chosen = [check for check in STATIC if scope == "all" or check.fast]
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(partial(run, environment=environment), chosen))
    if scope == "all":
        results.append(run(LAW, environment))
    tests, closing_line = run_tests(TESTS[scope], environment)
    summarise([*results, tests])
    print(closing_line, flush=True)
    return 0 if all(result.passed for result in [*results, tests]) else 1


def prepared_environment() -> dict[str, str]:
    """The tests have a run-time folder of their own, so that they neither need nor touch a running site."""
    environment = {**os.environ, "GWANMUN_VAR": str(PROJECT / "var" / "checks"), "PYTHONPATH": "src"}
    for name in ("GWANMUN_DEMONSTRATION", "DJANGO_SETTINGS_MODULE"):
        environment.pop(name, None)
    return environment


def run(check: Check, environment: dict[str, str]) -> Result:
    """Runs one check. Its output is shown only when it fails."""
    began = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=PROJECT,
        env=environment,
        text=True,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    result = Result(check.name, done.returncode == 0, time.monotonic() - began)
    print(f"{check.name:<11} {'passed' if result.passed else 'FAILED'}  {result.seconds:6.1f} s", flush=True)
    if not result.passed:
        print(done.stdout + done.stderr, flush=True)
    return result


def run_tests(command: tuple[str, ...], environment: dict[str, str]) -> tuple[Result, str]:
    """Runs pytest, shows what it prints, and keeps its closing line for the end."""
    began = time.monotonic()
    closing_line = ""
    with subprocess.Popen(
        command, cwd=PROJECT, env=environment, text=True, errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            print(line, end="", flush=True)
            closing_line = line.strip() or closing_line
    return Result("tests", process.returncode == 0, time.monotonic() - began), closing_line


def summarise(results: list[Result]) -> None:
    """A table of what passed and what did not."""
    width = min(shutil.get_terminal_size().columns, 40)
    print("\n" + "-" * width)
    for name, passed, seconds in results:
        print(f"{name:<11} {'passed' if passed else 'FAILED'}  {seconds:6.1f} s")
    print("-" * width)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
