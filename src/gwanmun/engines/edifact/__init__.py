"""EDIFACT messages about travellers: tolerant reading and exact writing of PAXLST (UN and US dialects) and CUSRES.

    interchange = read_interchange(data, received_on=day)
    for passenger_list in interchange.lists: ...
    answer = write_clearance(ClearanceAnswer(...), envelope)

Knows the syntax (ISO 9735) and the messages; knows no law and no database. Reading loses nothing silently: what is not
understood is in `Interchange.warnings`.
"""

from gwanmun.engines.edifact.answers import AnswerFunction, ClearanceAnswer, PersonAnswer
from gwanmun.engines.edifact.cusres_writer import write_clearance
from gwanmun.engines.edifact.findings import Finding, ReadWarning, UnableToRead
from gwanmun.engines.edifact.interchanges import Dialect, Envelope, Interchange
from gwanmun.engines.edifact.passenger_lists import Leg, ListFunction, Party, PassengerList
from gwanmun.engines.edifact.paxlst_writer import write_passenger_list
from gwanmun.engines.edifact.reading import read_clearance, read_interchange
from gwanmun.engines.edifact.travellers import Address, Contact, Document, Traveller, TravellerKind

__all__ = [
    "Address",
    "AnswerFunction",
    "ClearanceAnswer",
    "Contact",
    "Dialect",
    "Document",
    "Envelope",
    "Finding",
    "Interchange",
    "Leg",
    "ListFunction",
    "Party",
    "PassengerList",
    "PersonAnswer",
    "ReadWarning",
    "Traveller",
    "TravellerKind",
    "UnableToRead",
    "read_clearance",
    "read_interchange",
    "write_clearance",
    "write_passenger_list",
]
