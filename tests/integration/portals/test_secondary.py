"""Secondary inspection: the queue, the lawful steps, and the correction by somebody else."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.border_world import Border

from gwanmun.casework.service import Case


@pytest.fixture
def case(officer: Callable[..., Client], border: Border) -> Case:
    desk = officer("border.inspect", name="desk")
    desk.post("/counter/", {"port": "ICN", "number": "E-14", "direction": "entry"})
    desk.post("/counter/desk/act/", {"mrz": border.zones["A1"], "act": "refer", "note": "No return ticket"})
    return Case.objects.get()


@pytest.fixture
def second(officer: Callable[..., Client]) -> Client:
    return officer("border.secondary", name="second")


def step(client: Client, case: Case, event: str, note: str = "Asked and answered", version: int | None = None):
    url = reverse("office:secondary-case", args=[case.pk])
    return client.post(url, {"version": case.version if version is None else version, "event": event, "note": note})


def test_the_queue_says_who_waits_and_why(second: Client, case: Case) -> None:
    page = second.get(reverse("office:secondary")).content.decode()
    assert "WALKER JOHN" in page
    assert "No return ticket" in page
    elsewhere = second.get(reverse("office:secondary"), {"port": "PUS"})
    assert elsewhere.context["cases"] == []


def test_a_case_goes_through_the_interview_to_its_end(second: Client, case: Case) -> None:
    assert step(second, case, "admit").status_code == 409
    assert step(second, case, "begin_interview").status_code == 302
    case.refresh_from_db()
    assert step(second, case, "admit").status_code == 302
    case.refresh_from_db()
    assert (case.state, case.closed_at is not None) == ("admitted", True)
    assert second.get(reverse("office:secondary")).context["cases"] == []


def test_a_step_on_an_old_view_of_the_case_is_refused(second: Client, case: Case) -> None:
    step(second, case, "begin_interview")
    late = step(second, case, "begin_interview", version=0)
    assert late.status_code == 409
    assert "Somebody else acted on this case in between." in late.content.decode()


def test_a_step_needs_words(second: Client, case: Case) -> None:
    assert step(second, case, "begin_interview", note=" ").status_code == 422


def test_the_last_act_is_taken_back_by_a_colleague_only(
    officer: Callable[..., Client], second: Client, case: Case
) -> None:
    step(second, case, "begin_interview")
    url = reverse("office:secondary-correct", args=[case.pk])
    assert second.post(url, {"version": 1, "note": "Wrong traveller"}).status_code == 409
    colleague = officer("border.secondary", name="colleague")
    assert colleague.post(url, {"version": 1, "note": "Wrong traveller"}).status_code == 302
    case.refresh_from_db()
    assert case.state == "referred"


def test_somebody_without_the_duty_learns_of_no_case(officer: Callable[..., Client], case: Case) -> None:
    client = officer("border.inspect", name="desk")
    assert client.get(reverse("office:secondary-case", args=[case.pk])).status_code == 404
    assert step(client, case, "begin_interview").status_code == 404
