"""What a CUSRES says: the authority's answer about each person on a flight, or about the whole message."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["AnswerFunction", "ClearanceAnswer", "PersonAnswer"]


class AnswerFunction(StrEnum):
    """BGM of a CUSRES."""

    ANSWER = "962"
    UNSOLICITED = "132"
    ACKNOWLEDGEMENT = "312"
    ERROR_REPORT = "963"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    """One person. `reference` (RFF+ABO) is what the sender matches on; `code` as agreed with carriers ("0Z" board)."""

    locator: str | None = None
    reference: str | None = None
    code: str | None = None
    text: str | None = None
    further_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceAnswer:
    """One CUSRES message. `header_code` answers at message level (ERP+1): "0" accepted, "1" exception, a reason."""

    function: AnswerFunction = AnswerFunction.ANSWER
    message_reference: str | None = None
    common_access_reference: str | None = None
    transaction_reference: str | None = None
    flight: str | None = None
    departure: str | None = None
    arrival: str | None = None
    departs_at: datetime | None = None
    arrives_at: datetime | None = None
    header_code: str | None = None
    header_text: str | None = None
    persons: tuple[PersonAnswer, ...] = ()
