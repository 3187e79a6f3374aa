"""Visits to North Korea.

Plain rule: the approval is asked for seven days before the visit; a visit lasts a year at most; a multiple certificate
is valid for five years at most. An overseas national reports three days before departure, or ten days after returning.
Source: Inter-Korean Exchange and Cooperation Act 9; its Decree 12, 14.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["APPLICATION", "MULTIPLE_CERTIFICATE", "VISIT"]

APPLICATION = time_limit(
    "nk_visit_application",
    "The approval of a visit is asked for seven days before it.",
    citation="IKA Decree 12(1)",
    parameter="north_visit.application",
    event="visit_begins_on",
    act="applied_on",
    kind="before_event",
)
VISIT = time_limit(
    "nk_visit_period",
    "A visit lasts one year at most.",
    citation="IKA Decree 12(5)",
    parameter="north_visit.longest",
    event="approved_on",
    act="returns_on",
    kind="term",
)
MULTIPLE_CERTIFICATE = time_limit(
    "nk_multiple_certificate",
    "A multiple visit certificate is valid for five years at most.",
    citation="IKA 9(3)",
    parameter="north_visit.multiple_certificate",
    event="issued_on",
    act="used_on",
    kind="term",
)
REPORT_BEFORE = time_limit(
    "nk_overseas_report",
    "An overseas national reports the visit three days before departure.",
    citation="IKA 9(8); IKA Decree 14(1)",
    parameter="north_visit.overseas_report",
    event="departs_on",
    act="reported_on",
    kind="before_event",
)
REPORT_AFTER = time_limit(
    "nk_overseas_report_after",
    "Or within ten days of returning.",
    citation="IKA 9(8); IKA Decree 14(1)",
    parameter="north_visit.overseas_report_after",
    event="returned_on",
    act="reported_on",
)
