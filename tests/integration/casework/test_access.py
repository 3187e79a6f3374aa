"""Who sees and does what, generated: every pair of duties, office and relation against every kind of case, asked
through list, search, page, log, bulk preview and what hangs on the case. All answer alike."""

from itertools import chain, combinations, product
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from tests.casework_world import ANN, CLERK, LEADER, PERSON, STRANGER, at, received, text

from gwanmun.casework.service import (
    Case,
    CaseType,
    Mandate,
    advance_case,
    file_document,
    grant_mandate,
    mandates_held,
    open_case,
    open_case_file,
    preview_many,
    queue,
    raise_flag,
    register,
    save_answers,
    set_level,
    who_looked,
    withdraw_mandate,
    write_note,
)
from gwanmun.kernel.lifecycle import Lifecycle, State, Transition
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor, may, owner_may, visible
from gwanmun.platform.audit.service import reads_of

pytestmark = pytest.mark.django_db
TODAY = at(1).date()
OTHER_PERSON = UUID("01900000-0000-7000-8000-000000000002")
REPRESENTATIVE = Actor("public:lawyer", "Lawyer", "public", person_id=uuid4())
SCHOOL = Actor("public:school", "School", "public")  # holds a mandate for another kind of case only
EVE = Actor("public:eve", "Eve", "public", frozenset({"permit.examine", "permit.approve"}), "SEOUL", "", OTHER_PERSON)

DUTIES = ("permit.examine", "permit.audit", "matter.work", "case.confidential", "case.lead", "permit.apply")
ACTORS = [
    Actor(f"account:{number}", "Officer", "officer", frozenset(duties), office, "casework")
    for number, (duties, office) in enumerate(
        product(chain.from_iterable(combinations(DUTIES, size) for size in range(3)), ["SEOUL", "BUSAN", ""])
    )
] + [ANN, REPRESENTATIVE, SCHOOL, EVE, Actor("system:test", "System", "system")]  # fmt: skip


@pytest.fixture
def cases() -> list[Case]:
    """Cases of two kinds, one open to the whole country, in two offices, of two people, open and confidential."""
    register(
        CaseType(
            "matter", 1, text("matter"),
            Lifecycle(
                name="matter", initial="new", states=(State("new"), State("done", terminal=True)),
                transitions=(Transition(event="close", sources=("new",), to="done", duty="matter.work"),),
            ),
        )
    )  # fmt: skip
    kinds = product(["sample_permit", "matter"], ["SEOUL", "BUSAN"], [PERSON, OTHER_PERSON], ["open", "confidential"])
    made = [
        open_case(
            by=Actor("system:test", "System", "system"), at=at(0), case_type=name, subject=f"x:{number}",
            person_id=person, office=office, level=level,
        )
        for number, (name, office, person, level) in enumerate(kinds)
    ]  # fmt: skip
    Case.objects.update(received_on=TODAY)
    grant_mandate(
        by=ANN, at=at(0), representative=REPRESENTATIVE.id, representative_name="Lawyer", capacity="lawyer",
        case_types=["sample_permit"],
    )  # fmt: skip
    grant_mandate(
        by=ANN, at=at(0), representative=SCHOOL.id, representative_name="School", capacity="school",
        case_types=["sample_objection"],
    )  # fmt: skip
    return made


def expected(actor: Actor, case: Case, *, acting: bool = False) -> bool:
    """The rule in words, written a second time."""
    if actor.kind == "system":
        return True
    if actor.kind == "public":
        mine = actor.person_id == case.person_id
        return mine or (actor == REPRESENTATIVE and case.person_id == PERSON and case.case_type == "sample_permit")
    if case.level == "confidential" and not actor.has("case.confidential"):
        return False
    if case.case_type == "matter":
        return actor.has("matter.work")
    works = actor.has("permit.examine") or actor.has("permit.apply")
    return case.office == actor.office and (works or (actor.has("permit.audit") and not acting))


def opens(actor: Actor, case: Case) -> bool:
    try:
        open_case_file(by=actor, at=at(1), case_id=case.pk)
    except ObjectDoesNotExist:
        return False
    return True


def test_list_search_page_log_and_bulk_agree_for_every_duty_office_and_relation(cases: list[Case]) -> None:
    for actor in ACTORS:
        wanted = {case.pk for case in cases if expected(actor, case)}
        assert {case.pk for case in queue(by=actor, today=TODAY)} == wanted, actor
        assert set(visible(actor, Case.objects.all()).values_list("pk", flat=True)) == wanted, actor
        previewed = preview_many(by=actor, at=at(1), case_ids=[case.pk for case in cases], event="withdraw")
        codes = {each.case_id: [refusal.code for refusal in each.refusals] for each in previewed}
        assert {key for key, refused in codes.items() if refused != ["casework.not_found"]} == wanted, actor
        acting = {case.pk for case in cases if expected(actor, case, acting=True)}
        assert {case.pk for case in cases if may(actor, "work", case)} == acting, actor
        assert {case.pk for case in cases if owner_may(actor, "add", f"case:{case.pk}")} == acting, actor
        assert {case.pk for case in cases if owner_may(actor, "read", f"case:{case.pk}")} == wanted, actor


