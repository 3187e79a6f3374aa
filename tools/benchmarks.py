"""Runs every file of `benchmarks/` that is a program, one after another, and keeps what each prints as text."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
RESULTS = PROJECT / "var" / "benchmarks"


def main() -> int:
    """The exit code is the number of benchmarks that failed."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    programs = [path for path in sorted((PROJECT / "benchmarks").glob("*.py")) if "__main__" in path.read_text()]
    return sum(not run(path) for path in programs)


def run(path: Path) -> bool:
    """Runs one benchmark with the sources of this project; its output is shown and written to a file."""
    print(f"== {path.relative_to(PROJECT)}", flush=True)
    environment = {**os.environ, "PYTHONPATH": f"{PROJECT / 'src'}:{PROJECT}"}
    with (RESULTS / f"{path.stem}.txt").open("w") as kept, subprocess.Popen(
        [sys.executable, str(path)], cwd=PROJECT, env=environment, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            print(line, end="", flush=True)
            kept.write(line)
    return process.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
