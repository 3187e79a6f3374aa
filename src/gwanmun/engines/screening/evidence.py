"""How much each agreement or difference weighs, in bits: log2 of its probability for the same person over a stranger.

Agreement of a word is worth its rarity. The costs of differences and the shares of wrong dates are fitted on pairs with
typing errors, transliteration variants and swapped parts (see `benchmarks/screening_fit.py`).
"""

import math

import numpy as np
from numpy.typing import NDArray

__all__ = ["blend", "nation_bits"]

#: Differences between words of a name (bits lost).
SPELLING = 0.5
SAME_CLASS = 0.8
SYLLABLES = 1.2
SHORT_FORM = 4.0
EDIT_START = 0.8
EDIT = 4.2
TRUNCATED = 1.0
ABBREVIATED = 3.0
INITIAL = 2.0
SWAPPED_ROLE = 0.6
CONFLICT = 6.5
#: A short word with a slip may as well be another: little is known.
NEAR_MISS = -1.5
MISSING = 0.9
EXTRA = 2.4
#: Bits lost by the quality of the listed name: primary, alias, weak.
QUALITY = (0.0, 0.3, 3.0)

#: Dates of birth.
SAME_DAY = 15.5
DAY_MONTH_SWAPPED = 9.5
ONE_DIGIT = 6.0
SAME_MONTH = 4.0
SAME_DAY_OTHER_MONTH = 4.0
YEAR_BESIDE = 6.5
YEAR_SLIP = 4.0
FIRST_OF_JANUARY = 8.0
MONTH_KNOWN = 8.6
YEAR_KNOWN = 5.3
YEAR_KNOWN_BESIDE = 1.5
DATE_CONFLICT = -7.0
YEAR_CONFLICT = -5.0

SEX_AGREES = 0.9
SEX_DIFFERS = -5.0
NATION_DIFFERS = -2.5
NATION_AGREES_MOST = 8.0

DOCUMENT = 44.0
DOCUMENT_NO_ISSUER = 40.0
DOCUMENT_MISREAD = 38.0
#: A document in common is a hit however the rest differs: the rest takes away no more than this.
LEAST_WITH_DOCUMENT = -4.0

_PRIOR_PERSONS = 2000.0
_MOST = 17.0


def blend(counts: NDArray[np.int64], prior: NDArray[np.float64], persons: int) -> NDArray[np.float32]:
    """Bits from counts and prior shares; at most 17, since no list proves a word to be rarer than that."""
    share = (counts + _PRIOR_PERSONS * prior) / (persons + _PRIOR_PERSONS)
    return np.minimum(-np.log2(share), _MOST).astype(np.float32)


def nation_bits(count: int, persons: int) -> float:
    """Bits of agreement on a nationality that `count` of `persons` hold, at most 8."""
    return min(-math.log2((count + 20.0) / (persons + 600.0)), NATION_AGREES_MOST)
