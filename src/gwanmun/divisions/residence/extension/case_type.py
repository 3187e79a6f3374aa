"""The extension of stay as a kind of case: what is asked of whom, what is shown, who decides, what follows.

Students, workers and marriage migrants are asked for different things by conditions on their status. The documents are
those of the law on the day from which this version holds.
"""

from collections.abc import Iterator
from datetime import date

from gwanmun.casework.service import (
    ALWAYS,
    CaseType,
    Check,
    ClockSpec,
    Condition,
    Kind,
    Question,
    Reason,
    Slot,
    Supplements,
    is_,
    register,
)
from gwanmun.divisions.residence.extension.lifecycle import EXAMINE, EXTENSION
from gwanmun.kernel.refusals import Text
from gwanmun.kernel.spans import Span
from gwanmun.law import at
from gwanmun.law.citations import cite
from gwanmun.law.wording import texts

__all__ = ["EXTENSION_OF_STAY", "STUDENTS", "WORKERS"]

_IN_FORCE_FROM = date(2026, 1, 23)
_ACT_25, _MANUAL, _SUPPLEMENTS = cite("Act 25(1)")[0], cite("Stay Manual")[0], cite("Civil Petitions Act 22")[0]
_DECREE_33 = cite("Decree 33")[0]

STUDENTS = ("D-2", "D-4")
WORKERS = ("E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7", "E-8", "E-9", "E-10")
_EARNERS = at(_IN_FORCE_FROM).keys("registration.job_and_income")
# The office sets the day; no day that it may set lies after the clock, so nobody goes on before her last day.
_SUPPLEMENT_TIME = Span.parse("14D")
_DEMANDS = at(_IN_FORCE_FROM).need("petition.supplement_demands").number


def _planned() -> Span:
    """The planned days of handling. No source gives a statutory time; the value is uncertain and never a deadline."""
    law = at(_IN_FORCE_FROM)
    planned = law.get("petition.planned_days", "extension") or law.unconfirmed("petition.planned_days", "extension")
    if planned is None:
        raise LookupError("the law holds no planned days of handling for an extension")
    return Span.parse(f"{planned.number}D")


_QUESTIONS = (
    Question(
        name="until_asked", kind=Kind.DATE, rule=_ACT_25,
        label=Text("언제까지 체류하고 싶습니까?", "Until when do you want to stay?"),
        help=Text("허가되는 기간은 심사에서 정해집니다.", "The office decides how long is granted."),
    ),
    Question(
        name="address", kind=Kind.TEXT, rule=_MANUAL, least=5, most=200,
        label=Text("현재 체류지 주소", "Where do you live now?"),
    ),
    Question(
        name="school", kind=Kind.TEXT, rule=_MANUAL, least=2, most=100, when=is_("status", *STUDENTS),
        label=Text("재학 중인 학교", "Which school do you attend?"),
    ),
    Question(
        name="employer", kind=Kind.TEXT, rule=_MANUAL, least=2, most=100, when=is_("status", *WORKERS),
        label=Text("근무처 이름", "Whom do you work for?"),
    ),
    Question(
        name="annual_income", kind=Kind.NUMBER, rule=_MANUAL, least=0, most=10_000_000_000,
        when=is_("status", *_EARNERS),
        label=Text("연간 소득(원)", "What do you earn a year, in won?"),
    ),
    Question(
        name="lives_with_spouse", kind=Kind.YES_NO, rule=_MANUAL, when=is_("status", "F-6"),
        label=Text("배우자와 함께 살고 있습니까?", "Do you live together with your spouse?"),
    ),
)  # fmt: skip


def _slots() -> Iterator[Slot]:
    """A requirement for every kind of document that the law names, for the statuses for which it names it."""
    statuses: dict[str, list[str]] = {}
    for row in at(_IN_FORCE_FROM).entries("extension.document"):
        status, document = row.key.split(":")
        statuses.setdefault(document, []).append(status)
    for document, named in statuses.items():
        yield _slot(document, _when(document, named))
    yield _slot("tuberculosis_certificate", is_("tuberculosis_certificate", True))


def _when(document: str, statuses: list[str]) -> Condition:
    if document == "registration_card":
        return is_("registered", True)
    return ALWAYS if statuses == ["*"] else is_("status", *statuses)


def _slot(document: str, when: Condition) -> Slot:
    label = texts()[f"document:{document}"]
    return Slot(name=document, label=label, kinds=frozenset({document}), basis=_MANUAL, when=when)


_REASONS = (
    Reason(
        "extension.ground_ended",
        Text("체류 사유가 끝났습니다.", "The ground of the stay has ended."),
        _ACT_25,
    ),
    Reason(
        "extension.not_proved",
        Text("제출서류로 체류 사유를 확인할 수 없습니다.", "The documents do not prove the ground of the stay."),
        _DECREE_33,
    ),
    Reason(
        "extension.false_documents",
        Text("거짓 서류를 제출하였습니다.", "False documents were shown."),
        _DECREE_33,
    ),
)

EXTENSION_OF_STAY = register(
    CaseType(
        name="extension_of_stay",
        version=1,
        in_force_from=_IN_FORCE_FROM,
        title=Text("체류기간 연장", "Extension of stay"),
        lifecycle=EXTENSION,
        receipt="submit",
        clocks={
            "decision": ClockSpec(_planned(), Text("처리 계획 기간", "Planned time to decide")),
            "supplement": ClockSpec(_SUPPLEMENT_TIME, Text("보완 기한", "Time for the supplement"), _SUPPLEMENTS),
        },
        questions=_QUESTIONS,
        given=frozenset(
            {"status", "status_code", "permitted_until", "nationality", "registered", "tuberculosis_certificate",
             "granted_until", "refusal_ground", "law"}
        ),
        slots=tuple(_slots()),
        fee="extension",
        checklist=(
            Check(
                name="identity", label=Text("여권과 신청인 일치", "The passport is the applicant's"), duty=EXAMINE,
                basis=_MANUAL, needed_for=("propose_grant",),
            ),
            Check(
                name="ground", label=Text("체류 사유 확인", "The ground of the stay goes on"), duty=EXAMINE,
                basis=_ACT_25, needed_for=("propose_grant",),
            ),
        ),
        reasons=_REASONS,
        supplements=Supplements(
            ask="ask_supplement", answer="answer_supplement", longest=_SUPPLEMENT_TIME, basis=_SUPPLEMENTS,
            at_most=_DEMANDS,
        ),
        effects={"grant": ("residence.extend_stay",)},
        retention="residence_permission",
        urgent_from="permitted_until",
        seen_by_applicant={
            "grant_proposed": Text("심사 중", "Under examination"),
            "refusal_proposed": Text("심사 중", "Under examination"),
        },
    )
)  # fmt: skip
