"""The inspection desk: from the zone to the act, in one screen, on the facts of that moment."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.border_world import Border

from gwanmun.casework.service import Case
from gwanmun.divisions.border.service import Inspection
from gwanmun.people.service import Movement
from gwanmun.platform.audit.service import reads_of

DESK, ACT = "/counter/desk/", "/counter/desk/act/"


@pytest.fixture
def inspector(officer: Callable[..., Client]) -> Client:
    return at_desk(officer("border.inspect"))


def at_desk(client: Client, direction: str = "entry") -> Client:
    client.post("/counter/", {"port": "ICN", "number": "E-14", "direction": direction})
    return client


def test_the_desk_is_chosen_first(officer: Callable[..., Client]) -> None:
    client = officer("border.inspect")
    assert client.get(DESK)["Location"] == reverse("counter:start")
    assert client.post("/counter/", {"port": "XXX", "number": "", "direction": "entry"}).status_code == 422
    assert client.post("/counter/", {"port": "ICN", "number": "E-14", "direction": "entry"})["Location"] == DESK


def test_a_zone_shows_person_answer_and_what_is_still_to_be_asked(inspector: Client, border: Border) -> None:
    page = inspector.post(DESK, {"mrz": border.zones["A1"]})
    text = page.content.decode()
    assert page.context["examination"].verdict == "ask"
    assert page.context["examination"].explained.missing == ["Purpose"]
    assert "WALKER JOHN" in text
    assert "KE12" in text
    assert reads_of(border.bookings["A1"].person_id).filter(what="desk", purpose="inspection").exists()


def test_with_the_purpose_status_and_last_day_are_computed(inspector: Client, border: Border) -> None:
    page = inspector.post(DESK, {"mrz": border.zones["A1"], "purpose": "tourism"})
    examination = page.context["examination"]
    assert examination.verdict == "admit"
    assert (examination.status, str(examination.until), examination.days) == ("B-2-1", "2027-02-23", 90)


def test_the_traveller_is_admitted_and_told_so_in_both_languages(inspector: Client, border: Border) -> None:
    done = inspector.post(ACT, {"mrz": border.zones["A1"], "purpose": "tourism", "act": "admit"})
    assert done["Location"] == DESK
    inspection = Inspection.objects.get()
    assert (inspection.result, inspection.status_code, inspection.desk) == ("admitted", "B-2-1", "E-14")
    assert Movement.objects.get().permitted_until == inspection.permitted_until
    text = inspector.get(DESK).content.decode()
    assert "You may stay until 2027-02-23." in text
    assert "2027-02-23까지 머무를 수 있습니다." in text
    assert "autofocus" in text
    assert "You may stay until" not in inspector.get(DESK).content.decode()


def test_a_listed_traveller_is_not_admitted_at_the_desk(inspector: Client, border: Border) -> None:
    shown = inspector.post(DESK, {"mrz": border.zones["A3"], "purpose": "tourism"})
    assert shown.context["examination"].verdict == "refuse"
    refused = inspector.post(ACT, {"mrz": border.zones["A3"], "purpose": "tourism", "act": "admit"})
    assert refused.status_code == 409
    assert "The requirements for entry are not met." in refused.content.decode()
    assert not Inspection.objects.exists()


def test_a_refusal_has_a_ground_and_a_notice_in_two_languages(inspector: Client, border: Border) -> None:
    form = {"mrz": border.zones["A3"], "act": "refuse"}
    assert inspector.post(ACT, form).status_code == 409
    inspector.post(ACT, form | {"ground": "A11-1-3"})
    inspection = Inspection.objects.get()
    assert (inspection.result, inspection.ground) == ("refused", "A11-1-3")
    notice = inspector.get(reverse("counter:notice", args=[inspection.pk])).content.decode()
    assert "입국 불허가 통지서" in notice
    assert "출입국관리법 제11조제1항제3호" in notice
    assert "Immigration Act, Art. 11(1)3" in notice
    assert "within 90 days" in notice
    assert "Entry bans" not in notice
    assert "bans:7" not in notice


def test_another_ground_than_the_records_show_needs_a_finding(inspector: Client, border: Border) -> None:
    form = {"mrz": border.zones["A1"], "purpose": "tourism", "act": "refuse", "ground": "A12-3-2"}
    assert inspector.post(ACT, form).status_code == 409
    inspector.post(ACT, form | {"note": "Said that he came to work on a farm"})
    notice = inspector.get(reverse("counter:notice", args=[Inspection.objects.get().pk])).content.decode()
    assert "Said that he came to work on a farm" in notice


def test_there_is_no_notice_of_an_admission(inspector: Client, border: Border) -> None:
    inspector.post(ACT, {"mrz": border.zones["A1"], "purpose": "tourism", "act": "admit"})
    assert inspector.get(reverse("counter:notice", args=[Inspection.objects.get().pk])).status_code == 404


def test_a_referral_needs_words_and_opens_a_case(inspector: Client, border: Border) -> None:
    form = {"mrz": border.zones["A1"], "act": "refer"}
    refused = inspector.post(ACT, form)
    assert refused.status_code == 409
    assert "A referral needs a reason." in refused.content.decode()
    inspector.post(ACT, form | {"note": "No return ticket"})
    assert Inspection.objects.get().result == "referred"
    assert Case.objects.get().office == "ICN"


def test_what_is_left_to_judgement_is_admitted_by_secondary_officers_with_a_reason(
    officer: Callable[..., Client], inspector: Client, border: Border
) -> None:
    form = {"mrz": border.zones["A1"], "act": "admit"}
    assert inspector.post(ACT, form).status_code == 409
    second = at_desk(officer("border.inspect", "border.secondary", name="second"))
    assert second.post(DESK, {"mrz": border.zones["A1"]}).context["examination"].with_reason
    assert second.post(ACT, form).status_code == 409
    assert second.post(ACT, form | {"note": "Invited by a hospital, letter seen"}).status_code == 302


def test_a_zone_that_cannot_be_read_says_where_and_is_kept_in_the_field(inspector: Client) -> None:
    page = inspector.post(DESK, {"mrz": "P<USAWALKER<<JOHN"})
    assert page.status_code == 422
    assert "P&lt;USAWALKER&lt;&lt;JOHN" in page.content.decode()


def test_a_wrong_check_digit_is_shown_at_its_field(inspector: Client, border: Border) -> None:
    zone = border.zones["A1"].replace("P12345678", "P12345679")
    failed = [check.field for check in inspector.post(DESK, {"mrz": zone}).context["examination"].reading.failed]
    assert "document_number" in failed


def test_a_national_typed_by_hand_is_admitted_and_never_refused(inspector: Client) -> None:
    typed = {
        "typed": "1", "surname": "김", "given_names": "하늘", "nationality": "KOR", "document_number": "M12345678",
        "birth": "1990-01-02", "sex": "F", "expires_on": "2030-01-01",
    }  # fmt: skip
    page = inspector.post(DESK, typed)
    assert page.context["examination"].verdict == "admit"
    assert page.context["examination"].reading.surname == "GIM"
    zone = page.context["act_form"]["mrz"].value()
    refused = inspector.post(ACT, {"mrz": zone, "act": "refuse", "ground": "A11-1-3", "note": "x"})
    assert refused.status_code == 409
    assert inspector.post(ACT, {"mrz": zone, "act": "admit"}).status_code == 302


def test_typed_fields_are_checked_where_they_are(inspector: Client) -> None:
    page = inspector.post(DESK, {"typed": "1", "nationality": "ZZZ", "birth": "yesterday", "sex": "F"})
    assert page.status_code == 422
    assert {"document_number", "birth", "expires_on"} <= set(page.context["typed_form"].errors)


def test_a_departure_is_cleared(inspector: Client, officer: Callable[..., Client], border: Border) -> None:
    inspector.post(ACT, {"mrz": border.zones["A1"], "purpose": "tourism", "act": "admit"})
    leaving = at_desk(officer("border.inspect"), "departure")
    assert leaving.post(ACT, {"mrz": border.zones["A1"], "act": "admit"}).status_code == 404
    shown = leaving.post(DESK, {"mrz": border.zones["A1"]})
    assert shown.context["examination"].refused is None
    assert leaving.post(ACT, {"mrz": border.zones["A1"], "act": "clear"}).status_code == 302
    assert Inspection.objects.filter(result="departed").count() == 1
    assert "Your departure is cleared." in leaving.get(DESK).content.decode()


def test_a_departure_that_the_law_leaves_open_is_for_a_secondary_officer(
    officer: Callable[..., Client], border: Border
) -> None:
    form = {"mrz": border.zones["A2"], "act": "clear"}
    leaving = at_desk(officer("border.inspect"), "departure")
    assert not leaving.post(DESK, form).context["examination"].with_reason
    assert leaving.post(ACT, form).status_code == 409
    second = at_desk(officer("border.inspect", "border.secondary", name="second"), "departure")
    assert second.post(DESK, form).context["examination"].with_reason
    assert second.post(ACT, form | {"note": "Entry was never recorded, ticket seen"}).status_code == 302
