"""Check digits of a zone, field by field, and the composite one."""

from collections.abc import Iterator, Sequence

from gwanmun.engines.mrtd.check_digits import check_digit
from gwanmun.engines.mrtd.document_numbers import read_number
from gwanmun.engines.mrtd.layouts import Layout
from gwanmun.engines.mrtd.values import FieldCheck

__all__ = ["composite_check", "digit_checks"]


def digit_checks(lines: Sequence[str], layout: Layout) -> Iterator[FieldCheck]:
    """One check for each check digit of the layout. Under an empty field both 0 and `<` are right (9303-4, 4.2)."""
    for name, span in layout.digits.items():
        if name == "composite":
            yield composite_check(lines, layout)
        elif name == "document_number":
            number = read_number(lines, layout)
            yield FieldCheck(name, number.expected, number.digit, number.ok or _empty(number.number, number.digit))
        else:
            text, found = layout.fields[name].of(lines), span.of(lines)
            expected = check_digit(text)
            yield FieldCheck(name, expected, found, found == expected or _empty(text, found))


def _empty(text: str, digit: str) -> bool:
    return digit == "<" and not text.strip("<")


def composite_check(lines: Sequence[str], layout: Layout) -> FieldCheck:
    """The composite check digit of a layout that has one."""
    expected = check_digit("".join(span.of(lines) for span in layout.composite))
    found = layout.digits["composite"].of(lines)
    return FieldCheck("composite", expected, found, found == expected)
