"""Letters that were made, and what became of them.

The database refuses to change what became of a letter. The letter's own checksum is in the audit log; the row may go
when its time of retention is over.
"""

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.platform.fields import EncryptedTextField

__all__ = ["DeliveryEvent", "Letter"]


class Letter(models.Model):
    """One letter as it left: what it said (`content`, JSON), its seal, and where the signed file lies.

    `once` names the event that it was made for; there is never a second letter for the same one. `unsigned_sha256` is
    that of the PDF before its signature: making the letter again from its content gives those bytes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    once = models.CharField(max_length=120, unique=True)
    owner = models.CharField(max_length=80)
    person_id = models.UUIDField(null=True)
    number = models.CharField(max_length=20, unique=True)
    template = models.CharField(max_length=80)
    template_version = models.PositiveSmallIntegerField()
    template_digest = models.CharField(max_length=64)
    languages = models.JSONField()
    content = EncryptedTextField()
    seal = models.BinaryField()
    file = models.CharField(max_length=32, unique=True)
    size = models.PositiveIntegerField()
    unsigned_sha256 = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=80)

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["owner", "made_at"], name="letters_of_owner")]

    def __str__(self) -> str:
        return f"{self.template} {self.number}"


class DeliveryEvent(models.Model):
    """A step of a letter on its way: handed over, read, or come back."""

    class Channel(models.TextChoices):
        ACCOUNT = "account"
        MAIL = "mail"
        POST = "post"
        COUNTER = "counter"

    class State(models.TextChoices):
        SENT = "sent"
        OPENED = "opened"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="delivery")
    channel = models.CharField(max_length=8, choices=Channel.choices)
    state = models.CharField(max_length=8, choices=State.choices)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    detail = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "channel"], condition=models.Q(state="opened"), name="letters_first_opening"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.state}"
