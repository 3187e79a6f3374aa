"""The hours of a conditional entry, the multiple landing permit, and the request to waive biometrics.

Plain rule: a conditional entry lasts 72 hours at most and may be extended by 72 more. A multiple crew landing permit is
valid for a year. Who asks to waive biometrics does so 24 hours before the entry.
Source: Immigration Act 13; Decree 15-2(2), 16, 18-2.
"""

from gwanmun.law.hour_limits import hour_limit
from gwanmun.law.time_limits import time_limit

__all__ = ["CONDITIONAL_ENTRY", "MULTIPLE_LANDING"]

CONDITIONAL_ENTRY = hour_limit(
    "conditional_entry_hours",
    "A conditional entry lasts at most 72 hours, extendable by at most the same.",
    citation="Act 13; Decree 16(1)",
    parameter="conditional_entry.longest",
    extension="conditional_entry.longest",
    event="permitted_at",
    act="settled_at",
)
MULTIPLE_LANDING = time_limit(
    "multiple_landing_permit",
    "A permit for several landings of a crew is valid for one year.",
    citation="Decree 18-2",
    parameter="landing.multiple_permit",
    event="issued_on",
    act="used_on",
    kind="term",
)
BIOMETRIC_WAIVER = hour_limit(
    "biometric_waiver_request",
    "A central agency asks to waive biometrics 24 hours before the entry.",
    citation="Decree 15-2(2)",
    parameter="biometrics.waiver_request",
    event="enters_at",
    act="requested_at",
    before=True,
)
