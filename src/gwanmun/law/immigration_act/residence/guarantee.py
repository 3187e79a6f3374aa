"""Guarantees, hearings before a revocation, and service by public notice.

Plain rule: a guarantee lasts four years at most. Before a hearing on a revocation notice is given seven days ahead.
Service by public notice takes effect fourteen days after posting. A guarantor or an illegal employer reimburses costs
within fifteen days of the notice.
Source: Immigration Act 89, 90, 91(3); Decree 95-2(2); Rule 77(7).
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["GUARANTEE", "REIMBURSEMENT", "REVOCATION_NOTICE"]

GUARANTEE = time_limit(
    "guarantee",
    "A guarantee lasts four years at most.",
    citation="Act 90; Rule 77(7)",
    parameter="guarantee.longest",
    event="guaranteed_on",
    act="asked_on",
    kind="term",
)
REVOCATION_NOTICE = time_limit(
    "revocation_notice",
    "Notice is given seven days before a hearing on a revocation.",
    citation="Act 89(3)",
    parameter="revocation.notice",
    event="hearing_on",
    act="notified_on",
    kind="before_event",
)
PUBLIC_NOTICE = time_limit(
    "public_notice_service",
    "Service by public notice takes effect when fourteen days from posting have passed.",
    citation="Act 91(3)",
    parameter="service.public_notice",
    event="posted_on",
    act="asked_on",
    kind="term",
)
REIMBURSEMENT = time_limit(
    "reimbursement",
    "A guarantor or illegal employer reimburses the costs within fifteen days of the notice.",
    citation="Decree 95-2(2)",
    parameter="guarantee.reimbursement",
    event="notified_on",
    act="paid_on",
)
