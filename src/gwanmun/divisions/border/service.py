"""The public API of border control. Nothing else of it is imported from outside."""

from gwanmun.divisions.border.actions.adjudicate_hit import adjudicate_hit
from gwanmun.divisions.border.actions.admit_traveller import admit_traveller, may_admit
from gwanmun.divisions.border.actions.change_watch_list import (
    ListDescription,
    load_entries,
    make_watch_list,
    withdraw_entry,
)
from gwanmun.divisions.border.actions.clear_departure import clear_departure, may_clear
from gwanmun.divisions.border.actions.manage_carriers import add_carrier, carrier_of_key, issue_key, revoke_key
from gwanmun.divisions.border.actions.receive_message import Reply, receive_message
from gwanmun.divisions.border.actions.recheck_booking import recheck_booking
from gwanmun.divisions.border.actions.refer_traveller import refer_traveller
from gwanmun.divisions.border.actions.refuse_traveller import refuse_traveller
from gwanmun.divisions.border.airports import Airport, airport, instant_at
from gwanmun.divisions.border.inspection.acts import Desk
from gwanmun.divisions.border.inspection.assessment import Assessment, Presentation, assess
from gwanmun.divisions.border.lists.current import current_index, forget_index
from gwanmun.divisions.border.models import (
    Adjudication,
    Answer,
    Booking,
    Carrier,
    CarrierKey,
    CarrierMessage,
    Flight,
    Hit,
    Inspection,
    WatchList,
    WatchListEntry,
)
from gwanmun.divisions.border.office_law import use_office_settings
from gwanmun.divisions.border.precheck.answering import Prechecked, precheck
from gwanmun.divisions.border.precheck.dialects import AnsweredList, Dialect, Edifact, UnableToReadMessage
from gwanmun.divisions.border.precheck.records import FlightCall, flight_call, listed_travellers
from gwanmun.divisions.border.precheck.verdicts import CarrierAnswer
from gwanmun.divisions.border.queries.bookings import (
    BookingFile,
    hits_of_person,
    open_booking,
    open_hits,
    unread_messages,
)
from gwanmun.divisions.border.queries.carriers import carriers_with_counts
from gwanmun.divisions.border.queries.flight_board import flight_board, flight_with_counts, list_of_flight
from gwanmun.divisions.border.queries.hits import HitFile, next_hit, open_hit
from gwanmun.divisions.border.queries.inspections import open_inspection
from gwanmun.divisions.border.queries.messages import messages_received, open_message
from gwanmun.divisions.border.queries.passenger_lists import open_passenger_list
from gwanmun.divisions.border.queries.secondary_cases import SecondaryCase, secondary_cases
from gwanmun.divisions.border.queries.watch_lists import entries_of_list, lists_with_counts, open_entry

__all__ = [
    "Adjudication",
    "Airport",
    "Answer",
    "AnsweredList",
    "Assessment",
    "Booking",
    "BookingFile",
    "Carrier",
    "CarrierAnswer",
    "CarrierKey",
    "CarrierMessage",
    "Desk",
    "Dialect",
    "Edifact",
    "Flight",
    "FlightCall",
    "Hit",
    "HitFile",
    "Inspection",
    "ListDescription",
    "Prechecked",
    "Presentation",
    "Reply",
    "SecondaryCase",
    "UnableToReadMessage",
    "WatchList",
    "WatchListEntry",
    "add_carrier",
    "adjudicate_hit",
    "admit_traveller",
    "airport",
    "assess",
    "carrier_of_key",
    "carriers_with_counts",
    "clear_departure",
    "current_index",
    "entries_of_list",
    "flight_board",
    "flight_call",
    "flight_with_counts",
    "forget_index",
    "hits_of_person",
    "instant_at",
    "issue_key",
    "list_of_flight",
    "listed_travellers",
    "lists_with_counts",
    "load_entries",
    "make_watch_list",
    "may_admit",
    "may_clear",
    "messages_received",
    "next_hit",
    "open_booking",
    "open_entry",
    "open_hit",
    "open_hits",
    "open_inspection",
    "open_message",
    "open_passenger_list",
    "precheck",
    "receive_message",
    "recheck_booking",
    "refer_traveller",
    "refuse_traveller",
    "revoke_key",
    "secondary_cases",
    "unread_messages",
    "use_office_settings",
    "withdraw_entry",
]
