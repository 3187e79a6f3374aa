"""The kinds of event of a case."""

from enum import StrEnum

__all__ = ["EventKind", "RequestKind"]


class EventKind(StrEnum):
    """What an event is. A STEP follows the lifecycle and a CORRECTION takes the last standing one back; the others
    leave the state as it is."""

    OPENED = "opened"
    STEP = "step"
    CORRECTION = "correction"
    ANSWERED = "answered"
    FILED = "filed"
    UNFILED = "unfiled"
    ROUTED = "routed"
    ASSIGNED = "assigned"
    FLAG_RAISED = "flag_raised"
    FLAG_LOWERED = "flag_lowered"
    TICKED = "ticked"
    UNTICKED = "unticked"
    APPROVED = "approved"
    ASKED = "asked"
    REPLIED = "replied"
    CANCELLED = "cancelled"
    NOTE = "note"
    MESSAGE = "message"
    CLOCK_EXTENDED = "clock_extended"
    SERVED = "served"
    LEVEL_SET = "level_set"
    REBASED = "rebased"


class RequestKind(StrEnum):
    """What is asked in a case, of whom: of the applicant, of another office, or to appear and be heard."""

    SUPPLEMENT = "supplement"
    INQUIRY = "inquiry"
    HEARING = "hearing"
