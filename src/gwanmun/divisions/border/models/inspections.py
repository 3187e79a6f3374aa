"""Inspections at the desk: admitted, referred, refused, departed."""

from django.db import models

from gwanmun.divisions.border.models.answers import Answer
from gwanmun.divisions.border.models.flights import Booking
from gwanmun.kernel.ids import new_id


class Inspection(models.Model):
    """One act of inspection of one traveller (Immigration Act Art. 12, 28). Never changed; a later act follows it."""

    class Direction(models.TextChoices):
        ENTRY = "entry"
        DEPARTURE = "departure"

    class Result(models.TextChoices):
        ADMITTED = "admitted"
        REFERRED = "referred"
        REFUSED = "refused"
        DEPARTED = "departed"
        STOPPED = "stopped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    direction = models.CharField(max_length=10, choices=Direction.choices)
    result = models.CharField(max_length=10, choices=Result.choices)
    person_id = models.UUIDField(db_index=True)
    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, null=True, related_name="inspections")
    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, null=True, related_name="inspections")
    movement_id = models.UUIDField(null=True)
    port = models.CharField(max_length=10)
    desk = models.CharField(max_length=20)
    officer = models.CharField(max_length=80)
    officer_name = models.CharField(max_length=80)
    at = models.DateTimeField()
    flight = models.CharField(max_length=8, blank=True)
    status_code = models.CharField(max_length=10, blank=True)
    permitted_until = models.DateField(null=True)
    ground = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    decision = models.JSONField()
    law_version = models.CharField(max_length=80)

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["port", "-at"], name="inspection_at_port")]

    def __str__(self) -> str:
        return f"{self.result} {self.port}"
