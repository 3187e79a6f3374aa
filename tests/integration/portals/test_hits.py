"""Judging a hit: side by side, with a reason, remembered, and then the next one."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse
from tests.border_world import Border

from gwanmun.divisions.border.service import Adjudication, Answer, Booking, Hit

JUDGE = ("border.precheck", "border.adjudicate")


def test_the_hit_stands_in_the_queue_with_its_flight(officer: Callable[..., Client], border: Border) -> None:
    page = officer("border.precheck").get(reverse("office:hits"))
    assert [hit.pk for hit in page.context["hits"]] == [border.hit.pk]


def test_both_are_shown_side_by_side_with_what_agrees(officer: Callable[..., Client], border: Border) -> None:
    page = officer(*JUDGE).get(reverse("office:hit", args=[border.hit.pk]))
    agrees = {str(line.label): line.agrees for line in page.context["lines"]}
    assert agrees == {"Names": True, "Date of birth": True, "Nationality": True, "Sex": None, "Document": None}


def test_a_judgement_needs_a_reason(officer: Callable[..., Client], border: Border) -> None:
    url = reverse("office:hit", args=[border.hit.pk])
    assert officer(*JUDGE).post(url, {"verdict": "false", "reason": ""}).status_code == 422
    assert not Adjudication.objects.exists()


def test_a_judgement_is_kept_and_answers_the_passenger_anew(officer: Callable[..., Client], border: Border) -> None:
    url = reverse("office:hit", args=[border.hit.pk])
    answer = officer(*JUDGE).post(url, {"verdict": "false", "reason": "Another face on the photograph"})
    assert answer["Location"] == reverse("office:hits")
    assert Hit.objects.get().state == "false"
    newest = Answer.objects.filter(booking=border.hit.booking).first()
    assert newest and newest.verdict == "board"
    again = officer("border.precheck").get(url).content.decode()
    assert "Another face on the photograph" in again


def test_after_judging_on_the_passengers_page_one_is_back_there(officer: Callable[..., Client], border: Border) -> None:
    url, back = reverse("office:hit", args=[border.hit.pk]), reverse("office:booking", args=[border.hit.booking_id])
    form = {"verdict": "unsure", "reason": "Ask for the photograph", "back": back}
    assert officer(*JUDGE).post(url, form)["Location"] == back
    elsewhere = officer(*JUDGE).post(url, form | {"back": "https://elsewhere.example/"})
    assert elsewhere["Location"].startswith("/office/hits/")


def test_who_may_only_look_is_told_so_and_changes_nothing(officer: Callable[..., Client], border: Border) -> None:
    url = reverse("office:hit", args=[border.hit.pk])
    refused = officer("border.precheck").post(url, {"verdict": "true", "reason": "The same"})
    assert refused.status_code == 409
    assert "access.duty_missing" in refused.content.decode()
    assert Hit.objects.get().state == "open"


def test_a_name_in_another_spelling_is_not_called_different(officer: Callable[..., Client], border: Border) -> None:
    hit = Hit.objects.get()
    Booking.objects.filter(pk=hit.booking_id).update(surname="OKONKWOH")
    page = officer(*JUDGE).get(reverse("office:hit", args=[hit.pk])).content.decode()
    assert "Spelled otherwise" in page
