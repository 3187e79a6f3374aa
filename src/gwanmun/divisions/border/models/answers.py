"""Answers given to carriers, the list hits behind them, and what officers judged of these hits."""

from django.db import models

from gwanmun.divisions.border.models.flights import Booking
from gwanmun.divisions.border.models.messages import CarrierMessage
from gwanmun.divisions.border.models.watchlists import WatchListEntry
from gwanmun.kernel.ids import new_id
from gwanmun.platform.fields import DocumentField


class Answer(models.Model):
    """One answer on one person. Never changed: a later message or a list change makes a new one."""

    class Verdict(models.TextChoices):
        BOARD = "board"
        BOARD_AND_INSPECT = "board_and_inspect"
        DO_NOT_BOARD = "do_not_board"
        CONTACT = "contact"
        INSUFFICIENT = "insufficient"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, related_name="answers")
    message = models.ForeignKey(CarrierMessage, on_delete=models.PROTECT, null=True, related_name="answers")
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    code = models.CharField(max_length=4, help_text="ERC code told to the carrier")
    reason_class = models.CharField(max_length=30, help_text="reason told to the carrier, without security detail")
    decision = DocumentField(help_text="the decision of the law with facts, parameters and findings")
    candidates = DocumentField(default=list, help_text="persons on lists that were compared, with reasons")
    law_version = models.CharField(max_length=80)
    list_version = models.CharField(max_length=40)
    latency_ms = models.FloatField(help_text="from receipt to decision, milliseconds")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["booking", "-at"], name="answer_of_booking")]

    def __str__(self) -> str:
        return f"{self.code} {self.verdict}"


class Hit(models.Model):
    """A booking that looks like a listed person, for an officer to judge."""

    class State(models.TextChoices):
        OPEN = "open"
        TRUE = "true"
        FALSE = "false"
        UNSURE = "unsure"
        GONE = "gone"  # the carrier changed the particulars, and they are no longer alike

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, related_name="hits")
    entry = models.ForeignKey(WatchListEntry, on_delete=models.PROTECT, related_name="hits")
    pair = models.BinaryField(max_length=32, db_index=True, help_text="the traveller's particulars and the entry")
    score = models.FloatField(help_text="bits of evidence")
    band = models.CharField(max_length=10)
    reasons = models.JSONField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    found_at = models.DateTimeField()

    class Meta:
        ordering = ["-found_at"]
        constraints = [models.UniqueConstraint(fields=["booking", "entry"], name="hit_once")]

    def __str__(self) -> str:
        return f"{self.band} {self.score:.0f}"


class Adjudication(models.Model):
    """What an officer found about a traveller and a listed person. Remembered for the pair on later journeys."""

    class Verdict(models.TextChoices):
        TRUE = "true"
        FALSE = "false"
        UNSURE = "unsure"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pair = models.BinaryField(max_length=32, db_index=True)
    entry = models.ForeignKey(WatchListEntry, on_delete=models.PROTECT, related_name="adjudications")
    hit = models.ForeignKey(Hit, on_delete=models.PROTECT, related_name="adjudications")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    reason = models.TextField()
    judged_by = models.CharField(max_length=80)
    judged_by_name = models.CharField(max_length=80)
    judged_at = models.DateTimeField()

    class Meta:
        ordering = ["-judged_at"]

    def __str__(self) -> str:
        return f"{self.verdict} {self.judged_by_name}"
