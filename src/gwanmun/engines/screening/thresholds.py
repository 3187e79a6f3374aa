"""Where the bands begin: a stranger reaches `b` bits of evidence with any of N persons in N / 2^b cases."""

import math

from gwanmun.engines.screening.model import Thresholds

__all__ = ["thresholds_for"]

#: Even against a list of a few persons, evidence must be worth more than a name in common.
_SMALLEST_LIST = 1 << 14
#: Travellers resemble the listed people of their own country more than chance says (measured: `benchmarks`).
_RESEMBLANCE = 2.5


def thresholds_for(persons: int, *, stop: float = 0.001, refer: float = 0.01, log: float = 0.1) -> Thresholds:
    """Thresholds at which so many strangers (shares, 0 to 1) are expected to be stopped, referred and logged.

    Raises:
        ValueError: a share is not above 0, or the shares fall.
    """
    if not 0 < stop <= refer <= log:
        raise ValueError("shares must be above 0 and rise from stop over refer to log")
    size = math.log2(max(persons, _SMALLEST_LIST)) + _RESEMBLANCE
    return Thresholds(size - math.log2(stop), size - math.log2(refer), size - math.log2(log))
