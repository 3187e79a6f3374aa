"""Flights and the people who are booked on them."""

from datetime import datetime

from django.db import models

from gwanmun.divisions.border.models.carriers import Carrier
from gwanmun.kernel.ids import new_id
from gwanmun.people.service import PartialDateField
from gwanmun.platform.fields import EncryptedTextField


class Flight(models.Model):
    """A flight over our border, as carriers announce it. Times of foreign airports are local, without a zone."""

    class Direction(models.TextChoices):
        ARRIVAL = "arrival"
        DEPARTURE = "departure"

    class State(models.TextChoices):
        EXPECTED = "expected"
        CLOSED = "closed"
        CANCELLED = "cancelled"

    class Standing(models.TextChoices):
        """How a flight stands at an instant: its state, and whether it has called at our port."""

        EXPECTED = "expected"
        CLOSED = "closed"
        CANCELLED = "cancelled"
        LANDED = "landed"
        LEFT = "left"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    carrier = models.ForeignKey(Carrier, on_delete=models.PROTECT, related_name="flights")
    number = models.CharField(max_length=8, help_text="designator and number, such as KE250")
    direction = models.CharField(max_length=10, choices=Direction.choices)
    origin = models.CharField(max_length=5)
    destination = models.CharField(max_length=5)
    port = models.CharField(max_length=10, help_text="our port of entry")
    departs_on = models.DateField(help_text="local date of departure: with it a number means one flight")
    departs_local = models.DateTimeField(help_text="clock of the airport of departure")
    arrives_local = models.DateTimeField(null=True, help_text="clock of the airport of arrival")
    at_port = models.DateTimeField(help_text="instant of arrival at, or departure from, our port")
    state = models.CharField(max_length=10, choices=State.choices, default=State.EXPECTED)

    class Meta:
        ordering = ["at_port"]
        indexes = [models.Index(fields=["at_port"], name="flight_by_time")]
        constraints = [
            models.UniqueConstraint(fields=["carrier", "number", "origin", "departs_on"], name="flight_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.origin}-{self.destination}"

    def standing(self, now: datetime) -> "Flight.Standing":
        """Derived from the announced time; a flight of which the carrier says nothing more has called at that time."""
        if self.state == Flight.State.CANCELLED or now < self.at_port:
            return Flight.Standing(self.state)
        return Flight.Standing.LANDED if self.direction == Flight.Direction.ARRIVAL else Flight.Standing.LEFT


class Booking(models.Model):
    """A person on the list of a flight, as the carrier describes her."""

    class State(models.TextChoices):
        EXPECTED = "expected"
        ON_BOARD = "on_board"
        NOT_ON_BOARD = "not_on_board"
        CANCELLED = "cancelled"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    flight = models.ForeignKey(Flight, on_delete=models.PROTECT, related_name="bookings")
    kind = models.CharField(max_length=10, default="passenger")
    reference = models.CharField(max_length=40, blank=True, help_text="RFF+ABO, unique passenger reference")
    locator = models.CharField(max_length=20, blank=True, help_text="RFF+AVF, booking")
    surname = models.CharField(max_length=120, blank=True)
    given_names = models.CharField(max_length=120, blank=True)
    birth = PartialDateField(null=True)
    sex = models.CharField(max_length=1, blank=True)
    nationality = models.CharField(max_length=3, blank=True)
    document_kind = models.CharField(max_length=30, blank=True)
    document_issuer = models.CharField(max_length=3, blank=True)
    document_number = EncryptedTextField(blank=True)
    document_index = models.BinaryField(max_length=32, null=True, db_index=True)
    document_expires_on = models.DateField(null=True)
    seat = models.CharField(max_length=8, blank=True)
    person_id = models.UUIDField(null=True, db_index=True, help_text="the person on file under this document")
    state = models.CharField(max_length=14, choices=State.choices, default=State.EXPECTED)

    class Meta:
        ordering = ["surname", "given_names"]
        constraints = [
            models.UniqueConstraint(
                fields=["flight", "reference"], condition=~models.Q(reference=""), name="booking_once_a_reference"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.surname} {self.given_names}".strip()
