"""Grant of a status to one who has none, and change of status after a change of identity.

Plain rule: for a child born in Korea it is asked for within ninety days of the birth; after loss of nationality and in
other cases within sixty days (thirty where the event was before 2020-12-10). Who loses a status of A-1 to A-3 by a
change of identity asks for a change within thirty days.
Source: Immigration Act 23(1), 24(2). Decides by: the day of the event.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["BORN_IN_KOREA", "CHANGE_OF_IDENTITY", "OTHER_CAUSE"]

BORN_IN_KOREA = time_limit(
    "grant_birth",
    "A status is asked for within ninety days of a birth in Korea.",
    citation="Act 23(1)1; Decree 29",
    parameter="grant.after_birth",
    event="born_on",
    act="applied_on",
)
OTHER_CAUSE = time_limit(
    "grant_other",
    "A status is asked for within sixty days of losing nationality, or of another cause.",
    citation="Act 23(1)2; Decree 29",
    parameter="grant.after_other_cause",
    event="happened_on",
    act="applied_on",
)
CHANGE_OF_IDENTITY = time_limit(
    "change_identity",
    "Who no longer is a diplomat, an official or covered by an agreement asks for a change within thirty days.",
    citation="Act 24(2)",
    parameter="change.after_identity",
    event="changed_on",
    act="applied_on",
)
