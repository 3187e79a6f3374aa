"""Prepares this folder for a goal of the Makefile, then hands over to it.

Needs nothing but the standard library of Python 3.11. Owns: the virtual environment, the locked packages in it, the
front-end packages and the system packages. Everything is made once and again only when its lock file has changed; a
step that was interrupted is repeated, because its stamp is written last.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST, TOO_NEW = (3, 11), (3, 15)
QUIET_SECONDS = 2.0
# Shared libraries that set the type of letters, with the packages of Debian and Ubuntu that hold them.
LETTER_LIBRARIES = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
KOREAN = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")[:2] == "ko"


class Goal(NamedTuple):
    """What a goal needs, and the program that it is."""

    requirements: str
    browser: bool
    command: tuple[str, ...]


GOALS = {
    "run": Goal("requirements.txt", False, ("-m", "gwanmun.portals.ops.main", "run")),
    "test": Goal("requirements-dev.txt", True, ("tools/checks.py", "all")),
    "check": Goal("requirements-dev.txt", False, ("tools/checks.py", "fast")),
    "bench": Goal("requirements-bench.txt", False, ("tools/benchmarks.py",)),
}


class UnableToPrepare(Exception):
    """Something that a person has to do first; the message says what, as a command to type where there is one."""


def main(goal: str) -> None:
    """Prepares for `goal` and becomes its program."""
    wanted = GOALS[goal]
    check_python(sys.version_info[:2])
    make_environment()
    install_letter_libraries()
    install_packages(wanted.requirements)
    install_project()
    install_front_end()
    if wanted.browser:
        install_browser()
    os.chdir(PROJECT)
    os.execv(PYTHON, [str(PYTHON), *wanted.command])  # becomes the goal: one process, one place for Ctrl-C


def check_python(version: tuple[int, ...]) -> None:
    """Refuses a Python that is too old or untried."""
    if OLDEST <= version < TOO_NEW:
        return
    found = ".".join(map(str, version))
    raise UnableToPrepare(
        spoken(
            f"Python 3.11 이상 3.14 이하가 필요합니다. 지금은 {found}입니다. 예: make run PYTHON=python3.12",
            f"Python 3.11 to 3.14 is needed and this is {found}. Name another one: make run PYTHON=python3.12",
        )
    )


def make_environment() -> None:
    """Makes `.venv`, or makes it again when it was moved or its Python is gone.

    A `.venv` that is a symbolic link is somebody's own arrangement: it is used as it is and never replaced.
    """
    if VENV.is_symlink():
        return
    stamp = Stamp("environment", f"{PROJECT} {sys.version_info[:2]}")
    if stamp.is_current() and works(PYTHON, "import pip"):
        return
    if not works(Path(sys.executable), "import venv, ensurepip"):
        install_system_packages(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    say("가상 환경(.venv)을 만듭니다.", "Making the virtual environment (.venv).")
    shutil.rmtree(VENV, ignore_errors=True)
    watched([sys.executable, "-m", "venv", str(VENV)], "venv")
    stamp.write()


def install_packages(requirements: str) -> None:
    """Installs the locked packages: every file is checked against its hash."""
    lock = PROJECT / requirements
    stamp = Stamp(requirements, lock.read_text())
    if stamp.is_current():
        return
    count = sum("==" in line for line in lock.read_text().splitlines())
    say(
        f"잠긴 패키지 {count}개를 설치합니다 ({requirements}).", f"Installing {count} locked packages ({requirements})."
    )
    watched(
        [str(PYTHON), "-m", "pip", "install", "--require-hashes", "--no-input", "--progress-bar=off", "-r", str(lock)],
        "pip",
        describe=counter(count),
    )
    stamp.write()


def counter(of: int) -> Callable[[str], str]:
    """Turns what pip prints into "12 of 58: numpy"; the empty text for a line that says nothing new."""
    seen: list[str] = []

    def describe(line: str) -> str:
        if line.startswith("Collecting "):
            seen.append(line.split()[1].partition("==")[0])
            return f"{len(seen)} / {of}  {seen[-1]}"
        return spoken("설치하는 중", "installing them") if line.startswith("Installing collected") else ""

    return describe


def install_letter_libraries() -> None:
    """The system libraries that letters are set with."""
    missing = [package for library, package in LETTER_LIBRARIES.items() if not ctypes.util.find_library(library)]
    if missing:
        install_system_packages(*missing)


def install_project() -> None:
    """Makes the project itself importable in the environment, without fetching a builder."""
    stamp = Stamp("project", (PROJECT / "pyproject.toml").read_text())
    if stamp.is_current():
        return
    options = ["--no-build-isolation", "--no-deps", "--no-input", "--quiet"]
    watched([str(PYTHON), "-m", "pip", "install", *options, "--editable", str(PROJECT)], "pip")
    stamp.write()


def install_front_end() -> None:
    """Installs the locked front-end packages with the Node.js that came with the Python packages."""
    watched([str(PYTHON), "-m", "gwanmun.platform.web.assets"], "assets")


def install_browser() -> None:
    """The browser and the Korean letters that the journeys need; GWANMUN_CHROMIUM tells them which browser."""
    missing = [] if has_korean_letters() else ["fonts-noto-cjk"]
    browser = os.environ.get("GWANMUN_CHROMIUM") or find_browser()
    if not browser and not is_ubuntu():
        missing.append("chromium")
    if missing:
        install_system_packages(*missing)
    os.environ["GWANMUN_CHROMIUM"] = browser or find_browser() or install_browser_of_playwright()


def find_browser() -> str | None:
    """The path of a Chromium of the system."""
    return shutil.which("chromium") or shutil.which("google-chrome")


def is_ubuntu() -> bool:
    """True on Ubuntu, whose package of Chromium is a snap that does not run in a container."""
    release = Path("/etc/os-release")
    return release.exists() and "\nID=ubuntu" in f"\n{release.read_text()}"


def install_browser_of_playwright() -> str:
    """Fetches the Chromium that Playwright offers, with the system libraries that it needs; returns its path."""
    say(
        "Playwright의 Chromium을 설치합니다.",
        "Installing the Chromium of Playwright, with the libraries that it needs.",
    )
    watched([str(PYTHON), "-m", "playwright", "install", "--with-deps", "chromium"], "browser")
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    return subprocess.run([str(PYTHON), "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def has_korean_letters() -> bool:
    """True when some installed font has Korean letters."""
    if not shutil.which("fc-list"):
        return False
    found = subprocess.run(["fc-list", ":lang=ko"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def install_system_packages(*names: str) -> None:
    """Installs packages of Debian or Ubuntu, saying so; without the right to, names the command to type."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    prefix = privilege()
    if shutil.which("apt-get") is None or prefix is None:
        typed = " ".join(["sudo", *command]) if shutil.which("apt-get") else " ".join(names)
        raise UnableToPrepare(
            spoken(
                f"시스템 패키지가 없습니다. 다음을 입력한 뒤 다시 실행하십시오: {typed}",
                f"System packages are missing. Type this, then try again: {typed}",
            )
        )
    whom = "sudo " if prefix else "root: "
    say(
        f"시스템 패키지를 설치합니다 ({whom}{' '.join(command)}).",
        f"Installing system packages ({whom}{' '.join(command)}).",
    )
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    watched([*prefix, "apt-get", "update", "--quiet"], "apt", environment)
    watched([*prefix, *command], "apt", environment)


