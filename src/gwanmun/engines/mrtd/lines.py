"""From what was typed, pasted or sent by a keyboard-wedge reader to the lines of one of the five formats."""

import unicodedata
from collections.abc import Sequence
from typing import NoReturn

from gwanmun.engines.mrtd.errors import UnableToReadMrz
from gwanmun.engines.mrtd.layouts import LAYOUTS, Layout, MrzFormat
from gwanmun.kernel.refusals import Text

__all__ = ["find_layout", "to_lines"]

_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")
_FILLERS = str.maketrans({"«": "<<", "‹": "<", "〈": "<", "《": "<<"})
_ONE_LINE = {88: 44, 72: 36, 90: 30}
_AGAIN = Text(
    "문서를 다시 판독하거나 기계판독란을 그대로 입력하십시오.", "Scan again, or type the zone as it is printed."
)
_KEYBOARD = Text("자판을 영문으로 바꾸고 다시 판독하십시오.", "Switch the keyboard to English and scan again.")


def to_lines(text: str | Sequence[str]) -> tuple[str, ...]:
    """Upper-case lines without blanks and control characters; one long line is cut where its length says.

    Full-width letters and guillemets for fillers, as input methods produce them, are put right.

    Raises:
        UnableToReadMrz: nothing there, or a character that no zone holds (named with line and column).
    """
    rows = [text] if isinstance(text, str) else text
    lines = tuple(line for row in rows for part in row.splitlines() if (line := _clean(part)))
    for number, line in enumerate(lines, 1):
        for column, character in enumerate(line, 1):
            if character not in _ALPHABET:
                _refuse_character(number, column, character)
    if len(lines) == 1 and len(lines[0]) in _ONE_LINE:
        width = _ONE_LINE[len(lines[0])]
        return tuple(lines[0][i : i + width] for i in range(0, len(lines[0]), width))
    return lines


def _clean(row: str) -> str:
    plain = unicodedata.normalize("NFKC", row).translate(_FILLERS).upper()
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) not in {"Cc", "Cf"})


def _refuse_character(line: int, column: int, character: str) -> NoReturn:
    hangul = "HANGUL" in unicodedata.name(character, "")
    raise UnableToReadMrz(
        "foreign_character",
        Text(
            "{line}번째 줄 {column}번째 칸의 ‘{character}’은(는) 기계판독란에 쓰지 않는 문자입니다.",
            "Line {line}, column {column}: ‘{character}’ does not occur in a machine readable zone.",
        ),
        _KEYBOARD if hangul else _AGAIN,
        {"line": line, "column": column, "character": character},
    )


def find_layout(lines: Sequence[str]) -> Layout:
    """The layout whose shape the lines have; V in front makes two lines a visa.

    Raises:
        UnableToReadMrz: no format has so many lines, or a line is too long or too short (named).
    """
    if len(lines) == 3:
        layout = LAYOUTS[MrzFormat.TD1]
    elif len(lines) == 2:
        layout = LAYOUTS[_two_lines(lines)]
    else:
        _refuse_shape(lines)
    for number, line in enumerate(lines, 1):
        if len(line) != layout.width:
            _refuse_length(number, len(line), layout)
    return layout


def _two_lines(lines: Sequence[str]) -> MrzFormat:
    lengths = [len(line) for line in lines]
    wide = 44 in lengths or (36 not in lengths and max(lengths) > 40)
    if lines[0].startswith("V"):
        return MrzFormat.MRV_A if wide else MrzFormat.MRV_B
    return MrzFormat.TD3 if wide else MrzFormat.TD2


def _refuse_shape(lines: Sequence[str]) -> NoReturn:
    raise UnableToReadMrz(
        "unknown_shape",
        Text(
            "기계판독란은 30자 3줄, 36자 2줄 또는 44자 2줄인데 {lines}줄({characters}자)이 입력되었습니다.",
            "A zone has 3 lines of 30, 2 of 36 or 2 of 44 characters; given: {lines} line(s), {characters} in all.",
        ),
        _AGAIN,
        {"lines": len(lines), "characters": sum(map(len, lines))},
    )


def _refuse_length(number: int, length: int, layout: Layout) -> NoReturn:
    raise UnableToReadMrz(
        "wrong_length",
        Text(
            "{line}번째 줄은 {expected}자여야 하는데 {length}자입니다({format}).",
            "Line {line} must have {expected} characters but has {length} ({format}).",
        ),
        _AGAIN,
        {"line": number, "expected": layout.width, "length": length, "format": layout.format.value},
    )
