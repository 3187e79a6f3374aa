"""A small border for the tests of pages: one flight, three travellers, one of them listed, at a fixed instant."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from gwanmun.divisions.border.service import (
    Booking,
    Edifact,
    Flight,
    Hit,
    ListDescription,
    add_carrier,
    forget_index,
    load_entries,
    make_watch_list,
    receive_message,
)
from gwanmun.engines.mrtd import MrzFields, MrzFormat, write_mrz
from gwanmun.engines.screening import ListedName, ListedPerson
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.people.service import DocumentKey, NewDocument, NewName, NewPerson, register_people
from gwanmun.platform.access.service import Actor

NOW = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)  # an hour before KE012 lands at Incheon
SENT_AT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
KEEPER = Actor("account:keeper", "Keeper", "officer", frozenset({"border.watchlist", "carriers.manage"}))
AIRLINE = Actor("carrier:KE", "Korean", "carrier")

_TRAVELLERS = (
    ("A1", "WALKER", "JOHN", "USA", "P12345678"),
    ("A2", "TRAN", "VAN", "VNM", "C76543210"),
    ("A3", "OKONKWO", "CHIDI", "USA", "P76543219"),
)


@dataclass(frozen=True, slots=True)
class Border:
    """The flight, its bookings by the carrier's reference, the hit, and the zone of each passport."""

    flight: Flight
    bookings: dict[str, Booking]
    hit: Hit
    zones: dict[str, str]


def build_border() -> Border:
    """Puts everything into the database. WALKER is on file and may enter, TRAN has no visa, OKONKWO is listed."""
    forget_index()
    add_carrier(by=KEEPER, at=SENT_AT, code="KE", name="Test Air", contact="+82-2-000-0000")
    make_watch_list(
        by=KEEPER, at=SENT_AT,
        description=ListDescription(
            code="bans", title_ko="입국규제", title_en="Entry bans", owner="Border Control Division", source="test",
            ground="A11-1-3", review_on=date(2026, 11, 1),
        ),
    )  # fmt: skip
    load_entries(by=KEEPER, at=SENT_AT, code="bans", persons=[_listed()])
    _register_walker()
    receive_message(
        by=AIRLINE, at=SENT_AT, carrier="KE", content=_paxlst(), dialect=Edifact(), stopwatch=lambda: 0.001
    )  # fmt: skip
    bookings = {booking.reference: booking for booking in Booking.objects.select_related("flight")}
    return Border(Flight.objects.get(), bookings, Hit.objects.get(), {row[0]: _zone(*row) for row in _TRAVELLERS})


def _listed() -> ListedPerson:
    return ListedPerson(
        id="bans:7",
        names=(ListedName(surname="OKONKWO", given="CHIDI"), ListedName(text="The Clerk", quality="weak")),
        births=(PartialDate(1990, 1, 1),),
        nationalities=("USA",),
        list_id="bans",
    )


def _register_walker() -> None:
    register_people(
        by=KEEPER, at=SENT_AT,
        people=[
            NewPerson(
                names=(NewName("WALKER", "JOHN"),), nationality="USA", birth=PartialDate(1990, 1, 1), sex="M",
                source="passport",
                document=NewDocument(key=DocumentKey("USA", "P12345678"), expires_on=date(2033, 1, 1)),
            )
        ],
    )  # fmt: skip


def _paxlst() -> bytes:
    body = "".join(
        f"NAD+FL+++{surname}:{given}'ATT+2++M'DTM+329:900101'LOC+178+LAX'LOC+179+ICN'NAT+2+{nationality}'"
        f"RFF+AVF:LOC{reference}'RFF+ABO:{reference}'DOC+P:110:111+{number}'DTM+36:330101'LOC+91+{nationality}'"
        for reference, surname, given, nationality, number in _TRAVELLERS
    )
    return (
        "UNB+UNOA:4+KE+GWANMUN+261124:0300+1++IAPI'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'RFF+TN:T1'NAD+MS+++KE DCS'"
        f"TDT+20+KE012+++KE'LOC+125+LAX'DTM+189:2611241130:201'LOC+87+ICN'DTM+232:2611251730:201'{body}"
        "CNT+42:3'UNT+1+1'UNZ+1+1'"
    ).encode()


def _zone(_reference: str, surname: str, given: str, nationality: str, number: str) -> str:
    fields = MrzFields(
        document_type="P", issuer=nationality, surname=surname, given_names=given, document_number=number,
        nationality=nationality, birth=PartialDate(1990, 1, 1), sex="M", expires_on=date(2033, 1, 1),
    )  # fmt: skip
    return "\n".join(write_mrz(fields, MrzFormat.TD3))
