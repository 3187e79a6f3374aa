"""Compiled: the evidence of two birth dates, packed as in `layout`, in bits."""

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.jit import compiled

__all__ = ["CONFLICT", "EXACT", "NEAR", "PARTIAL", "SWAPPED", "UNKNOWN", "birth_bits", "birth_relation"]

#: How two dates stand to each other; the explanation names it.
UNKNOWN, EXACT, SWAPPED, NEAR, PARTIAL, CONFLICT = range(6)

_SAME_DAY, _SWAPPED, _ONE_DIGIT = evidence.SAME_DAY, evidence.DAY_MONTH_SWAPPED, evidence.ONE_DIGIT
_SAME_MONTH, _OTHER_MONTH = evidence.SAME_MONTH, evidence.SAME_DAY_OTHER_MONTH
_YEAR_BESIDE, _YEAR_SLIP, _JANUARY = evidence.YEAR_BESIDE, evidence.YEAR_SLIP, evidence.FIRST_OF_JANUARY
_MONTH_KNOWN, _YEAR_KNOWN, _YEAR_KNOWN_BESIDE = evidence.MONTH_KNOWN, evidence.YEAR_KNOWN, evidence.YEAR_KNOWN_BESIDE
_DATE_CONFLICT, _YEAR_CONFLICT = evidence.DATE_CONFLICT, evidence.YEAR_CONFLICT
_FIRST_OF_JANUARY = 1 << 5 | 1


@compiled
def _one_digit(left: int, right: int) -> bool:
    """Two numbers of two digits that differ in one digit, or by one."""
    return left // 10 == right // 10 or left % 10 == right % 10 or abs(left - right) == 1


@compiled
def year_slip(left: int, right: int) -> bool:
    """Two years one digit or one transposition apart, or in another century (or calendar) of the same two digits."""
    if left // 10 == right // 10 or (left % 10 == right % 10 and left // 100 == right // 100):
        return True
    a, b = left % 100, right % 100
    return a == b or (left // 100 == right // 100 and a // 10 == b % 10 and a % 10 == b // 10)


@compiled
def _full(left: int, right: int) -> float:
    """Both dates are known to the day and differ."""
    left_year, right_year = left >> 9, right >> 9
    left_month, right_month = left >> 5 & 15, right >> 5 & 15
    left_day, right_day = left & 31, right & 31
    if left_year == right_year:
        if left_month == right_day and left_day == right_month:
            return _SWAPPED
        if left & 511 == _FIRST_OF_JANUARY or right & 511 == _FIRST_OF_JANUARY:
            return _YEAR_KNOWN - 1.5
        if left_month == right_month:
            return _ONE_DIGIT if _one_digit(left_day, right_day) else _SAME_MONTH
        if left_day == right_day:
            return _ONE_DIGIT if _one_digit(left_month, right_month) else _OTHER_MONTH
        return _DATE_CONFLICT
    if left & 511 != right & 511 or left & 511 == _FIRST_OF_JANUARY:
        return _DATE_CONFLICT
    if abs(left_year - right_year) == 1:
        return _YEAR_BESIDE
    return _YEAR_SLIP if year_slip(left_year, right_year) else _DATE_CONFLICT


@compiled
def birth_bits(left: int, right: int) -> float:
    """Evidence of two packed dates; 0 when one is unknown."""
    if left == 0 or right == 0:
        return 0.0
    if left == right and left & 31:
        return _JANUARY if left & 511 == _FIRST_OF_JANUARY else _SAME_DAY
    if left & 31 and right & 31:
        return _full(left, right)
    left_month, right_month = left >> 5 & 15, right >> 5 & 15
    if left >> 9 != right >> 9:
        return _YEAR_KNOWN_BESIDE if abs((left >> 9) - (right >> 9)) == 1 else _YEAR_CONFLICT
    if left_month == 0 or right_month == 0 or left & 511 == _FIRST_OF_JANUARY or right & 511 == _FIRST_OF_JANUARY:
        return _YEAR_KNOWN
    return _MONTH_KNOWN if left_month == right_month else 0.0


def birth_relation(left: int, right: int) -> int:
    """How two packed dates stand to each other, for the explanation."""
    bits = birth_bits(left, right)
    if left == 0 or right == 0:
        return UNKNOWN
    if left == right and left & 31:
        return EXACT
    if bits <= 0:
        return CONFLICT
    if not (left & 31 and right & 31):
        return PARTIAL
    return SWAPPED if bits == _SWAPPED else NEAR
