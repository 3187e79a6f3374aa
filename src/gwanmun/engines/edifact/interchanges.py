"""The envelope of messages: who sends to whom, under which reference, and what was found inside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from gwanmun.engines.edifact.answers import ClearanceAnswer
from gwanmun.engines.edifact.findings import ReadWarning
from gwanmun.engines.edifact.passenger_lists import PassengerList

__all__ = ["Dialect", "Envelope", "Interchange"]

Dialect = Literal["UN", "US"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a writer puts around a message. `reference` is the sender's control reference, `prepared_at` local time."""

    sender: str
    recipient: str
    reference: str
    prepared_at: datetime
    sender_qualifier: str | None = None
    recipient_qualifier: str | None = None
    application: str | None = None
    group_reference: str = "1"
    test: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interchange:
    """Everything read from one file. Header values are those of the first interchange in it."""

    sender: str | None = None
    recipient: str | None = None
    sender_qualifier: str | None = None
    recipient_qualifier: str | None = None
    reference: str | None = None
    prepared_at: datetime | None = None
    application: str | None = None
    test: bool = False
    dialect: Dialect = "UN"
    lists: tuple[PassengerList, ...] = ()
    clearances: tuple[ClearanceAnswer, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()
