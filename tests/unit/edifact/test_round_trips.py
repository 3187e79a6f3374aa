"""Whatever list or answer can be written is read again as it was."""

from datetime import date, datetime
from decimal import Decimal
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.edifact.building import ENVELOPE, codes, read

from gwanmun.engines.edifact import (
    Address,
    ClearanceAnswer,
    Contact,
    Document,
    Leg,
    ListFunction,
    Party,
    PassengerList,
    PersonAnswer,
    Traveller,
    TravellerKind,
    write_clearance,
    write_passenger_list,
)
from gwanmun.engines.edifact.flights import split_flight_number
from gwanmun.kernel.partial_dates import PartialDate


def words(characters: str, most: int = 20) -> st.SearchStrategy[str]:
    """Text as a component can hold it: no control characters, no blanks at the ends."""
    return st.text(characters, min_size=1, max_size=most).map(str.strip).filter(bool)


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODES = LETTERS + "0123456789"
TEXT = words(LETTERS + "abcxyz 0123456789'+:?.,-/*{}()éß김ИÉ")
NAMES = words(LETTERS + "abc 'éß김И-+:?").filter(lambda name: not name.isdigit())
REFERENCES = words(CODES + "'+:?")
PLACES = st.text(LETTERS, min_size=3, max_size=3)
COUNTRIES = st.sampled_from(["KOR", "USA", "D", "XXA", "GBD", "CHN"])
DAYS = st.dates(date(1980, 1, 1), date(2070, 12, 31))
MOMENTS = st.datetimes(datetime(1960, 1, 1), datetime(2120, 12, 31)).map(  # noqa: DTZ001 - local times
    lambda moment: moment.replace(second=0, microsecond=0)
)
BIRTHS = st.one_of(
    st.dates(date(1890, 1, 1), date(2026, 5, 4)).map(PartialDate.of),
    st.builds(PartialDate, st.integers(1890, 2026), st.integers(0, 12)),
)


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | strategy


CONTACTS = st.lists(st.builds(Contact, st.sampled_from(["TE", "FX", "EM"]), TEXT), max_size=2).map(tuple)


def _with_kind(code: str | None) -> dict[str, str | None]:
    return {"code": code, "kind": code[0] if code else None}


@st.composite
def documents(draw: st.DrawFn) -> Document:
    code = draw(st.sampled_from([None, "P", "PM", "V", "I", "AC", "T", "L"]))
    return Document(
        **_with_kind(code),
        number=draw(words(CODES)),
        issuer=draw(maybe(COUNTRIES)),
        place=draw(maybe(NAMES)),
        expires_on=draw(st.none() | DAYS | st.just(date(2099, 12, 31))),
        issued_on=draw(st.none() | DAYS),
    )


@st.composite
def addresses(draw: st.DrawFn) -> Address | None:
    address = Address(
        street=draw(maybe(TEXT)),
        city=draw(maybe(TEXT)),
        region=draw(maybe(TEXT)),
        postal_code=draw(maybe(TEXT)),
        country=draw(maybe(COUNTRIES)),
    )
    return None if address == Address() else address


@st.composite
def travellers(draw: st.DrawFn) -> Traveller:
    nationality = draw(maybe(COUNTRIES))
    others = draw(st.lists(COUNTRIES, unique=True, max_size=2)) if nationality else []
    given_names = draw(maybe(NAMES))
    tags = draw(st.lists(words(CODES), max_size=3, unique=True).filter(lambda found: "NULL" not in found))
    return Traveller(
        kind=draw(st.sampled_from(TravellerKind)),
        surname=draw(NAMES.filter(lambda name: given_names or not set("/,") & set(name))),
        given_names=given_names,
        middle=draw(maybe(NAMES)),
        sex=draw(st.sampled_from([None, "M", "F", "X"])),
        birth=draw(st.none() | BIRTHS),
        nationality=nationality,
        other_nationalities=tuple(code for code in others if code != nationality),
        residence=draw(maybe(COUNTRIES)),
        embark=draw(maybe(PLACES)),
        debark=draw(maybe(PLACES)),
        clearance_place=draw(maybe(PLACES)),
        birth_place=draw(maybe(NAMES)),
        birth_country=draw(maybe(COUNTRIES)),
        locator=draw(maybe(words(CODES))),
        reference=draw(maybe(REFERENCES)),
        seat=draw(maybe(words("123456789ABCK", 3))),
        ticket=draw(maybe(REFERENCES)),
        customer_reference=draw(maybe(REFERENCES)),
        government_id=draw(maybe(REFERENCES)),
        other_references=tuple(draw(st.lists(st.tuples(st.sampled_from(["ZZZ", "ACD"]), REFERENCES), max_size=2))),
        bag_count=draw(st.integers(0, 20)) if tags else draw(st.none() | st.integers(0, 20)),
        bag_weight_kg=draw(st.none() | st.decimals(0, 500, places=1).map(lambda weight: abs(Decimal(weight)))),
        bag_tags=tuple(tags),
        verified=draw(st.none() | st.booleans()),
        address=draw(addresses()),
        contacts=draw(CONTACTS),
        employment=draw(maybe(words(CODES))),
        remarks=tuple(draw(st.lists(TEXT, max_size=2))),
        documents=tuple(draw(st.lists(documents(), max_size=3))),
    )


