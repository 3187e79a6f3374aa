"""The flight board and the list of a flight: counts, filters, files, and the log of who read."""

import csv
from collections.abc import Callable
from datetime import UTC, timedelta
from importlib.resources import files

from django.test import Client
from django.urls import reverse
from tests.border_world import Border

from gwanmun.divisions.border.service import Booking, Flight
from gwanmun.platform.audit.service import Entry, reads_of
from gwanmun.portals.staff.templatetags.staff import word


def test_the_board_counts_people_answers_and_hits(officer: Callable[..., Client], border: Border) -> None:
    page = officer("border.precheck").get(reverse("office:flights"))
    assert page.context["totals"] == {"people": 3, "boarding": 1, "refused": 2, "undecided": 0, "open_hits": 1}
    assert "KE12" in page.content.decode()


def test_a_flight_lands_at_its_time_unless_it_is_cancelled(border: Border) -> None:
    flight, hour = border.flight, timedelta(hours=1)
    assert [flight.standing(flight.at_port + late) for late in (-hour, timedelta(0))] == ["expected", "landed"]
    flight.direction = Flight.Direction.DEPARTURE
    assert flight.standing(flight.at_port + hour) == "left"
    flight.state = Flight.State.CANCELLED
    assert flight.standing(flight.at_port + hour) == "cancelled"


def test_the_board_shows_one_direction_and_one_port(officer: Callable[..., Client], border: Border) -> None:
    client = officer("border.precheck")
    assert len(client.get(reverse("office:flights"), {"port": "ICN"}).context["flights"]) == 1
    assert client.get(reverse("office:flights"), {"port": "PUS"}).context["flights"] == []
    departures = client.get(reverse("office:flights"), {"direction": "departure"})
    assert departures.context["flights"] == []
    assert "No flights in this time" in departures.content.decode()


def test_the_rows_come_without_the_page_around_them(officer: Callable[..., Client], border: Border) -> None:
    rows = officer("border.precheck").get(reverse("office:flights-rows")).content.decode()
    assert "KE12" in rows
    assert "<html" not in rows


def test_a_list_is_narrowed_by_its_answers(officer: Callable[..., Client], border: Border) -> None:
    client = officer("border.precheck")
    url = reverse("office:flight", args=[border.flight.pk])
    assert len(client.get(url).context["people"]) == 3
    names = [person.surname for person in client.get(url, {"verdict": "do_not_board"}).context["people"]]
    assert names == ["OKONKWO", "TRAN"]
    assert [person.surname for person in client.get(url, {"verdict": "hit"}).context["people"]] == ["OKONKWO"]


def test_reading_a_list_is_logged_for_everybody_on_file(officer: Callable[..., Client], border: Border) -> None:
    walker = border.bookings["A1"]
    officer("border.precheck").get(reverse("office:flight", args=[border.flight.pk]))
    read = reads_of(walker.person_id).get()
    assert (read.what, read.purpose) == ("passenger list", "precheck KE12")


def test_a_list_as_a_file_leaves_an_event_and_runs_no_formula(officer: Callable[..., Client], border: Border) -> None:
    Booking.objects.filter(pk=border.bookings["A1"].pk).update(surname="=CMD()")
    file = officer("border.precheck").get(reverse("office:flight-export", args=[border.flight.pk]))
    text = file.content.decode("utf-8-sig")
    assert len(text.splitlines()) == 4
    assert '"\'=CMD()"' in text or "'=CMD()" in text
    assert file["Content-Disposition"] == 'attachment; filename="KE12-2026-11-25.csv"'
    assert Entry.objects.get(kind="border.passenger_list.exported").data["people"] == 3
    assert reads_of(border.bookings["A1"].person_id).filter(what="passenger list export").exists()


def test_a_passenger_is_explained_down_to_the_articles(officer: Callable[..., Client], border: Border) -> None:
    url = reverse("office:booking", args=[border.bookings["A2"].pk])
    page = officer("border.precheck").get(url).content.decode()
    assert "Do not board" in page
    assert "Immigration Act, Art. 7(1)" in page
    assert "NAD+FL+++TRAN:VAN" in page
    assert "revision" in page


def test_the_same_passenger_in_korean(officer: Callable[..., Client], border: Border) -> None:
    url = reverse("office:booking", args=[border.bookings["A2"].pk])
    page = officer("border.precheck", language="ko").get(url).content.decode()
    assert "탑승 불가" in page
    assert "출입국관리법 제7조제1항" in page


def test_the_clocks_of_the_airports_are_shown_as_the_carrier_wrote_them(
    officer: Callable[..., Client], border: Border
) -> None:
    flight = border.flight
    page = officer("border.precheck").get(reverse("office:flight", args=[flight.pk])).content.decode()
    assert f"{flight.departs_local.astimezone(UTC):%Y-%m-%d %H:%M}" in page


def test_every_reason_told_to_a_carrier_has_words() -> None:
    table = files("gwanmun.divisions.border") / "data" / "answer_codes.csv"
    reasons = {row["reason_class"] for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())}
    assert [reason for reason in reasons if word(reason) == reason] == []
