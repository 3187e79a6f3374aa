"""Movements over the border and the stays that follow from them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.people.models.documents import TravelDocument
from gwanmun.people.models.permissions import Permission
from gwanmun.people.models.persons import Person


class Movement(models.Model):
    """One crossing that took place: an entry or a departure, with the act of inspection behind it."""

    class Direction(models.TextChoices):
        ENTRY = "entry"
        DEPARTURE = "departure"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="movements")
    document = models.ForeignKey(TravelDocument, on_delete=models.PROTECT, null=True, related_name="movements")
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, null=True, related_name="movements")
    direction = models.CharField(max_length=10, choices=Direction.choices)
    at = models.DateTimeField()
    port = models.CharField(max_length=10)
    transport = models.CharField(max_length=20, blank=True, help_text="flight or ship")
    status_code = models.CharField(max_length=10, blank=True)
    permitted_until = models.DateField(null=True)
    recorded_by = models.CharField(max_length=80)

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["person", "-at"], name="movement_of_person")]
        constraints = [
            models.UniqueConstraint(fields=["person", "direction", "at"], name="movement_once"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.port} {self.at:%Y-%m-%d}"


class Stay(models.Model):
    """A status of stay over an interval of days: `during` is half-open and open-ended while the person is here.

    One person has one status at a time; the database sees to it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stays")
    status_code = models.CharField(max_length=10)
    during = DateRangeField()
    permitted_until = models.DateField(null=True, help_text="last lawful day; empty where the status has no limit")
    registered = models.BooleanField(default=False)
    entry = models.ForeignKey(Movement, on_delete=models.PROTECT, null=True, related_name="opened_stays")
    departure = models.ForeignKey(Movement, on_delete=models.PROTECT, null=True, related_name="closed_stays")
    ground = models.CharField(max_length=80, blank=True, help_text='the act that granted it, such as "case:<id>"')

    class Meta:
        ordering = ["-during"]
        constraints = [
            ExclusionConstraint(
                name="one_status_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.UniqueConstraint(fields=["person", "ground"], condition=~models.Q(ground=""), name="granted_once"),
        ]

    def __str__(self) -> str:
        return f"{self.status_code} {self.during}"
