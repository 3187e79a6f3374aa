"""The inspection desk: from the machine-readable zone to admitted, referred, refused, departed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.integration.border.conftest import AIRLINE, INSPECTOR, READER, SECONDARY, ban, listed, paxlst, traveller

from gwanmun.casework.service import Case, advance_case, clocks_of, options, rebuilt_state
from gwanmun.divisions.border.service import (
    Assessment,
    Desk,
    Inspection,
    Presentation,
    Reply,
    admit_traveller,
    assess,
    clear_departure,
    may_admit,
    refer_traveller,
    refuse_traveller,
)
from gwanmun.engines.mrtd import MrzFields, MrzFormat, read_mrz, write_mrz
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import Movement, Person, Stay, open_dossier

pytestmark = pytest.mark.django_db
LANDED = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
DESK = Desk("ICN", "12")


def standing_at_the_desk(
    surname: str = "WALKER",
    given: str = "JOHN",
    *,
    nationality: str = "USA",
    passport: str = "P1234567",
    birth: str = "1990-01-01",
    expires: date = date(2033, 1, 1),
    direction: str = "entry",
    now: datetime = LANDED,
    purpose: str | None = "tourism",
) -> Assessment:
    """Somebody whose passport the officer has just read."""
    lines = write_mrz(
        MrzFields(
            document_type="P",
            issuer=nationality,
            surname=surname,
            given_names=given,
            document_number=passport,
            nationality=nationality,
            birth=PartialDate.parse(birth),
            sex="M",
            expires_on=expires,
        ),
        MrzFormat.TD3,
    )
    presentation = Presentation(
        reading=read_mrz(lines, on=now.date()),
        port="ICN",
        direction=direction,
        purpose=purpose,
        biometrics="given",
        arrival_declared=True,
    )
    return assess(presentation, now=now, stopwatch=lambda: 0.0)


def test_an_american_tourist_is_admitted_for_ninety_days_and_the_stay_opens() -> None:
    inspection = admit_traveller(by=INSPECTOR, at=LANDED, assessment=standing_at_the_desk(), desk=DESK)
    stay = Stay.objects.get()
    assert (inspection.result, inspection.status_code) == ("admitted", stay.status_code)
    assert stay.permitted_until == inspection.permitted_until
    assert stay.permitted_until is not None
    assert timedelta(days=88) < stay.permitted_until - date(2026, 11, 25) <= timedelta(days=90)
    assert Movement.objects.get().direction == "entry"


def test_the_desk_sees_what_the_carrier_was_answered(send: Callable[[bytes], Reply]) -> None:
    send(paxlst(traveller("A1", "WALKER", "JOHN")))
    assessment = standing_at_the_desk()
    assert assessment.booking is not None
    assert assessment.booking.flight.number == "KE12"
    assert assessment.answer is not None
    assert assessment.answer.code == "0Z"
    inspection = admit_traveller(by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK)
    assert inspection.flight == "KE12"


def test_a_visa_national_without_a_visa_is_refused_with_the_ground_of_the_law() -> None:
    assessment = standing_at_the_desk("TRAN", "VAN", nationality="VNM", passport="C1")
    refusal = may_admit(assessment, INSPECTOR)
    assert refusal is not None
    assert refusal.basis
    inspection = refuse_traveller(
        by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK, ground="A12-3-1", note=""
    )  # fmt: skip
    assert (inspection.result, inspection.ground) == ("refused", "A12-3-1")
    assert not Stay.objects.exists()


def test_a_ground_that_the_records_do_not_show_needs_a_finding() -> None:
    assessment = standing_at_the_desk()
    with pytest.raises(Refused, match="refusal_without_ground"):
        refuse_traveller(by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK, ground="A12-3-2", note=" ")
    inspection = refuse_traveller(
        by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK, ground="A12-3-2", note="says he comes to work"
    )
    assert inspection.note == "says he comes to work"


def test_a_national_is_never_refused() -> None:
    assessment = standing_at_the_desk("KIM", "MINSU", nationality="KOR", passport="M12345678", purpose=None)
    with pytest.raises(Refused, match="national_not_refused"):
        refuse_traveller(by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK, ground="A12-3-1", note="x")
    inspection = admit_traveller(by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK)
    assert (inspection.result, inspection.status_code) == ("admitted", "")
    assert not Stay.objects.exists()


def test_a_likeness_to_a_listed_person_goes_to_secondary_inspection(ban_list: str) -> None:
    ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01", nationality="USA"))
    assessment = standing_at_the_desk("OKONKWO", "CHIDI")
    with pytest.raises(Refused, match="not_admissible"):
        admit_traveller(by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK)
    refer_traveller(
        by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK, direction="entry", note="looks like a listed person"
    )
    case = Case.objects.get()
    assert (case.case_type, case.state) == ("secondary_inspection", "referred")


def test_a_case_of_secondary_inspection_is_led_by_its_lifecycle_and_rebuilt_from_its_events(ban_list: str) -> None:
    refer_traveller(
        by=INSPECTOR, at=LANDED, assessment=standing_at_the_desk(), desk=DESK, direction="entry", note="nervous"
    )
    case = Case.objects.get()
    assert [option.is_allowed for option in options(case, INSPECTOR)] == [False]
    advance_case(by=SECONDARY, at=LANDED, case_id=case.pk, expected_version=0, event="begin_interview")
    with pytest.raises(Refused, match="changed_meanwhile"):
        advance_case(by=SECONDARY, at=LANDED, case_id=case.pk, expected_version=0, event="admit")
    advance_case(by=SECONDARY, at=LANDED, case_id=case.pk, expected_version=1, event="admit", reason="documents shown")
    case.refresh_from_db()
    assert case.closed_at == LANDED
    assert rebuilt_state(case) == case.state == "admitted"
    assert clocks_of(case) == []


def with_a_wrong_check_digit(assessment: Assessment) -> Assessment:
    """The same traveller, whose zone does not add up."""
    return replace(assessment, zone_holds=False)


def test_a_document_whose_check_digits_are_wrong_is_for_a_secondary_officer_with_a_reason() -> None:
    assessment = with_a_wrong_check_digit(standing_at_the_desk())
    with pytest.raises(Refused, match="zone_does_not_hold"):
        admit_traveller(by=INSPECTOR, at=LANDED, assessment=assessment, desk=DESK)
    inspection = admit_traveller(
        by=SECONDARY, at=LANDED, assessment=assessment, desk=DESK, note="chip agrees with the page"
    )
    assert inspection.note == "chip agrees with the page"
    later = LANDED + timedelta(days=3)
    leaving = with_a_wrong_check_digit(standing_at_the_desk(direction="departure", now=later))
    with pytest.raises(Refused, match="zone_does_not_hold"):
        clear_departure(by=INSPECTOR, at=later, assessment=leaving, desk=DESK)


def test_a_zone_with_a_wrong_digit_is_seen_at_the_desk() -> None:
    zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F3204159ZE184226B<<<<<10"
    presentation = Presentation(reading=read_mrz(zone, on=LANDED.date()), port="ICN", direction="entry")
    assert not assess(presentation, now=LANDED, stopwatch=lambda: 0.0).zone_holds
    assert standing_at_the_desk().zone_holds


def test_departure_ends_the_stay() -> None:
    admit_traveller(by=INSPECTOR, at=LANDED, assessment=standing_at_the_desk(), desk=DESK)
    later = LANDED + timedelta(days=10)
    assessment = standing_at_the_desk(direction="departure", now=later)
    inspection = clear_departure(by=INSPECTOR, at=later, assessment=assessment, desk=DESK)
    assert inspection.result == "departed"
    assert Stay.objects.get().during.upper == date(2026, 12, 5)


def test_one_who_overstayed_is_not_cleared_at_the_desk() -> None:
    admit_traveller(by=INSPECTOR, at=LANDED, assessment=standing_at_the_desk(), desk=DESK)
    later = LANDED + timedelta(days=200)
    assessment = standing_at_the_desk(direction="departure", now=later)
    with pytest.raises(Refused, match="departure_restricted"):
        clear_departure(by=INSPECTOR, at=later, assessment=assessment, desk=DESK)


def test_only_an_inspecting_officer_inspects() -> None:
    with pytest.raises(Refused, match="duty_missing"):
        admit_traveller(by=AIRLINE, at=LANDED, assessment=standing_at_the_desk(), desk=DESK)


def test_the_single_view_of_a_person_shows_the_journey_and_logs_who_looked() -> None:
    admit_traveller(by=INSPECTOR, at=LANDED, assessment=standing_at_the_desk(), desk=DESK)
    person = Person.objects.get()
    dossier = open_dossier(by=READER, at=LANDED, person_id=person.pk)
    assert dossier.identity is not None
    assert str(dossier.identity.names.get()) == "WALKER JOHN"
    assert dossier.documents[0].number == "P1234567"
    assert {event.kind for event in dossier.events} == {
        "people.person.registered",
        "people.movement.entered",
        "border.inspection.admitted",
    }
    assert Inspection.objects.get().person_id == person.pk