def test_search_and_page_agree(cases: list[Case]) -> None:
    for actor in ACTORS[::5] + ACTORS[-5:]:
        for case in cases:
            found = {each.pk for each in queue(by=actor, today=TODAY, search=case.reference)}
            assert (case.pk in found) == opens(actor, case) == expected(actor, case), (actor, case)


def test_the_events_of_a_case_are_for_officers(cases: list[Case]) -> None:
    case = cases[0]
    assert [event.event for event in open_case_file(by=CLERK, at=at(1), case_id=case.pk).events] == ["opened"]
    assert open_case_file(by=ANN, at=at(1), case_id=case.pk).events == []


def test_a_duty_makes_nobody_of_the_public_an_officer(cases: list[Case]) -> None:
    case = next(each for each in cases if each.person_id == OTHER_PERSON and each.case_type == "sample_permit")
    with pytest.raises(Refused) as refused:
        write_note(by=EVE, at=at(1), case_id=case.pk, text="let me in")
    assert refused.value.code.startswith("access.")


def test_what_one_may_not_know_does_not_exist_for_any_act() -> None:
    case = received()
    common = {"by": STRANGER, "at": at(1), "case_id": case.pk, "expected_version": case.version}
    for act in (
        lambda: advance_case(**common, event="begin"),
        lambda: save_answers(**common, answers={}),
        lambda: raise_flag(**common, flag="vip", reason="x"),
        lambda: file_document(**common, slot="passport", document="x", document_kind="passport"),
        lambda: who_looked(by=STRANGER, case_id=case.pk),
    ):
        with pytest.raises(Case.DoesNotExist):
            act()


def test_who_looked_is_told_to_the_person_and_her_own_looks_are_not_among_them() -> None:
    case = received()
    open_case_file(by=ANN, at=at(1), case_id=case.pk)
    open_case_file(by=CLERK, at=at(2), case_id=case.pk)
    other = received(subject="person:2")
    open_case_file(by=CLERK, at=at(2), case_id=other.pk)
    (read,) = who_looked(by=ANN, case_id=case.pk)
    assert (read.actor_name, read.at, read.purpose) == ("Clerk", at(2), "casework")
    assert reads_of(PERSON).count() == 2


def test_a_confidential_case_leaves_the_lists_of_those_who_are_not_cleared() -> None:
    case = received()
    with pytest.raises(Refused, match="duty_missing"):
        set_level(
            by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, level="confidential", reason="x"
        )  # fmt: skip
    set_level(
        by=LEADER, at=at(1), case_id=case.pk, expected_version=case.version, level="confidential", reason="threats"
    )
    assert (list(queue(by=CLERK, today=TODAY)), list(queue(by=LEADER, today=TODAY))) == ([], [case])
    assert opens(ANN, case)


class TestMandates:
    def test_a_representative_applies_for_the_person_as_far_as_the_mandate_goes(self) -> None:
        common = {"at": at(0), "case_type": "sample_permit", "subject": "person:1", "person_id": PERSON}
        with pytest.raises(Refused, match="not_yours"):
            open_case(by=REPRESENTATIVE, **common)
        mandate = grant_mandate(
            by=ANN, at=at(0), representative=REPRESENTATIVE.id, representative_name="Lawyer", capacity="lawyer",
            case_types=["sample_permit"],
        )  # fmt: skip
        assert [each.person_id for each in mandates_held(REPRESENTATIVE)] == [PERSON]
        case = open_case(by=REPRESENTATIVE, **common)
        save_answers(by=REPRESENTATIVE, at=at(0), case_id=case.pk, expected_version=0, answers={"group": "worker"})
        assert opens(ANN, case) and opens(REPRESENTATIVE, case)
        with pytest.raises(Refused, match="not_yours"):
            open_case(by=REPRESENTATIVE, **{**common, "case_type": "sample_objection"})
        withdraw_mandate(by=ANN, at=at(1), mandate_id=mandate.pk)
        withdraw_mandate(by=REPRESENTATIVE, at=at(1), mandate_id=mandate.pk)
        assert not opens(REPRESENTATIVE, case)
        with pytest.raises(Mandate.DoesNotExist):
            withdraw_mandate(by=EVE, at=at(1), mandate_id=mandate.pk)

    def test_a_mandate_ends_with_its_last_day(self) -> None:
        case = received()
        for last_on, is_open in ((at(-3000).date(), False), (at(30000).date(), True)):
            grant_mandate(
                by=ANN, at=at(0), representative=REPRESENTATIVE.id, representative_name="L", capacity="lawyer",
                last_on=last_on,
            )  # fmt: skip
            assert opens(REPRESENTATIVE, case) == is_open

    def test_nobody_mandates_for_another_or_for_what_does_not_exist(self) -> None:
        common = {"at": at(0), "representative_name": "L", "capacity": "lawyer"}
        with pytest.raises(Refused, match="not_yours"):
            grant_mandate(by=CLERK, representative=REPRESENTATIVE.id, **common)
        with pytest.raises(Refused, match="not_yours"):
            grant_mandate(by=ANN, representative=ANN.id, **common)
        with pytest.raises(Refused, match="unknown_type"):
            grant_mandate(by=ANN, representative=REPRESENTATIVE.id, case_types=["nothing"], **common)