@st.composite
def legs(draw: st.DrawFn) -> Leg:
    raw = draw(st.from_regex(r"(KE|7C|KAL)0?[1-9][0-9]{0,3}", fullmatch=True))
    carrier, number = split_flight_number(raw)
    return Leg(
        carrier=carrier,
        flight_number=number,
        raw_number=raw,
        departure=draw(PLACES),
        arrival=draw(PLACES),
        departs_at=draw(st.none() | MOMENTS),
        arrives_at=draw(st.none() | MOMENTS),
        overflight=draw(st.booleans()),
        crosses_border=draw(st.booleans()),
    )


@st.composite
def passenger_lists(draw: st.DrawFn) -> PassengerList:
    function, code, sub_code = draw(
        st.sampled_from(
            [
                (ListFunction.PASSENGERS, "745", None),
                (ListFunction.CHANGE, "745", "CP"),
                (ListFunction.CREW, "250", "C"),
                (ListFunction.CLOSE_OUT_ON_BOARD, "266", "CLOB"),
            ]
        )
    )
    sequence, first, last = draw(
        st.sampled_from([(None, True, True), (1, True, True), (1, True, False), (2, False, True)])
    )
    reference = draw(maybe(REFERENCES))
    people = tuple(draw(st.lists(travellers(), max_size=3)))
    return PassengerList(
        function=function,
        document_code=code,
        sub_code=sub_code,
        message_reference=draw(REFERENCES),
        transaction_reference=reference,
        transaction_revision=draw(maybe(words("123"))) if reference else None,
        common_access_reference=draw(maybe(REFERENCES)),
        sequence=sequence,
        first_part=first,
        last_part=last,
        reporting_party=draw(st.none() | st.builds(Party, name=NAMES, contact_name=maybe(NAMES), contacts=CONTACTS)),
        legs=tuple(draw(st.lists(legs(), max_size=3))),
        travellers=people,
        declared_count=len(people),
    )


@settings(max_examples=100, deadline=None)
@given(passenger_lists())
def test_a_list_survives_writing_and_reading(passenger_list: PassengerList) -> None:
    interchange = read(write_passenger_list(passenger_list, ENVELOPE))
    assert interchange.lists == (passenger_list,)
    assert codes(interchange) == []
    assert (interchange.sender, interchange.recipient, interchange.reference) == ("KE", "KRIPC", "REF001")


@settings(max_examples=30, deadline=None)
@given(passenger_lists(), st.integers(8, 80), st.sampled_from(["\r\n", "\n", "\r"]))
def test_a_list_survives_line_wraps(passenger_list: PassengerList, width: int, end: str) -> None:
    text = write_passenger_list(passenger_list, ENVELOPE).decode()
    wrapped = end.join(text[at : at + width] for at in range(0, len(text), width))
    assert read(wrapped).lists == (passenger_list,)


@settings(max_examples=30, deadline=None)
@given(passenger_lists())
def test_plain_segments_are_read_as_their_handlers_would(passenger_list: PassengerList) -> None:
    data = write_passenger_list(passenger_list, ENVELOPE)
    with patch("gwanmun.engines.edifact.paxlst.plain_rules", return_value={}):
        assert read(data).lists == (passenger_list,)


ANSWERS = st.builds(
    ClearanceAnswer,
    message_reference=REFERENCES,
    common_access_reference=maybe(REFERENCES),
    transaction_reference=maybe(REFERENCES),
    flight=st.none() | st.from_regex(r"KE[1-9][0-9]{0,3}", fullmatch=True),
    departure=maybe(PLACES),
    arrival=maybe(PLACES),
    departs_at=st.none() | MOMENTS,
    arrives_at=st.none() | MOMENTS,
    header_code=maybe(words(CODES, 3)),
    header_text=maybe(TEXT),
    persons=st.lists(
        st.builds(
            PersonAnswer,
            locator=maybe(REFERENCES),
            reference=maybe(REFERENCES),
            code=words(CODES, 2),
            text=maybe(TEXT),
        ),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=100, deadline=None)
@given(ANSWERS)
def test_an_answer_survives_writing_and_reading(answer: ClearanceAnswer) -> None:
    interchange = read(write_clearance(answer, ENVELOPE))
    assert interchange.clearances == (answer,)
    assert codes(interchange) == []
