"""Clocks of detention in hours and days.

Plain rule: emergency detention lasts until an order is given, at most 48 hours; temporary detention 48 hours, once 48
more. Detention for screening lasts ten days, once ten more; its first day counts. Family is told within three days. The
Detention Commission decides on a review and on a temporary release within three weeks, once two more (since
2025-06-01). Special isolation lasts 72 hours, once 72 more (since 2023-03-06).
Source: Immigration Act 51 to 56, 65, 66; Decree 70, 79-2; Detention Rules 40-3.
"""

from gwanmun.law.hour_limits import hour_limit
from gwanmun.law.time_limits import time_limit

__all__ = ["EMERGENCY", "ISOLATION", "SCREENING", "TEMPORARY"]

EMERGENCY = hour_limit(
    "emergency_detention",
    "After an emergency detention an order is needed within 48 hours.",
    citation="Act 51(5)",
    parameter="detention.emergency",
    event="detained_at",
    act="ordered_at",
)
TEMPORARY = hour_limit(
    "temporary_detention",
    "Temporary detention lasts 48 hours, once extendable by 48.",
    citation="Act 56(1)",
    parameter="detention.temporary",
    extension="detention.temporary",
    event="detained_at",
    act="released_at",
)
SCREENING = time_limit(
    "detention_screening",
    "Detention for screening lasts ten days, once extendable by ten.",
    citation="Act 52(1)",
    parameter="detention.screening",
    extension="detention.screening",
    event="detained_on",
    act="decided_on",
    kind="restriction",
)
NOTICE = time_limit(
    "detention_notice",
    "Family or a named person is told of the detention within three days.",
    citation="Act 54(1)",
    parameter="detention.notice",
    event="detained_on",
    act="notified_on",
)
REVIEW = time_limit(
    "detention_review",
    "The Detention Commission decides on a review within three weeks, once extendable by two.",
    citation="Act 55; Decree 70(1)",
    parameter="detention.review",
    extension="detention.review_extension",
    event="received_on",
    act="decided_on",
)
TEMPORARY_RELEASE = time_limit(
    "temporary_release_decision",
    "The Detention Commission decides on a temporary release within three weeks, once extendable by two.",
    citation="Act 65; Decree 79-2(3)",
    parameter="detention.release_decision",
    extension="detention.release_decision_extension",
    event="received_on",
    act="decided_on",
)
ISOLATION = hour_limit(
    "isolation",
    "Special isolation lasts 72 hours, once extendable by 72.",
    citation="Detention Rules 40-3",
    parameter="detention.isolation",
    extension="detention.isolation",
    event="isolated_at",
    act="ended_at",
)
EXTENSION_REQUEST = time_limit(
    "deportation_detention_request",
    "The office asks to extend detention pending deportation three weeks before it ends.",
    citation="Act 63; Decree 78(2)",
    parameter="detention.extension_request",
    event="detention_ends_on",
    act="requested_on",
    kind="before_end",
)
EXTENSION_DECISION = time_limit(
    "deportation_detention_decision",
    "The Commission decides on that request by the day before the detention ends.",
    citation="Act 63; Decree 78",
    parameter="detention.extension_decision",
    event="detention_ends_on",
    act="decided_on",
    kind="before_end",
)
