"""Offices with their hours and closures, appointments, and who waits for one."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from gwanmun.kernel.ids import new_id

__all__ = ["Appointment", "Closure", "Hours", "VisitedOffice", "Waiting"]


class VisitedOffice(models.Model):
    """An office that people visit. Names and addresses are by language."""

    code = models.CharField(max_length=20, primary_key=True)
    names = models.JSONField()
    addresses = models.JSONField(default=dict)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


class Hours(models.Model):
    """When `counters` counters of an office receive visitors for a `service`, each for `minutes`, on a day of the week
    (0 is Monday). Local times of the service."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(VisitedOffice, on_delete=models.PROTECT, related_name="hours")
    service = models.CharField(max_length=60)
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()
    minutes = models.PositiveSmallIntegerField()
    counters = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["service", "weekday", "opens"]
        constraints = [
            models.UniqueConstraint(fields=["office", "service", "weekday", "opens"], name="appointments_hours_once"),
            models.CheckConstraint(
                condition=Q(opens__lt=models.F("closes"), minutes__gt=0, counters__gt=0, weekday__lte=6),
                name="appointments_hours_sensible",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.service} {self.weekday} {self.opens:%H:%M}"


class Closure(models.Model):
    """A day on which an office is closed besides weekends and public holidays."""

    office = models.ForeignKey(VisitedOffice, on_delete=models.PROTECT, related_name="closures")
    day = models.DateField()
    reason = models.JSONField(help_text="by language")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office", "day"], name="appointments_closed_once")]

    def __str__(self) -> str:
        return f"{self.office_id} {self.day}"


class Appointment(models.Model):
    """A place (`counter`) at a time, for one `holder` ("person:<uuid>") and nobody else: there is no way to pass it on.

    OFFERED holds the place until `confirm_by`, which stays when the offer is not accepted. A cancelled one keeps
    its place unfree until `returns_at`.
    """

    class State(models.TextChoices):
        OFFERED = "offered"
        BOOKED = "booked"
        CANCELLED = "cancelled"
        KEPT = "kept"
        MISSED = "missed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(VisitedOffice, on_delete=models.PROTECT, related_name="appointments")
    service = models.CharField(max_length=60)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    counter = models.PositiveSmallIntegerField()
    holder = models.CharField(max_length=80)
    owner = models.CharField(max_length=80, blank=True, help_text="the matter that it is about")
    state = models.CharField(max_length=10, choices=State.choices, default=State.BOOKED)
    made_at = models.DateTimeField()
    confirm_by = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    returns_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["starts_at", "counter"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "service", "starts_at", "counter"], condition=~Q(state="cancelled"),
                name="appointments_place_once",
            ),
            models.UniqueConstraint(
                fields=["holder", "service"], condition=Q(state__in=["offered", "booked"]),
                name="appointments_one_a_holder",
            ),
            models.CheckConstraint(
                condition=Q(state="cancelled", cancelled_at__isnull=False, returns_at__isnull=False)
                | (~Q(state="cancelled") & Q(cancelled_at=None, returns_at=None)),
                name="appointments_cancelled_returns",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["office", "starts_at"], name="appointments_of_day")]

    def __str__(self) -> str:
        return f"{self.office_id} {self.service} {self.starts_at:%Y-%m-%d %H:%M} ({self.state})"

    def is_open(self, now: datetime) -> bool:
        """True while it can still be kept or cancelled."""
        return self.state in {self.State.OFFERED, self.State.BOOKED} and now < self.starts_at


class Waiting(models.Model):
    """A holder who would take any place of a service in an office on these days (both included)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(VisitedOffice, on_delete=models.PROTECT, related_name="waiting")
    service = models.CharField(max_length=60)
    holder = models.CharField(max_length=80)
    owner = models.CharField(max_length=80, blank=True)
    first_day = models.DateField()
    last_day = models.DateField()
    joined_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "service", "holder"], name="appointments_waiting_once"),
            models.CheckConstraint(
                condition=Q(first_day__lte=models.F("last_day")), name="appointments_waiting_some_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} waits for {self.service}"
