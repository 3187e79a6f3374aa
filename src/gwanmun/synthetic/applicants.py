"""Demonstration applicants: people with a stay that ends soon, their accounts, and applications in several states."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from gwanmun.casework.service import (
    Case,
    advance_case,
    ask_supplement,
    case_type,
    file_document,
    needed_slots,
    save_answers,
)
from gwanmun.divisions.residence.service import APPLY, EXAMINE, start_extension
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Text
from gwanmun.kernel.seoul import seoul_day
from gwanmun.people.service import DocumentKey, NewDocument, NewName, NewPerson, NewStay, register_people
from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.service import Account, make_public_account
from gwanmun.platform.web.demonstration import DemonstrationAccount
from gwanmun.synthetic.actors import FOUNDER

__all__ = ["DEMONSTRATION_APPLICANTS", "make_demonstration_applicants"]

_PASSWORD = "gwanmun-demo"  # noqa: S105 - shown on the sign-in page of a demonstration site, and nowhere else valid
_EXAMINER = Actor("system:synthetic-examiner", "Synthetic examiner", "system", frozenset({EXAMINE}))


@dataclass(frozen=True, slots=True)
class _Applicant:
    name: NewName
    nationality: str
    birth: PartialDate
    sex: str
    status: str
    days_left: int
    post: Text
    work: Text
    answers: Mapping[str, str]


_APPLICANTS = {
    "student": _Applicant(
        NewName("TRAN", "THI MAI"), "VNM", PartialDate(2004, 3, 9), "F", "D-2-2", 45,
        Text("유학생", "Student"),
        Text("체류기간 연장을 처음부터 신청해 봅니다.", "Applies to stay longer, from the beginning."),
        {},
    ),
    "worker": _Applicant(
        NewName("IVANOVA", "ELENA"), "KAZ", PartialDate(1990, 7, 21), "F", "E-7-1", 30,
        Text("전문인력", "Engineer"),
        Text("접수된 신청의 진행 상황을 봅니다.", "Follows an application that was received."),
        {"address": "Gyeonggi, Suwon, Synthetic-ro 12", "employer": "Hanbit Machines", "annual_income": "52000000"},
    ),
    "spouse": _Applicant(
        NewName("SANTOS", "MARIA LUISA"), "PHL", PartialDate(1993, 11, 2), "F", "F-6-1", 20,
        Text("결혼이민자", "Marriage migrant"),
        Text("보완 요청에 답합니다.", "Answers a request for a supplement."),
        {"address": "Jeonbuk, Jeonju, Synthetic-gil 3", "annual_income": "31000000", "lives_with_spouse": "yes"},
    ),
}  # fmt: skip

DEMONSTRATION_APPLICANTS = tuple(
    DemonstrationAccount(username, _PASSWORD, each.post, each.work) for username, each in _APPLICANTS.items()
)


@transaction.atomic
def make_demonstration_applicants(*, at: datetime) -> None:
    """Makes the applicants that are not there yet, with their applications."""
    there = set(Account.objects.filter(username__in=_APPLICANTS).values_list("username", flat=True))
    for username, applicant in _APPLICANTS.items():
        if username not in there:
            _settle(username, applicant, at)


def _settle(username: str, applicant: _Applicant, at: datetime) -> None:
    person_id = _registered(applicant, at)
    make_public_account(
        by=FOUNDER, at=at, username=username, password=_PASSWORD, person_id=person_id, duties=[APPLY],
        name=f"{applicant.name.given_names.title()} {applicant.name.surname.title()}", language="en",
    )  # fmt: skip
    if not applicant.answers:
        return
    case = _apply(Account.objects.get(username=username).as_actor(), applicant, person_id, at)
    if username == "spouse":
        _ask_more(case, at)


def _registered(applicant: _Applicant, at: datetime) -> UUID:
    today = seoul_day(at)
    person = NewPerson(
        names=(applicant.name,),
        nationality=applicant.nationality,
        birth=applicant.birth,
        sex=applicant.sex,
        source="synthetic",
        document=NewDocument(
            DocumentKey(applicant.nationality, f"X{applicant.birth.year}0{applicant.days_left}"),
            expires_on=date(today.year + 5, 6, 30),
        ),
        stay=NewStay(
            applicant.status, today - timedelta(days=400), today + timedelta(days=applicant.days_left), registered=True
        ),
    )
    return register_people(by=FOUNDER, at=at, people=[person])[0]


def _apply(her: Actor, applicant: _Applicant, person_id: UUID, at: datetime) -> Case:
    case = start_extension(by=her, at=at, person_id=person_id)
    answers = {"until_asked": (seoul_day(at) + timedelta(days=400)).isoformat(), **applicant.answers}
    save_answers(by=her, at=at, case_id=case.pk, expected_version=_version(case), answers=answers)
    case.refresh_from_db()
    for slot in needed_slots(case_type(case.case_type), case.facts):
        file_document(
            by=her, at=at, case_id=case.pk, expected_version=_version(case), slot=slot.name,
            document=f"paper:{slot.name}", document_kind=slot.name,
        )  # fmt: skip
    advance_case(by=her, at=at, case_id=case.pk, expected_version=_version(case), event="submit")
    return case


def _ask_more(case: Case, at: datetime) -> None:
    advance_case(by=_EXAMINER, at=at, case_id=case.pk, expected_version=_version(case), event="begin")
    ask_supplement(
        by=_EXAMINER, at=at, case_id=case.pk, expected_version=_version(case),
        items=["혼인관계증명서(상세) / Certificate of marriage, detailed"], until=seoul_day(at) + timedelta(days=10),
    )  # fmt: skip


def _version(case: Case) -> int:
    case.refresh_from_db()
    return case.version
