"""What carriers sent, byte for byte, and what they were answered."""

from django.db import models

from gwanmun.divisions.border.models.carriers import Carrier
from gwanmun.kernel.ids import new_id


class CarrierMessage(models.Model):
    """One message as received. Nothing is lost: what could not be read is kept with the place and the reason."""

    class Outcome(models.TextChoices):
        ANSWERED = "answered"
        UNREADABLE = "unreadable"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    carrier = models.ForeignKey(Carrier, on_delete=models.PROTECT, related_name="messages")
    received_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    content = models.BinaryField()
    content_type = models.CharField(max_length=60)
    digest = models.BinaryField(max_length=32, help_text="SHA-256 of the content")
    reference = models.CharField(max_length=80, blank=True, help_text="the carrier's own reference")
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    warnings = models.JSONField(default=list)
    problem = models.JSONField(null=True)
    reply = models.BinaryField()

    class Meta:
        ordering = ["-received_at"]
        indexes = [models.Index(fields=["-received_at"], name="message_by_time")]
        constraints = [
            # The same message again gets the same answer.
            models.UniqueConstraint(fields=["carrier", "reference", "digest"], name="message_once"),
        ]

    def __str__(self) -> str:
        return f"{self.carrier_id} {self.reference}"
