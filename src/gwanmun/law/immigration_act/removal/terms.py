"""Terms around a removal.

Plain rule: an objection to a deportation order is filed within seven days of receiving it. A departure order gives up
to thirty days. The fine of a notification is paid within fifteen days of service, without instalments.
Source: Immigration Act 60(1), 68, 105(1); Rule 65(1).
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["DEPARTURE_ORDER", "NOTIFICATION_PAYMENT", "OBJECTION"]

OBJECTION = time_limit(
    "deportation_objection",
    "An objection to a deportation order is filed within seven days of receiving it.",
    citation="Act 60(1)",
    parameter="deportation.objection",
    event="received_on",
    act="objected_on",
)
DEPARTURE_ORDER = time_limit(
    "departure_order",
    "A departure order gives at most thirty days from its issue.",
    citation="Act 68; Rule 65(1)",
    parameter="departure_order.longest",
    event="ordered_on",
    act="leaves_on",
    kind="term",
)
NOTIFICATION_PAYMENT = time_limit(
    "notification_payment",
    "The fine of a notification is paid within fifteen days of its service.",
    citation="Act 105(1)",
    parameter="notification.payment",
    event="served_on",
    act="paid_on",
)
