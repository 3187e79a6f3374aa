"""An extension of stay from its draft to the letter, as officers and applicants are told of it."""

from datetime import UTC, date, datetime, timedelta

import pypdfium2
import pytest
from django.utils import timezone
from tests.residence_world import applicant_account, student

from gwanmun.casework.service import (
    Case,
    advance_case,
    case_type,
    file_document,
    needed_slots,
    save_answers,
    tick_check,
)
from gwanmun.divisions.residence.service import propose_grant, propose_refusal, start_extension
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import Stay
from gwanmun.platform.access.service import Actor
from gwanmun.platform.letters.service import letters_of, open_letter
from gwanmun.platform.outbox.service import drain

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
EXAMINER = Actor("account:examiner", "Examiner", "officer", frozenset({"residence.examine"}))
HEAD = Actor("account:head", "Head", "officer", frozenset({"residence.approve"}))
ANSWERS = {
    "until_asked": "2028-02-28",
    "address": "Seoul, Mapo-gu, Wausan-ro 94",
    "school": "Hanbit University",
    "employer": "Hanbit Machines",
    "annual_income": "42000000",
    "lives_with_spouse": "yes",
}


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def version(case: Case) -> int:
    case.refresh_from_db()
    return case.version


def received(status: str = "D-2-2") -> tuple[Case, Actor]:
    """A whole application, received today."""
    person_id = student(status)
    her = applicant_account(person_id).as_actor()
    case = start_extension(by=her, at=NOW, person_id=person_id)
    kind = case_type(case.case_type)
    asked = {each.name for each in kind.questions if each.when.holds(case.facts)}
    save_answers(
        by=her, at=NOW, case_id=case.pk, expected_version=version(case),
        answers={name: value for name, value in ANSWERS.items() if name in asked},
    )  # fmt: skip
    case.refresh_from_db()
    for slot in needed_slots(kind, case.facts):
        file_document(
            by=her, at=NOW, case_id=case.pk, expected_version=version(case), slot=slot.name,
            document=f"document:{slot.name}", document_kind=slot.name,
        )  # fmt: skip
    advance_case(by=her, at=NOW, case_id=case.pk, expected_version=version(case), event="submit")
    case.refresh_from_db()
    return case, her


def examined(case: Case) -> Case:
    advance_case(by=EXAMINER, at=NOW, case_id=case.pk, expected_version=version(case), event="begin")
    for check in ("identity", "ground"):
        tick_check(by=EXAMINER, at=NOW, case_id=case.pk, expected_version=version(case), check=check)
    return case


def proposed(case: Case, until: date) -> None:
    propose_grant(
        by=EXAMINER, at=NOW, case_id=case.pk, person_id=case.person_id, expected_version=version(case), until=until
    )  # fmt: skip


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize(
    ("status", "team", "document"),
    [
        ("D-2-2", "residence.students", "enrolment_certificate"),
        ("E-7-1", "residence.workers", "income_certificate"),
        ("F-6-1", "residence.families", "marriage_certificate"),
    ],
)
def test_each_status_is_asked_for_its_own_and_goes_to_its_team(status, team, document):
    case, _her = received(status)
    assert case.team == team
    assert document in {slot.name for slot in needed_slots(case_type(case.case_type), case.facts)}


def test_who_comes_too_early_is_told_the_article():
    person_id = student(days_left=300)
    with pytest.raises(Refused) as refused:
        start_extension(by=applicant_account(person_id).as_actor(), at=NOW, person_id=person_id)
    assert refused.value.code == "extension.too_early"
    assert refused.value.basis


def test_nobody_applies_for_somebody_else():
    person_id = student()
    with pytest.raises(Refused) as refused:
        start_extension(by=applicant_account(student()).as_actor(), at=NOW, person_id=person_id)
    assert refused.value.code == "access.not_yours"


def test_a_second_application_is_the_one_that_is_open():
    case, her = received()
    assert start_extension(by=her, at=NOW, person_id=case.person_id).pk == case.pk


def test_a_grant_prolongs_the_stay_and_is_written_once():
    case, her = received()
    until = date(2027, 12, 31)
    proposed(examined(case), until)
    advance_case(by=HEAD, at=NOW, case_id=case.pk, expected_version=version(case), event="grant")
    stay = Stay.objects.get(person_id=case.person_id, during__upper_inf=True)
    assert (stay.permitted_until, stay.ground) == (until, f"case:{case.pk}")
    drain()
    letter = letters_of(her, f"case:{case.pk}").get()
    _letter, pdf = open_letter(by=her, at=NOW, letter_id=letter.pk)
    assert "2027" in text_of(pdf)
    assert case.reference in text_of(pdf)


def test_no_grant_reaches_beyond_the_longest_extension():
    case, _her = received()
    with pytest.raises(Refused) as refused:
        proposed(examined(case), date(2040, 1, 1))
    assert refused.value.code == "residence.until_not_possible"


def test_who_proposed_does_not_grant():
    case, _her = received()
    both = Actor("account:examiner", "Examiner", "officer", frozenset({"residence.examine", "residence.approve"}))
    proposed(examined(case), date(2027, 12, 31))
    with pytest.raises(Refused) as refused:
        advance_case(by=both, at=NOW, case_id=case.pk, expected_version=version(case), event="grant")
    assert refused.value.code == "lifecycle.same-person"
    assert not Stay.objects.filter(ground=f"case:{case.pk}").exists()


def test_a_refusal_says_its_ground_the_term_and_the_ways_to_contest_it():
    case, her = received()
    examined(case)
    propose_refusal(
        by=EXAMINER, at=NOW, case_id=case.pk, expected_version=version(case), ground="extension.not_proved",
        reason="The school says that the applicant left it in June.",
    )  # fmt: skip
    advance_case(by=HEAD, at=NOW, case_id=case.pk, expected_version=version(case), event="refuse")
    drain()
    _letter, pdf = open_letter(by=her, at=NOW, letter_id=letters_of(her, f"case:{case.pk}").get().pk)
    said = text_of(pdf)
    assert "제출서류로 체류 사유를 확인할 수 없습니다." in said
    assert "left it in June" in said
    assert "2027년 2월 23일" in said  # ninety days from the day after 2026-11-25
    assert (case.facts["permitted_until"]) == str(NOW.date() + timedelta(days=40))


def test_officers_of_the_border_see_no_application():
    case, _her = received()
    inspector = Actor("account:inspector", "Inspector", "officer", frozenset({"border.inspect"}), "ICN")
    with pytest.raises(Case.DoesNotExist):
        advance_case(by=inspector, at=NOW, case_id=case.pk, expected_version=version(case), event="begin")