def privilege() -> list[str] | None:
    """The prefix for a command as root: nothing, `sudo` where it asks for no password or can ask, or None."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    if sys.stdin.isatty():
        return ["sudo"]
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n"] if silent else None


def clean() -> None:
    """Removes what can be made again. Data, keys and logs in `var` stay."""
    for name in (".venv", "node_modules", "build", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"):
        path = PROJECT / name
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path, ignore_errors=True)
    say(
        "다시 만들 수 있는 것을 지웠습니다. 자료(var/)는 그대로입니다.",
        "Removed what can be made again. Your data in var/ stay.",
    )


class Stamp:
    """Remembers in the environment that a step was finished for this content."""

    def __init__(self, step: str, content: str) -> None:
        self.path = VENV / f".done-{step}"
        self.digest = hashlib.sha256(content.encode()).hexdigest()

    def is_current(self) -> bool:
        """True when the step was finished for the same content."""
        return self.path.exists() and self.path.read_text() == self.digest

    def write(self) -> None:
        """The last thing that a step does."""
        self.path.write_text(self.digest)


def works(python: Path, code: str) -> bool:
    """True when `python` exists and runs `code`."""
    if not python.exists():
        return False
    return subprocess.run([str(python), "-c", code], capture_output=True, check=False).returncode == 0


def watched(
    command: list[str],
    name: str,
    environment: dict[str, str] | None = None,
    describe: Callable[[str], str] = str.strip,
) -> None:
    """Runs `command`; what it prints goes to a log, and `describe` of its newest line is shown every two seconds."""
    log = PROJECT / "var" / "log" / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    shown = time.monotonic()
    last: list[str] = []
    with log.open("a") as file, subprocess.Popen(
        command, cwd=PROJECT, env=environment, text=True, errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            file.write(line)
            last = [*last[-7:], line.rstrip()]
            described = describe(line)
            if described and time.monotonic() - shown > QUIET_SECONDS:
                shown = time.monotonic()
                print(f"  {described[:100]}", flush=True)
    if process.returncode:
        raise UnableToPrepare(
            spoken(
                f"{' '.join(command[:6])} … 이(가) 실패했습니다. 기록: {log}",
                f"{' '.join(command[:6])} … failed. Its log is {log}",
            )
            + "".join(f"\n  {line}" for line in last)
        )


def spoken(korean: str, english: str) -> str:
    """The sentence in the language of the terminal."""
    return korean if KOREAN else english


def say(korean: str, english: str) -> None:
    """One line of progress."""
    print(spoken(korean, english), flush=True)


if __name__ == "__main__":
    try:
        clean() if sys.argv[1] == "clean" else main(sys.argv[1])
    except UnableToPrepare as problem:
        sys.exit(str(problem))
    except PermissionError as problem:
        sys.exit(
            spoken(f"쓸 수 없는 폴더입니다: {problem.filename}", f"This folder cannot be written: {problem.filename}")
        )
    except OSError as problem:
        sys.exit(spoken(f"준비하지 못했습니다: {problem}", f"Preparation stopped: {problem}"))
    except KeyboardInterrupt:
        sys.exit(spoken("\n중단했습니다. 다음 실행이 이어서 합니다.", "\nInterrupted. The next run goes on from here."))
