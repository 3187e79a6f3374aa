"""Arrivals of the synthetic nation are cleared once, whatever the bookings look like."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.border_world import build_border

from gwanmun.divisions.border.service import Booking, Inspection
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.synthetic.clearing import clear_arrivals
from gwanmun.synthetic.flights import SyntheticFlight
from gwanmun.synthetic.passengers import Passenger
from gwanmun.synthetic.people import SyntheticPerson

pytestmark = pytest.mark.django_db

WALKER = SyntheticPerson(
    native_name="JOHN WALKER", script="Latn", surname="WALKER", given_names="JOHN", sex="M",
    birth=PartialDate(1990, 1, 1), nationality="USA", issuer="USA", document_number="P12345678",
    issued_on=date(2023, 1, 1), expires_on=date(2033, 1, 1), status=None, permission="none",
)  # fmt: skip
LANDS = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


def booked_on_another_flight(booking: Booking, *, lands: datetime) -> None:
    """The same passport on a second flight, with the same answer."""
    flight = copied(booking.flight, number="KE14", at_port=lands)
    copied(booking.answers.get(), booking_id=copied(booking, flight_id=flight.pk).pk)


def copied(row, **changes):
    """A second row that says the same but for `changes`."""
    said = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key}
    return type(row).objects.create(**{**said, **changes})


def test_who_is_booked_on_two_flights_of_an_hour_is_inspected_once():
    border = build_border()
    booked_on_another_flight(border.bookings["A1"], lands=LANDS + timedelta(minutes=15))
    flight = SyntheticFlight(
        "KE", "12", "LAX", "USA", "ICN", LANDS - timedelta(hours=12), LANDS, seats=300, load=1, mix=None
    )  # fmt: skip
    passengers, later = (Passenger(WALKER, "L1", "1A", 0),), LANDS + timedelta(hours=2)
    assert clear_arrivals(flight, passengers, until=later) == 1
    assert Inspection.objects.get().booking.flight.number == "KE14"  # the nearer one
    assert clear_arrivals(flight, passengers, until=later) == 0
    assert Inspection.objects.count() == 1
