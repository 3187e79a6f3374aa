"""From a passenger list to answers: what a carrier is told, what is kept, what changes the list of the flight."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.integration.border.conftest import (
    AIRLINE,
    ANALYST,
    KEEPER,
    NOW,
    ban,
    clearance,
    codes,
    listed,
    paxlst,
    traveller,
)

from gwanmun.divisions.border.service import (
    Answer,
    Booking,
    CarrierMessage,
    Flight,
    Hit,
    Reply,
    adjudicate_hit,
    load_entries,
    withdraw_entry,
)
from gwanmun.divisions.border.service import WatchListEntry as Entry
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import DocumentKey, report_document, withdraw_report

Send = Callable[[bytes], Reply]
pytestmark = pytest.mark.django_db


def test_an_american_with_a_valid_passport_may_board(send: Send) -> None:
    reply = send(paxlst(traveller("A1", "WALKER", "JOHN")))
    assert codes(reply) == {"A1": "0Z"}
    assert b"RFF+AF:KE012" in reply.content
    answer = Answer.objects.get()
    assert answer.verdict == "board"
    assert answer.law_version.startswith("2026-11-25")
    assert answer.decision["code"] == "boarding.ok"


def test_each_passenger_gets_an_answer_of_their_own(send: Send) -> None:
    reply = send(
        paxlst(
            traveller("A1", "WALKER", "JOHN"),
            traveller("A2", "TRAN", "VAN", nationality="VNM", passport="C7654321"),
            traveller("A3", "WALKER", "JANE", passport="P7654322", expires="200101"),
            traveller("A4", "KIM", "MINSU", nationality="KOR", passport="M12345678"),
        )
    )
    assert codes(reply) == {"A1": "0Z", "A2": "1V", "A3": "1D", "A4": "0Z"}


def test_a_lost_passport_stops_its_bearer_until_the_report_is_withdrawn(send: Send) -> None:
    report = report_document(by=KEEPER, at=NOW, key=DocumentKey("USA", "P1234567"), kind="lost", source="holder")
    assert codes(send(paxlst(traveller("A1", "WALKER", "JOHN")))) == {"A1": "1D"}
    withdraw_report(by=KEEPER, at=NOW, report_id=report.pk, because="found at home")
    assert codes(send(paxlst(traveller("A1", "WALKER", "JOHN"), reference="2"))) == {"A1": "0Z"}


def test_a_listed_person_does_not_board_and_the_carrier_learns_no_security_detail(send: Send, ban_list: str) -> None:
    ban(ban_list, listed("WALKER", "JOHN QUINCY", "1990-01-01", nationality="USA"))
    reply = send(paxlst(traveller("A1", "WALKER", "JOHN QUINCY")))
    assert codes(reply) == {"A1": "1Z"}
    assert b"A11" not in reply.content
    assert b"bans" not in reply.content
    answer = Answer.objects.get()
    assert answer.reason_class == "entry_not_permitted"
    assert answer.candidates[0]["ground"] == "A11-1-3"
    assert answer.candidates[0]["reasons"]


def test_a_change_of_a_list_takes_effect_with_the_next_message(send: Send, ban_list: str) -> None:
    assert codes(send(paxlst(traveller("A1", "OKONKWO", "CHIDI"), reference="1"))) == {"A1": "0Z"}
    ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01", nationality="USA"))
    assert codes(send(paxlst(traveller("A1", "OKONKWO", "CHIDI"), reference="2"))) == {"A1": "1Z"}
    withdraw_entry(by=KEEPER, at=NOW, entry_id=Entry.objects.get().pk, because="mistaken identity")
    assert codes(send(paxlst(traveller("A1", "OKONKWO", "CHIDI"), reference="3"))) == {"A1": "0Z"}


def test_a_judgement_of_a_pair_is_remembered_for_later_journeys(send: Send, ban_list: str) -> None:
    ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01"))
    send(paxlst(traveller("A1", "OKONKWO", "CHIDI"), reference="1"))
    adjudicate_hit(
        by=ANALYST,
        at=NOW,
        hit_id=Hit.objects.get().pk,
        verdict="false",
        reason="other birthplace, seen in person",
        stopwatch=lambda: 0.0,
    )
    booking = Booking.objects.get()
    assert [answer.code for answer in booking.answers.all()] == ["0Z", "1Z"]
    assert codes(send(paxlst(traveller("A1", "OKONKWO", "CHIDI"), reference="2"))) == {"A1": "0Z"}
    assert Hit.objects.get().state == "false"


def test_a_judgement_needs_the_duty_and_a_reason(send: Send, ban_list: str) -> None:
    ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01"))
    send(paxlst(traveller("A1", "OKONKWO", "CHIDI")))
    hit = Hit.objects.get()
    with pytest.raises(Refused) as without_duty:
        adjudicate_hit(by=AIRLINE, at=NOW, hit_id=hit.pk, verdict="false", reason="x", stopwatch=lambda: 0.0)
    with pytest.raises(Refused) as without_reason:
        adjudicate_hit(by=ANALYST, at=NOW, hit_id=hit.pk, verdict="false", reason=" ", stopwatch=lambda: 0.0)
    assert without_duty.value.code == "access.duty_missing"
    assert without_reason.value.code == "border.adjudication_without_reason"


def test_the_same_message_again_gets_the_same_answer_and_writes_nothing(send: Send) -> None:
    message = paxlst(traveller("A1", "WALKER", "JOHN"))
    first, again = send(message), send(message)
    assert again.content == first.content
    assert again.repeated
    assert not first.repeated
    assert Answer.objects.count() == 1
    assert CarrierMessage.objects.count() == 1


def test_missing_data_are_asked_for(send: Send) -> None:
    text = paxlst(traveller("A1", "WALKER", "JOHN")).replace(b"NAT+2+USA'", b"").replace(b"LOC+91+USA'", b"")
    assert codes(send(text)) == {"A1": "4Z"}


def test_a_change_replaces_the_document_and_is_answered_anew(send: Send) -> None:
    send(paxlst(traveller("A1", "TRAN", "VAN", nationality="VNM", passport="C1"), reference="1"))
    reply = send(paxlst(traveller("A1", "TRAN", "VAN", nationality="USA", passport="P99"), bgm="745+CP", reference="2"))
    assert codes(reply) == {"A1": "0Z"}
    booking = Booking.objects.get()
    assert booking.document_number == "P99"
    assert [answer.code for answer in booking.answers.all()] == ["0Z", "1V"]


def test_cancellation_and_close_out_change_the_flights_list(send: Send) -> None:
    one, two = traveller("A1", "WALKER", "JOHN"), traveller("A2", "WALKER", "JANE", passport="P2")
    send(paxlst(one, two, reference="1"))
    send(paxlst(one, bgm="745+XR", reference="2"))
    send(paxlst(two, bgm="266+CLOB", reference="3"))
    assert dict(Booking.objects.values_list("reference", "state")) == {"A1": "cancelled", "A2": "on_board"}
    assert Flight.objects.get().state == "closed"
    send(paxlst(bgm="266+XF", reference="4"))
    assert Flight.objects.get().state == "cancelled"
    assert set(Booking.objects.values_list("state", flat=True)) == {"cancelled"}


def test_what_cannot_be_read_is_kept_and_answered_with_an_error(send: Send) -> None:
    reply = send(b"this is no passenger list")
    assert reply.outcome == "unreadable"
    assert clearance(reply).header_code == "1"
    kept = CarrierMessage.objects.get()
    assert bytes(kept.content) == b"this is no passenger list"
    assert kept.problem["reason"]


def test_a_flight_that_calls_at_none_of_our_ports_is_told_so(send: Send) -> None:
    reply = send(paxlst(traveller("A1", "WALKER", "JOHN"), arrival="NRT"))
    assert clearance(reply).header_code == "1"
    assert Booking.objects.count() == 0


def test_a_person_on_an_expired_list_may_board(send: Send, ban_list: str) -> None:
    ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01", nationality="USA"))
    Entry.objects.update(valid_until=(NOW - timedelta(days=1)).date())
    assert codes(send(paxlst(traveller("A1", "OKONKWO", "CHIDI")))) == {"A1": "0Z"}


def test_lists_are_changed_with_the_duty_only(ban_list: str) -> None:
    with pytest.raises(Refused) as refused:
        load_entries(by=AIRLINE, at=NOW, code=ban_list, persons=[])
    assert refused.value.code == "access.duty_missing"
