"""Advance notice of arrival or departure, and the second search of a ship that has not sailed.

Plain rule: the carrier announces an arrival or departure 24 hours before; regular services need no notice. A ship that
has not sailed three hours after its search is searched again.
Source: Immigration Act 69(7), 74; Decree 86.
"""

from gwanmun.law.hour_limits import hour_limit

__all__ = ["ADVANCE_NOTICE", "SECOND_SEARCH"]

ADVANCE_NOTICE = hour_limit(
    "arrival_notice",
    "The carrier announces the arrival or departure of a ship or aircraft 24 hours before, except a regular service.",
    citation="Act 74; Decree 86",
    parameter="carrier.advance_notice",
    event="arrives_at",
    act="given_at",
    before=True,
)
SECOND_SEARCH = hour_limit(
    "recheck_after_search",
    "A ship that has not sailed three hours after its search is searched a second time.",
    citation="Act 69(7)",
    parameter="carrier.sailing_after_search",
    event="searched_at",
    act="sailed_at",
)
