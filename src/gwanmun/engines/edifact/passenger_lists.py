"""What a PAXLST says about a flight: the list, its legs and who reports. Empty values are None; nothing is guessed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gwanmun.engines.edifact.travellers import Contact, Traveller

__all__ = ["Leg", "ListFunction", "Party", "PassengerList"]


class ListFunction(StrEnum):
    """What the sender wants done, from BGM: document code and sub-code."""

    PASSENGERS = "passengers"
    CREW = "crew"
    MASTER_CREW = "master_crew"
    GATE_PASS = "gate_pass"  # noqa: S105 - a document of airport staff, no password
    CHANGE = "change"
    CANCEL_RESERVATION = "cancel_reservation"
    REDUCTION = "reduction"
    CLOSE_OUT = "close_out"
    CLOSE_OUT_ON_BOARD = "close_out_on_board"
    CLOSE_OUT_NOT_ON_BOARD = "close_out_not_on_board"
    CANCEL_FLIGHT = "cancel_flight"
    CHANGE_FLIGHT = "change_flight"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One flight from place to place. Times are local to the place and naive.

    `crosses_border` is False for a sector that the sender marks as lying within one side (LOC 92 at both ends).
    """

    carrier: str | None = None
    flight_number: str | None = None
    raw_number: str | None = None
    departure: str | None = None
    arrival: str | None = None
    departs_at: datetime | None = None
    arrives_at: datetime | None = None
    overflight: bool = False
    crosses_border: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who reports: a name, perhaps a contact person, and how to reach them."""

    name: str | None = None
    contact_name: str | None = None
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassengerList:
    """One PAXLST message. `declared_count` is the control total (CNT) of the sender, right or wrong.

    A list may be split over messages: `sequence` counts them from 1, and the flags mark the first and the last part.
    """

    function: ListFunction = ListFunction.PASSENGERS
    document_code: str | None = None
    sub_code: str | None = None
    message_reference: str | None = None
    transaction_reference: str | None = None
    transaction_revision: str | None = None
    common_access_reference: str | None = None
    sequence: int | None = None
    first_part: bool = True
    last_part: bool = True
    reporting_party: Party | None = None
    legs: tuple[Leg, ...] = ()
    travellers: tuple[Traveller, ...] = ()
    declared_count: int | None = None

    @property
    def flight_number(self) -> str | None:
        """The flight that crosses the border, else the first one."""
        crossing = [leg for leg in self.legs if leg.crosses_border and leg.flight_number]
        numbers = [leg.flight_number for leg in crossing or self.legs if leg.flight_number]
        return numbers[0] if numbers else None
