"""A new procedure is declarations alone: fewer than 120 lines, which the documentation walks through, and it works from
the first question to the decision."""

import runpy
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from tests import sample_procedures
from tests.casework_world import at

from gwanmun.casework.service import (
    Case,
    CaseType,
    advance_case,
    answer_supplement,
    ask_supplement,
    asked,
    file_document,
    open_case,
    queue,
    raise_flag,
    save_answers,
    story_of,
    tick_check,
)
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor

pytestmark = pytest.mark.django_db
SOURCE = Path(sample_procedures.__file__).parent / "card_exemption.py"
DOCS = Path(__file__).parents[3] / "docs" / "casework.md"
ILL = Actor("public:bo", "Bo", "public", frozenset({"card.apply"}), person_id=uuid4())
DOCTOR = Actor("account:d", "Dan", "officer", frozenset({"card.examine"}))
HEAD = Actor("account:h", "Hal", "officer", frozenset({"card.approve"}))


@pytest.fixture
def kind() -> CaseType:
    """The type, declared in the registry of this test."""
    declared: CaseType = runpy.run_path(str(SOURCE))["CARD_EXEMPTION"]
    return declared


def test_it_is_short_and_the_documentation_shows_the_same_lines() -> None:
    text = SOURCE.read_text()
    assert len(text.splitlines()) < 120
    assert text.strip() in DOCS.read_text()


def test_it_works_from_the_first_question_to_the_decision(kind: CaseType) -> None:
    case = open_case(by=ILL, at=at(0), case_type="card_exemption", subject="person:bo", person_id=ILL.person_id)

    def act(what, by: Actor, day: float, **more: object) -> None:
        case.refresh_from_db()
        what(by=by, at=at(day), case_id=case.pk, expected_version=case.version, **more)
        case.refresh_from_db()

    act(save_answers, ILL, 0, answers={"illness": "ward", "carer": "nobody asks this"})
    assert [each.name for each in asked(kind, case.facts)] == ["illness", "hospital", "until"]
    act(save_answers, ILL, 0, answers={"hospital": "City Hospital", "until": "2027-01-31"})
    with pytest.raises(Refused, match="incomplete"):
        act(advance_case, ILL, 0, event="submit")
    act(file_document, ILL, 0, slot="diagnosis", document="document:1", document_kind="medical_certificate")
    act(advance_case, ILL, 0, event="submit")
    assert (case.team, case.due_on) == ("wards", date(2026, 11, 13))  # ten working days with the first
    assert list(queue(by=DOCTOR, today=at(1).date(), team="wards")) == [case]
    act(ask_supplement, DOCTOR, 1, items=["a stamp on the certificate"], until=date(2026, 11, 12))
    act(answer_supplement, ILL, 3)
    assert case.due_on == date(2026, 11, 17)
    act(advance_case, DOCTOR, 3, event="propose")
    act(raise_flag, DOCTOR, 3, flag="doubt", reason="the stamp is blurred")
    with pytest.raises(Refused, match="flag_blocks"):
        act(advance_case, HEAD, 4, event="exempt")
    act(tick_check, DOCTOR, 4, check="doctor")
    act(advance_case, HEAD, 4, event="refuse", reason="9-2")
    assert story_of(Case.objects.get()).state == "refused"
