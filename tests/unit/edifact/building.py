"""Hand-written messages for these tests. All people are invented."""

from datetime import date, datetime

from gwanmun.engines.edifact import Envelope, Interchange, PassengerList, Traveller, read_interchange

RECEIVED_ON = date(2026, 5, 4)
ENVELOPE = Envelope(
    sender="KE",
    recipient="KRIPC",
    reference="REF001",
    prepared_at=datetime(2026, 5, 4, 9, 30),  # noqa: DTZ001 - envelopes carry local time
    application="IAPI",
)
LEG = "TDT+20+KE250+++KE'LOC+125+JFK'DTM+189:2605041300:201'LOC+87+ICN'DTM+232:2605051720:201'"
PERSON = (
    "NAD+FL+++HONG:GILDONG'ATT+2++M'DTM+329:800101'LOC+178+JFK'LOC+179+ICN'NAT+2+USA'"
    "RFF+AVF:ABC123'RFF+ABO:P1'DOC+P:110:111+X1234567'DTM+36:300101'LOC+91+USA'"
)


def message(content: str, *, kind: str = "PAXLST", bgm: str = "BGM+745'", una: str = "UNA:+.? '") -> str:
    """An interchange around `content`, with right counts."""
    segments = len([part for part in (bgm + content).replace("?'", "").split("'") if part]) + 2
    return (
        f"{una}UNB+UNOA:4+KE+KRIPC+260504:0930+REF001++IAPI'UNG+{kind}+KE+KRIPC+260504:0930+1+UN+D:05B'"
        f"UNH+M1+{kind}:D:05B:UN:IATA'{bgm}{content}UNT+{segments}+M1'UNE+1+1'UNZ+1+REF001'"
    )


def read(data: str | bytes) -> Interchange:
    return read_interchange(data, received_on=RECEIVED_ON)


def only_list(data: str | bytes) -> PassengerList:
    """The one list in `data`."""
    (passenger_list,) = read(data).lists
    return passenger_list


def only_person(person: str) -> Traveller:
    """The one traveller of a list with the segments `person`."""
    (traveller,) = only_list(message(LEG + person)).travellers
    return traveller


def codes(interchange: Interchange) -> list[str]:
    """The warning codes, in order."""
    return [str(warning.code) for warning in interchange.warnings]
