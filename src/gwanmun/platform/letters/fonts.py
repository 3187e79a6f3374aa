"""The fonts of letters, from the locked front-end packages: one family for most languages, two for Chinese and Thai.

Chinese comes in a hundred small files, each with some characters; a letter declares only those that it needs.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from fontTools.ttLib import TTFont

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["font_styles"]

_FACE = re.compile(r"@font-face\s*\{(.*?)\}", re.DOTALL)
_RANGE = re.compile(r"[uU]\+([0-9a-fA-F]+)(?:-([0-9a-fA-F]+))?")
_MAIN = "Print"
_WHOLE = {"normal": "pretendard/print/regular.otf", "bold": "pretendard/print/bold.otf"}
_SPLIT = ("noto-sans-sc", "noto-sans-thai")
_CHINESE = "zh"
_IDEOGRAPHS = 0x2E80  # where the writing of China begins in Unicode


class _Part(NamedTuple):
    """A file of a split font and the characters that it holds."""

    family: str
    file: Path
    ranges: tuple[tuple[int, int], ...]

    def holds(self, points: set[int]) -> bool:
        return any(first <= point <= last for first, last in self.ranges for point in points)


def font_styles(text: str, languages: Iterable[str]) -> str:
    """The style sheet that declares the fonts for the characters of `text` and orders them for each language.

    Raises:
        Refused: letters.no_fonts, when the front-end packages are not installed.
    """
    folder, wanted = _folder(), sorted(set(languages))
    points = {ord(character) for character in text}
    chinese = any(language.startswith(_CHINESE) for language in wanted)
    other = {point for point in points if (chinese and point >= _IDEOGRAPHS) or point not in _main_points(folder)}
    parts = [part for part in _parts(folder) if part.holds(other)]
    faces = [_face(_MAIN, folder / file, weight) for weight, file in _WHOLE.items()]
    faces += [_face(part.family, part.file) for part in parts]
    return "\n".join(faces + [_order(language, [part.family for part in parts]) for language in wanted])


def _order(language: str, families: list[str]) -> str:
    # Chinese characters of one look, not those of them that the Korean font has
    ordered = [*families, _MAIN] if language.startswith(_CHINESE) else [_MAIN, *families]
    names = ", ".join(f'"{family}"' for family in ordered)
    return f'[lang="{language}"] {{ font-family: {names} }}'


def _face(family: str, file: Path, weight: str = "normal") -> str:
    return f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{file.as_uri()}") }}'


@cache
def _main_points(folder: Path) -> frozenset[int]:
    return frozenset(TTFont(folder / _WHOLE["normal"], lazy=True).getBestCmap())


@cache
def _parts(folder: Path) -> list[_Part]:
    return [part for package in _SPLIT for part in _read(folder / package)]


def _read(package: Path) -> Iterator[_Part]:
    for number, face in enumerate(_FACE.findall((package / "index.css").read_text())):
        (file,) = re.findall(r"url\(\.?/?([^)]+)\)", face)
        ranges = tuple((int(a, 16), int(b or a, 16)) for a, b in _RANGE.findall(face.partition("unicode-range:")[2]))
        yield _Part(f"{package.name}-{number}", package / file, ranges)


def _folder() -> Path:
    (folder,) = settings.STATICFILES_DIRS
    if not (folder / _WHOLE["normal"]).exists():
        raise Refused(
            "letters.no_fonts",
            Text("문서 글꼴이 설치되어 있지 않습니다.", "The fonts of letters are not installed."),
            Text(
                "관리자가 `python -m gwanmun.platform.web.assets`를 실행해야 합니다.",
                "An operator has to run `python -m gwanmun.platform.web.assets`.",
            ),
        )
    return Path(folder)
