"""Finding and opening a person: only for a stated purpose, every reading logged, numbers masked."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.border_world import KEEPER, NOW, Border

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.people.service import NewName, NewPerson, PersonLink, TravelDocument, register_people
from gwanmun.platform.audit.service import reads_of

SEARCH = "/office/persons/"


@pytest.fixture
def reader(officer: Callable[..., Client]) -> Client:
    return officer("person.read", purpose="application")


def test_nothing_is_found_before_a_purpose_is_stated(officer: Callable[..., Client], border: Border) -> None:
    page = officer("person.read").post(SEARCH, {"q": "WALKER"})
    assert "Why do you look?" in page.content.decode()
    assert "identities" not in page.context


def test_a_purpose_in_words_must_have_words(officer: Callable[..., Client]) -> None:
    client = officer("person.read")
    assert client.post("/office/persons/purpose/", {"purpose": "other", "words": " "}).status_code == 422
    assert client.post("/office/persons/purpose/", {"purpose": "other", "words": "Court order"}).status_code == 302
    assert "Court order" in client.get(SEARCH).content.decode()


@pytest.mark.parametrize("text", ["P12345678", "p1234 5678".replace(" ", ""), "walker john", "WALKER JON"])
def test_a_person_is_found_by_number_or_by_likeness(reader: Client, border: Border, text: str) -> None:
    found = reader.post(SEARCH, {"q": text}).context["identities"]
    assert [identity.person_id for identity in found] == [border.bookings["A1"].person_id]
    assert reads_of(border.bookings["A1"].person_id).filter(what="search result", purpose="application").exists()


def test_a_search_in_an_address_finds_nothing(reader: Client) -> None:
    page = reader.get(SEARCH, {"q": "WALKER"})
    assert "identities" not in page.context


def test_a_flight_is_found_by_those_who_may_see_flights(officer: Callable[..., Client], border: Border) -> None:
    both = officer("person.read", "border.precheck", purpose="precheck")
    assert [flight.number for flight in both.post(SEARCH, {"q": "ke12"}).context["flights"]] == ["KE12"]
    only = officer("person.read", purpose="precheck")
    assert only.post(SEARCH, {"q": "ke12"}).context["flights"] == []


def test_the_page_of_a_person_asks_for_the_purpose_first(officer: Callable[..., Client], border: Border) -> None:
    url = reverse("office:person", args=[border.bookings["A1"].person_id])
    client = officer("person.read")
    assert "Why do you look?" in client.get(url).content.decode()
    assert not reads_of(border.bookings["A1"].person_id).filter(what="dossier").exists()
    assert client.post("/office/persons/purpose/", {"purpose": "inspection", "next": url})["Location"] == url
    assert "WALKER JOHN" in client.get(url).content.decode()


def test_a_number_is_masked_until_it_is_asked_for_and_that_is_logged(reader: Client, border: Border) -> None:
    person_id = border.bookings["A1"].person_id
    document = TravelDocument.objects.get(person_id=person_id)
    page = reader.get(reverse("office:person", args=[person_id])).content.decode()
    assert "P12345678" not in page
    assert "P1•••••78" in page
    url = reverse("office:reveal", args=[person_id, document.pk])
    assert "P12345678" in reader.post(url).content.decode()
    part = reader.post(url, headers={"HX-Request": "true"}).content.decode()
    assert "P12345678" in part
    assert "<html" not in part
    assert reads_of(person_id).filter(what="document number in full").count() == 2


def test_a_document_of_somebody_else_is_not_found(reader: Client, border: Border) -> None:
    other = _twin()
    document = TravelDocument.objects.get(person_id=border.bookings["A1"].person_id)
    assert reader.post(reverse("office:reveal", args=[other, document.pk])).status_code == 404


def test_two_records_are_judged_with_evidence_and_the_judgement_is_undone(reader: Client, border: Border) -> None:
    person_id, other = border.bookings["A1"].person_id, _twin()
    page = reverse("office:person", args=[person_id])
    assert [one.person_id for one in reader.get(page).context["alike"]] == [other]
    url = reverse("office:link", args=[person_id])
    assert reader.post(url, {"other": str(other), "verdict": "same", "evidence": ""}).status_code == 422
    assert reader.post(url, {"other": str(other), "verdict": "same", "evidence": "One face"}).status_code == 302
    assert reader.get(page).context["alike"] == []
    link = PersonLink.objects.get()
    assert reader.post(reverse("office:link-withdraw", args=[person_id, link.pk])).status_code == 302
    link.refresh_from_db()
    assert link.withdrawn_at == NOW
    assert reader.post(reverse("office:link-withdraw", args=[person_id, link.pk])).status_code == 404


def test_an_unknown_record_is_not_linked(reader: Client, border: Border) -> None:
    url = reverse("office:link", args=[border.bookings["A1"].person_id])
    form = {"other": str(border.flight.pk), "verdict": "same", "evidence": "One face"}
    assert "There is no record with this key." in reader.post(url, form).content.decode()


def _twin() -> object:
    twin = NewPerson(
        names=(NewName("WALKER", "JOHNN"),),
        nationality="CAN",
        birth=PartialDate(1990, 1, 1),
        sex="M",
        source="passport",
    )
    (person_id,) = register_people(by=KEEPER, at=NOW, people=[twin])
    return person_id
