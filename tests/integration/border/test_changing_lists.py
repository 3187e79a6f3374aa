"""Lists change until the doors close: who is meant, who is somebody else, and what becomes of flights."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.integration.border.conftest import ANALYST, KEEPER, NOW, ban, clearance, codes, listed, paxlst, traveller

from gwanmun.divisions.border.service import (
    Answer,
    Booking,
    CarrierMessage,
    Flight,
    Hit,
    ListDescription,
    Reply,
    adjudicate_hit,
    entries_of_list,
    flight_board,
    load_entries,
    make_watch_list,
    open_hits,
    withdraw_entry,
)
from gwanmun.engines.edifact import read_interchange
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import (
    DocumentKey,
    NewDocument,
    NewName,
    NewPermission,
    NewPerson,
    documents_on_file,
    register_people,
)
from gwanmun.platform.audit.service import Entry

Send = Callable[[bytes], Reply]
pytestmark = pytest.mark.django_db


def unnamed(segments: str, reference: str) -> str:
    """The passenger as a carrier without passenger references sends her."""
    return segments.replace(f"RFF+ABO:{reference}'", "")


def states() -> dict[str, str]:
    return dict(Booking.objects.values_list("reference", "state"))


class TestWhoIsMeant:
    def test_without_a_reference_a_passport_is_known_again_before_a_name_is(self, send: Send) -> None:
        walker = unnamed(traveller("A1", "WALKER", "JOHN", passport="P1"), "A1")
        namesake = unnamed(traveller("A2", "WALKER", "JOHN", passport="P2"), "A2")
        send(paxlst(walker, namesake, reference="1"))
        send(paxlst(namesake, bgm="745+XR", reference="2"))
        found = {booking.document_number: booking.state for booking in Booking.objects.all()}
        assert found == {"P1": "expected", "P2": "cancelled"}

    def test_two_people_of_one_name_and_birthday_on_one_list_are_two(self, send: Send) -> None:
        twins = [unnamed(traveller(r, "KIM", "MINSU", passport=f"M{r}"), r) for r in ("A1", "A2")]
        send(paxlst(*twins))
        assert sorted(booking.document_number for booking in Booking.objects.all()) == ["MA1", "MA2"]

    def test_a_new_passport_under_the_same_name_and_birthday_is_a_change(self, send: Send) -> None:
        send(paxlst(unnamed(traveller("A1", "WALKER", "JOHN", passport="P1"), "A1"), reference="1"))
        send(paxlst(unnamed(traveller("A1", "WALKER", "JOHN", passport="P2"), "A1"), bgm="745+CP", reference="2"))
        assert Booking.objects.get().document_number == "P2"

    def test_nobody_is_known_again_by_having_no_name(self, send: Send) -> None:
        send(paxlst("NAD+FL'", reference="1"))
        send(paxlst("NAD+FL'", "NAD+FL'", reference="2"))
        assert Booking.objects.count() == 3

    def test_a_reference_that_comes_later_is_kept(self, send: Send) -> None:
        send(paxlst(unnamed(traveller("A1", "WALKER", "JOHN"), "A1"), reference="1"))
        send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="2"))
        send(paxlst(traveller("A1", "WALKER", "JOHN QUINCY", passport="P2"), bgm="745+CP", reference="3"))
        booking = Booking.objects.get()
        assert (booking.reference, booking.document_number) == ("A1", "P2")

    def test_the_same_passport_twice_on_one_list_is_one_passenger_however_it_is_written(self, send: Send) -> None:
        reply = send(
            paxlst(
                traveller("A1", "WALKER", "JOHN", passport="P1234567"),
                traveller("A1", "WALKER", "JOHN", passport="P-123 4567"),
            )
        )
        assert [person.code for person in clearance(reply).persons] == ["0Z", "0Z"]
        assert Booking.objects.count() == 1

    def test_two_people_under_one_reference_by_a_slip_are_both_kept(self, send: Send) -> None:
        reply = send(
            paxlst(
                traveller("A1", "WALKER", "JOHN", passport="P1"),
                traveller("A1", "TRAN", "VAN", nationality="VNM", passport="C1"),
            )
        )
        assert [person.code for person in clearance(reply).persons] == ["0Z", "1V"]
        assert {booking.document_number for booking in Booking.objects.all()} == {"P1", "C1"}

    def test_texts_longer_than_any_standard_are_answered(self, send: Send) -> None:
        long = traveller("R" * 60, "W" * 200, "JOHN")
        assert codes(send(paxlst(long, reference="1"))) == {"R" * 60: "0Z"}
        send(paxlst(long, reference="2"))
        assert Booking.objects.count() == 1


class TestChanges:
    def test_a_change_for_somebody_unknown_puts_her_on_the_list_and_answers(self, send: Send) -> None:
        assert codes(send(paxlst(traveller("A9", "WALKER", "JANE"), bgm="745+CP"))) == {"A9": "0Z"}
        assert states() == {"A9": "expected"}

    def test_a_cancellation_of_somebody_unknown_is_noted_and_puts_nobody_on_the_list(self, send: Send) -> None:
        assert codes(send(paxlst(traveller("A9", "WALKER", "JANE"), bgm="745+XR"))) == {"A9": "0X"}
        assert not Booking.objects.exists()
        assert Entry.objects.get(kind="border.precheck.cancelled").data["unknown"] == 1

    @pytest.mark.parametrize("bgm", ["745+XR", "745+RP"])
    def test_who_leaves_a_booking_is_off_the_list_and_the_rest_stays(self, send: Send, bgm: str) -> None:
        one, two = traveller("A1", "WALKER", "JOHN", passport="P1"), traveller("A2", "WALKER", "JANE", passport="P2")
        send(paxlst(one, two, reference="1"))
        assert codes(send(paxlst(two, bgm=bgm, reference="2"))) == {"A2": "0X"}
        assert states() == {"A1": "expected", "A2": "cancelled"}

    def test_who_is_booked_again_is_back_and_answered_anew(self, send: Send) -> None:
        send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="1"))
        send(paxlst(traveller("A1", "WALKER", "JOHN"), bgm="745+XR", reference="2"))
        assert codes(send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="3"))) == {"A1": "0Z"}
        assert states() == {"A1": "expected"}
        assert Answer.objects.count() == 2

    def test_a_close_out_with_people_never_announced_is_answered(self, send: Send) -> None:
        reply = send(paxlst(traveller("A1", "TRAN", "VAN", nationality="VNM", passport="C1"), bgm="266+CLOB"))
        assert codes(reply) == {"A1": "1V"}
        assert states() == {"A1": "on_board"}
        assert Flight.objects.get().state == "closed"

    def test_a_close_out_of_those_left_behind_closes_no_flight(self, send: Send) -> None:
        send(paxlst(traveller("A1", "WALKER", "JOHN"), bgm="266+CLNB"))
        assert states() == {"A1": "not_on_board"}
        assert Flight.objects.get().state == "expected"

    def test_a_list_in_two_parts_is_one_list(self, send: Send) -> None:
        one = paxlst(traveller("A1", "WALKER", "JOHN", passport="P1"), reference="1")
        two = paxlst(traveller("A2", "WALKER", "JANE", passport="P2"), reference="2")
        send(one.replace(b"UNH+1+PAXLST:D:05B:UN:IATA'", b"UNH+1+PAXLST:D:05B:UN:IATA+CAR1+01:C'"))
        send(two.replace(b"UNH+1+PAXLST:D:05B:UN:IATA'", b"UNH+1+PAXLST:D:05B:UN:IATA+CAR1+02:F'"))
        assert Flight.objects.get().bookings.count() == 2


class TestFlights:
    def test_a_later_departure_of_the_day_is_the_same_flight_at_a_new_time(self, send: Send) -> None:
        send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="1"))
        later = paxlst(traveller("A1", "WALKER", "JOHN"), reference="2")
        send(later.replace(b"2611241130", b"2611241400").replace(b"2611251730", b"2611252000"))
        flight = Flight.objects.get()
        assert (flight.departs_local.hour, flight.arrives_local.hour, flight.at_port.hour) == (14, 20, 11)

    def test_the_next_day_is_another_flight(self, send: Send) -> None:
        send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="1"))
        send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="2").replace(b"26112", b"26122"))
        assert Flight.objects.count() == 2

    def test_a_flight_that_stops_at_a_second_port_of_ours_crosses_the_border_once(self, send: Send) -> None:
        text = paxlst(traveller("A1", "KIM", "MINSU", nationality="KOR", passport="M1"))
        stops = (
            b"LOC+125+ICN'DTM+189:2611240900:201'LOC+92+PUS'DTM+232:2611241000:201'DTM+189:2611241100:201'LOC+87+NRT'"
        )
        send(
            text.replace(b"LOC+125+LAX'DTM+189:2611241130:201'LOC+87+ICN'", stops).replace(b"2611251730", b"2611241300")
        )
        flight = Flight.objects.get()
        assert (flight.direction, flight.origin, flight.destination, flight.port) == ("departure", "PUS", "NRT", "PUS")

    def test_a_flight_inside_the_country_is_none_of_ours(self, send: Send) -> None:
        text = paxlst(traveller("A1", "KIM", "MINSU", nationality="KOR", passport="M1"))
        assert clearance(send(text.replace(b"LOC+125+LAX", b"LOC+125+GMP"))).header_code == "1"
        assert not Flight.objects.exists()

    @pytest.mark.parametrize("number", [b"", b"KE1234567890"])
    def test_a_flight_without_a_number_that_can_be_kept_is_told_so(self, send: Send, number: bytes) -> None:
        reply = send(paxlst(traveller("A1", "WALKER", "JOHN")).replace(b"TDT+20+KE012", b"TDT+20+" + number))
        assert clearance(reply).header_code == "1"
        assert CarrierMessage.objects.get().outcome == "answered"

    def test_lists_of_two_flights_in_one_message_are_answered_each(self, send: Send) -> None:
        one = paxlst(traveller("A1", "WALKER", "JOHN", passport="P1")).decode()
        two = paxlst(traveller("A1", "TRAN", "VAN", nationality="VNM", passport="C1")).decode()
        second = two.partition("UNH+1")[2].partition("UNZ")[0].replace("KE012", "KE018").replace("UNT+1+1", "UNT+1+2")
        head, _, _ = one.partition("UNZ")
        reply = send(f"{head}UNH+2{second}UNZ+2+1'".encode())
        answers = read_interchange(reply.content, received_on=NOW.date()).clearances
        assert [[person.code for person in answer.persons] for answer in answers] == [["0Z"], ["1V"]]
        assert {flight.number for flight in Flight.objects.all()} == {"KE12", "KE18"}


class TestHits:
    """What waits for an analyst follows what carriers change."""

    @pytest.fixture(autouse=True)
    def announced(self, send: Send, ban_list: str) -> None:
        ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01"))
        send(paxlst(traveller("A1", "OKONKWO", "CHIDI", passport="P1"), reference="1"))
        assert len(waiting()) == 1

    def test_a_new_passport_makes_a_pair_that_nobody_has_judged(self, send: Send) -> None:
        adjudicate_hit(
            by=ANALYST, at=NOW, hit_id=waiting()[0].pk, verdict="false", reason="other man", stopwatch=lambda: 0.0
        )
        assert waiting() == []
        send(paxlst(traveller("A1", "OKONKWO", "CHIDI", passport="P2"), bgm="745+CP", reference="2"))
        assert [hit.state for hit in waiting()] == ["open"]

    def test_a_likeness_that_a_correction_ended_waits_no_more_and_one_that_returns_does(self, send: Send) -> None:
        send(paxlst(traveller("A1", "WALKER", "JOHN", birth="550505"), bgm="745+CP", reference="2"))
        assert waiting() == []
        assert Hit.objects.get().state == "gone"
        send(paxlst(traveller("A1", "OKONKWO", "CHIDI"), bgm="745+CP", reference="3"))
        assert len(waiting()) == 1

    def test_nobody_judges_a_passenger_who_does_not_come(self, send: Send) -> None:
        send(paxlst(traveller("A1", "OKONKWO", "CHIDI", passport="P1"), bgm="745+XR", reference="2"))
        assert waiting() == []
        assert flight_board(by=ANALYST, now=NOW, hours_ahead=48).get().open_hits is None

    def test_nobody_judges_by_an_entry_that_is_withdrawn(self) -> None:
        withdraw_entry(by=KEEPER, at=NOW, entry_id=Hit.objects.get().entry_id, because="mistaken")
        assert waiting() == []

    def test_an_entry_is_withdrawn_once_and_its_reason_stands(self) -> None:
        entry = Hit.objects.get().entry_id
        withdraw_entry(by=KEEPER, at=NOW, entry_id=entry, because="mistaken")
        with pytest.raises(Refused, match="withdrawn_before"):
            withdraw_entry(by=KEEPER, at=NOW, entry_id=entry, because="again")
        assert Hit.objects.get().entry.withdrawn_because == "mistaken"

    def test_a_judgement_answers_anew_only_those_who_are_to_come(self) -> None:
        landed = Flight.objects.get().at_port + timedelta(minutes=1)
        adjudicate_hit(
            by=ANALYST, at=landed, hit_id=waiting()[0].pk, verdict="false", reason="seen", stopwatch=lambda: 0.0
        )
        assert Answer.objects.count() == 1

    def test_one_reference_twice_in_a_load_is_one_entry(self, ban_list: str) -> None:
        people = [listed("SMITH", given, "1980-01-01", reference="9") for given in ("ANN", "ANNE")]
        assert load_entries(by=KEEPER, at=NOW, code=ban_list, persons=people) == 1
        (entry,) = entries_of_list(ban_list, by=KEEPER, text="smith")
        assert entry.names[0]["given"] == "ANNE"

    def test_one_passport_listed_twice_is_one_hit(self, send: Send) -> None:
        twice = traveller("A1", "OKONKWO", "CHIDI", passport="P1")
        send(paxlst(twice, twice, reference="2"))
        assert len(waiting()) == 1


def waiting() -> list[Hit]:
    return list(open_hits(by=ANALYST, now=NOW))


class TestDocuments:
    def test_a_country_code_of_a_passport_is_taken_for_the_country(self, send: Send) -> None:
        assert codes(send(paxlst(traveller("A1", "SCHMIDT", "ANNA", nationality="D", passport="C01X00T47")))) == {
            "A1": "0Z"
        }
        assert Booking.objects.get().nationality == "DEU"

    def test_a_country_that_does_not_exist_is_asked_for(self, send: Send) -> None:
        assert codes(send(paxlst(traveller("A1", "WALKER", "JOHN", nationality="QQQ")))) == {"A1": "4Z"}

    def test_every_spelling_of_a_number_asked_for_is_answered(self, db: None) -> None:
        plain, spaced = DocumentKey("USA", "P1234567"), DocumentKey("USA", "p 123-4567")
        _register("P1234567")
        assert documents_on_file([plain, spaced])[plain].document == documents_on_file([spaced])[spaced].document

    def test_a_passport_that_two_records_claim_gives_each_nothing_of_the_other(self, db: None) -> None:
        _register("P1234567", permission="K1")
        _register("P1234567", permission="K2")
        record = documents_on_file([DocumentKey("USA", "P1234567")])[DocumentKey("USA", "P1234567")]
        assert record.document is not None
        assert {permission.person_id for permission in record.permissions} == {record.document.person_id}
        assert len(record.permissions) == 1


def _register(number: str, *, permission: str = "") -> None:
    held = NewPermission("keta", permission, date(2026, 1, 1), date(2029, 1, 1))
    register_people(
        by=KEEPER,
        at=NOW,
        people=[
            NewPerson(
                names=(NewName("WALKER", "JOHN"),),
                nationality="USA",
                birth=PartialDate(1990, 1, 1),
                sex="M",
                source="passport",
                document=NewDocument(key=DocumentKey("USA", number)),
                permissions=(held,) if permission else (),
            )
        ],
    )


def test_a_list_rests_on_a_ground_of_article_11() -> None:
    description = ListDescription(
        code="odd", title_ko="명단", title_en="Odd", owner="x", source="x", ground="A12-3-1", review_on=NOW.date()
    )
    with pytest.raises(Refused, match="ground_unknown"):
        make_watch_list(by=KEEPER, at=NOW, description=description)
