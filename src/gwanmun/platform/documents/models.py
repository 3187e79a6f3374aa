"""Documents and their versions."""

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.platform.fields import EncryptedTextField

__all__ = ["Document", "DocumentVersion"]


class Document(models.Model):
    """What an owner ("case:<uuid>") has in a slot ("proof_of_means"). A newer file is a new version, never a change."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.CharField(max_length=80)
    slot = models.CharField(max_length=80, blank=True)
    person_id = models.UUIDField(null=True)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["added_at", "id"]
        indexes = [models.Index(fields=["owner", "added_at"], name="documents_of_owner")]

    def __str__(self) -> str:
        return f"{self.slot or 'document'} of {self.owner}"


class DocumentVersion(models.Model):
    """One file. `received_file` is what was handed in (`sha256`, `size`, `received_kind`), for examination only; `file`
    is the harmless copy that people see, once the version is available."""

    class State(models.TextChoices):
        QUARANTINE = "quarantine"
        AVAILABLE = "available"
        REFUSED = "refused"

    class Scan(models.TextChoices):
        WAITING = "waiting"
        CLEAN = "clean"
        NOT_SCANNED = "not_scanned"
        INFECTED = "infected"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    name = EncryptedTextField()
    received_kind = models.CharField(max_length=20)
    kind = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUARANTINE)
    scan = models.CharField(max_length=12, choices=Scan.choices, default=Scan.WAITING)
    problem = models.CharField(max_length=60, blank=True, help_text="code of the refusal")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    received_file = models.CharField(max_length=32)
    file = models.CharField(max_length=32, blank=True)
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=80)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="documents_version_number"),
            models.CheckConstraint(
                condition=~models.Q(state="available") | ~models.Q(file=""), name="documents_available_has_file"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} ({self.state})"
