"""Requests, decisions, notices and objections around an exit ban, each with its time.

Plain rule: the agency asks for an extension three days before the end. The Minister decides an urgent request within a
day, one that needs consultation within ten, others and extensions within three. The notice may be withheld for the sake
of an investigation for three months in all. The person may object within ten days; the objection is decided within
fifteen, once extendable by fifteen. A foreigner whose stay ran out under a suspension leaves within ten days of its
lifting.
Source: Immigration Act 4-2, 4-4, 4-5, 29; Decree 2-3, 37.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["DECISION", "EXTENSION_REQUEST", "OBJECTION", "OBJECTION_DECISION"]

EXTENSION_REQUEST = time_limit(
    "exit_ban_extension_request",
    "The agency asks for an extension three days before the exit ban ends.",
    citation="Act 4-2(2)",
    parameter="exit_ban.extension_request",
    event="ban_ends_on",
    act="requested_on",
    kind="before_end",
)
URGENT_DECISION = time_limit(
    "exit_ban_decision_urgent",
    "An urgent request for an exit ban is decided within one day of receipt.",
    citation="Decree 2-3(1)1",
    parameter="exit_ban.decision_urgent",
    event="received_on",
    act="decided_on",
)
CONSULTED_DECISION = time_limit(
    "exit_ban_decision_consult",
    "A request that needs consultation is decided within ten days of receipt.",
    citation="Decree 2-3(1)2",
    parameter="exit_ban.decision_consult",
    event="received_on",
    act="decided_on",
)
DECISION = time_limit(
    "exit_ban_decision",
    "Other requests for an exit ban are decided within three days of receipt.",
    citation="Decree 2-3(1)3",
    parameter="exit_ban.decision",
    event="received_on",
    act="decided_on",
)
EXTENSION_DECISION = time_limit(
    "exit_ban_extension_decision",
    "A request for an extension is decided within three days of receipt.",
    citation="Decree 2-3(2)",
    parameter="exit_ban.extension_decision",
    event="received_on",
    act="decided_on",
)
NOTICE = time_limit(
    "exit_ban_notice",
    "For the sake of an investigation the notice may be withheld until three months of the ban are over.",
    citation="Act 4-4(3)2",
    parameter="exit_ban.notice_withheld",
    event="decided_on",
    act="notified_on",
    kind="restriction",
)
OBJECTION = time_limit(
    "exit_ban_objection",
    "The person may object within ten days of the notice, or of learning of the ban.",
    citation="Act 4-5(1)",
    parameter="exit_ban.objection",
    event="notified_on",
    act="objected_on",
)
OBJECTION_DECISION = time_limit(
    "exit_ban_objection_decision",
    "The Minister decides on the objection within fifteen days, once extendable by fifteen.",
    citation="Act 4-5(2)",
    parameter="exit_ban.objection_decision",
    extension="exit_ban.objection_decision_extension",
    event="received_on",
    act="decided_on",
)
DEPARTURE_AFTER_LIFTING = time_limit(
    "exit_after_lift",
    "A foreigner whose stay ran out during a suspension may leave within ten days of its lifting without an extension.",
    citation="Decree 37",
    parameter="exit_suspension.departure_after_lifting",
    event="lifted_on",
    act="leaves_on",
    kind="term",
)
