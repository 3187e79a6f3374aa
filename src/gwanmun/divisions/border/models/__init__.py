"""Tables of border control."""

from gwanmun.divisions.border.models.answers import Adjudication, Answer, Hit
from gwanmun.divisions.border.models.carriers import Carrier, CarrierKey
from gwanmun.divisions.border.models.flights import Booking, Flight
from gwanmun.divisions.border.models.inspections import Inspection
from gwanmun.divisions.border.models.messages import CarrierMessage
from gwanmun.divisions.border.models.watchlists import ListRevision, WatchList, WatchListEntry

__all__ = [
    "Adjudication",
    "Answer",
    "Booking",
    "Carrier",
    "CarrierKey",
    "CarrierMessage",
    "Flight",
    "Hit",
    "Inspection",
    "ListRevision",
    "WatchList",
    "WatchListEntry",
]
