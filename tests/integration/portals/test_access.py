"""Who sees which page: 403 on a section, 404 on a record, and nothing without signing in."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.border_world import Border

from gwanmun.casework.service import Case
from gwanmun.divisions.border.service import CarrierMessage, WatchListEntry
from gwanmun.kernel.ids import new_id
from gwanmun.portals.office import duties

SECTIONS = {
    "office:flights": duties.FLIGHTS,
    "office:flights-rows": duties.FLIGHTS,
    "office:flights-export": duties.FLIGHTS,
    "office:hits": duties.HITS,
    "office:messages": duties.MESSAGES,
    "office:watch-lists": duties.WATCH_LISTS,
    "office:watch-list-new": duties.WATCH_LISTS,
    "office:search": duties.PERSONS,
    "office:secondary": duties.SECONDARY,
    "office:carriers": duties.CARRIERS,
    "office:audit": duties.AUDIT,
    "counter:start": ("border.inspect",),
}
RECORDS = {
    "office:flight": duties.FLIGHTS,
    "office:flight-export": duties.FLIGHTS,
    "office:booking": duties.FLIGHTS,
    "office:hit": duties.HITS,
    "office:message": duties.FLIGHTS,  # an answered one; those kept for the operator are hers too
    "office:watch-list": duties.WATCH_LISTS,
    "office:watch-list-describe": duties.WATCH_LISTS,
    "office:watch-list-upload": duties.WATCH_LISTS,
    "office:watch-list-add": duties.WATCH_LISTS,
    "office:watch-list-entry": duties.WATCH_LISTS,
    "office:person": duties.PERSONS,
    "office:carrier": duties.CARRIERS,
}
EVERY_DUTY = {duty for opened_by in (*SECTIONS.values(), *RECORDS.values()) for duty in opened_by} | {"law.read"}


def key_of(route: str, border: Border) -> object:
    walker = border.bookings["A1"]
    return {
        "office:flight": border.flight.pk,
        "office:flight-export": border.flight.pk,
        "office:booking": walker.pk,
        "office:hit": border.hit.pk,
        "office:message": CarrierMessage.objects.get().pk,
        "office:watch-list-entry": WatchListEntry.objects.get().pk,
        "office:person": walker.person_id,
        "office:carrier": "KE",
    }.get(route, "bans")


@pytest.mark.parametrize("route", SECTIONS)
def test_a_section_opens_to_its_duties_and_tells_others_that_they_may_not(
    officer: Callable[..., Client], route: str
) -> None:
    for duty in SECTIONS[route]:
        assert officer(duty).get(reverse(route)).status_code == 200
    assert officer(*(EVERY_DUTY - set(SECTIONS[route]))).get(reverse(route)).status_code == 403


@pytest.mark.parametrize("route", RECORDS)
def test_a_record_opens_to_its_duties_and_does_not_exist_for_others(
    officer: Callable[..., Client], border: Border, route: str
) -> None:
    url = reverse(route, args=[key_of(route, border)])
    for duty in RECORDS[route]:
        assert officer(duty, purpose="precheck").get(url).status_code == 200
    assert officer(*(EVERY_DUTY - set(RECORDS[route]))).get(url).status_code == 404


@pytest.mark.parametrize("route", RECORDS)
def test_a_record_that_does_not_exist_looks_the_same(
    officer: Callable[..., Client], border: Border, route: str
) -> None:
    key = key_of(route, border)
    unknown = "nothing" if isinstance(key, str) else new_id()
    answer = officer(*EVERY_DUTY, purpose="precheck").get(reverse(route, args=[unknown]))
    assert answer.status_code == 404


@pytest.mark.parametrize("route", [*SECTIONS, *RECORDS])
def test_nobody_sees_anything_without_signing_in(border: Border, route: str) -> None:
    args = [key_of(route, border)] if route in RECORDS else []
    answer = Client().get(reverse(route, args=args))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_acts_are_never_done_by_following_a_link(officer: Callable[..., Client], border: Border) -> None:
    everything = officer(*EVERY_DUTY)
    assert everything.get(reverse("counter:act")).status_code == 405
    assert everything.get(reverse("office:audit-verify")).status_code == 405
    assert everything.get(reverse("office:purpose")).status_code == 405
    assert not Case.objects.exists()


def test_the_navigation_shows_only_what_the_duties_open(officer: Callable[..., Client]) -> None:
    page = officer("border.precheck").get(reverse("office:flights")).content.decode()
    assert reverse("office:hits") in page
    assert reverse("office:watch-lists") not in page
    assert reverse("office:audit") not in page
