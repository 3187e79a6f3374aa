"""Characters that a camera takes for each other, put right where the zone itself proves it.

Letters in a field of digits and digits in a field of letters can only be misread. A document number holds both, so
there a look-alike is exchanged only when the number's check digit is wrong, exactly one exchange (one place, or the
same pair throughout) makes it right, and the composite check digit agrees. Letters taken for digits are tried first:
most characters of numbers are digits, and many states use no letter that looks like one. Long numbers are left as
read: their check digit may be reckoned in two ways and proves too little. G and 6 weigh the same, so no check digit
tells them apart.
"""

from collections.abc import Iterator, Mapping, Sequence

from gwanmun.engines.mrtd.checks import composite_check
from gwanmun.engines.mrtd.document_numbers import read_number
from gwanmun.engines.mrtd.layouts import Layout, Span
from gwanmun.engines.mrtd.values import Correction

__all__ = ["correct"]

_TO_LETTER = dict(zip("018526", "OIBSZG", strict=True))
_TO_DIGIT = {letter: digit for digit, letter in _TO_LETTER.items()}
_LETTERS = ("document_type", "issuer", "nationality", "name")
_DIGITS = ("birth", "expires_on")


def correct(lines: Sequence[str], layout: Layout) -> tuple[tuple[str, ...], tuple[Correction, ...]]:
    """The lines put right, and what was exchanged."""
    done = [
        *(c for name in _LETTERS for c in _misread(lines, layout.fields[name], _TO_LETTER)),
        *(c for name in _DIGITS for c in _misread(lines, layout.fields[name], _TO_DIGIT)),
        *(c for span in layout.digits.values() for c in _misread(lines, span, _TO_DIGIT)),
    ]
    right = _apply(lines, done)
    done += _number_corrections(right, layout)
    return _apply(lines, done), tuple(sorted(done))


def _misread(lines: Sequence[str], span: Span, meant: Mapping[str, str]) -> Iterator[Correction]:
    for offset, character in enumerate(span.of(lines)):
        if character in meant:
            yield Correction(span.line + 1, span.start + offset + 1, character, meant[character])


def _apply(lines: Sequence[str], corrections: Sequence[Correction]) -> tuple[str, ...]:
    grid = [list(line) for line in lines]
    for line, column, _, became in corrections:
        grid[line - 1][column - 1] = became
    return tuple("".join(row) for row in grid)


def _number_corrections(lines: Sequence[str], layout: Layout) -> list[Correction]:
    number = read_number(lines, layout)
    if number.ok or number.long:
        return []
    for meant in (_TO_DIGIT, _TO_LETTER):
        tries = _exchanges(lines, layout.fields["document_number"], meant)
        proven = [tried for tried in tries if _proves(lines, layout, tried)]
        if proven:
            return proven[0] if len(proven) == 1 else []
    return []


def _exchanges(lines: Sequence[str], span: Span, meant: Mapping[str, str]) -> Iterator[list[Correction]]:
    places = list(_misread(lines, span, meant))
    yield from ([place] for place in places)
    for character in dict.fromkeys(place.found for place in places):
        same = [place for place in places if place.found == character]
        if len(same) > 1:
            yield same


def _proves(lines: Sequence[str], layout: Layout, tried: Sequence[Correction]) -> bool:
    changed = _apply(lines, tried)
    agrees = "composite" not in layout.digits or composite_check(changed, layout).ok
    return agrees and read_number(changed, layout).ok
