"""The report of a new residence by an overseas Korean.

Plain rule: an overseas Korean with a residence report reports a move within fourteen days; for other foreigners it is
fifteen.
Source: Overseas Koreans Act 6(2). Decides by: the day of the move.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["MOVE"]

MOVE = time_limit(
    "change_of_residence_f4",
    "An overseas Korean reports a move within fourteen days.",
    citation="OKA 6(2)",
    parameter="overseas_korean.move",
    event="moved_in_on",
    act="reported_on",
)
