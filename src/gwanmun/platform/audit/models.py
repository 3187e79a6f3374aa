"""Tables of the audit log. The database itself refuses to change or delete entries, reads, seals and leaves."""

from django.db import models
from django.utils import timezone

from gwanmun.kernel.ids import new_id
from gwanmun.platform.audit.canonical import canonical_bytes, instant

__all__ = ["Entry", "Leaf", "Read", "Seal", "Unsealed"]


class Entry(models.Model):
    """One act: who did what to which subject, with the facts as they stood. Never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=80)
    actor_id = models.CharField(max_length=80)
    actor_name = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField(default=timezone.now)
    subject = models.CharField(max_length=120)
    person_id = models.UUIDField(null=True, blank=True)
    data = models.JSONField()
    request_id = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=["subject", "at"], name="audit_entry_subject"),
            models.Index(
                fields=["person_id", "at"], name="audit_entry_person", condition=models.Q(person_id__isnull=False)
            ),
            models.Index(fields=["kind", "at"], name="audit_entry_kind"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    def content(self) -> bytes:
        """The bytes that a seal covers: every column, in canonical JSON."""
        return canonical_bytes(
            {
                "id": str(self.id),
                "kind": self.kind,
                "actor_id": self.actor_id,
                "actor_name": self.actor_name,
                "at": instant(self.at),
                "recorded_at": instant(self.recorded_at),
                "subject": self.subject,
                "person_id": str(self.person_id) if self.person_id else None,
                "data": self.data,
                "request_id": self.request_id,
            }
        )


class Unsealed(models.Model):
    """Marks an entry or a read that no seal covers yet. The database writes the mark in the row's own transaction, so a
    sealer sees both or neither, however long that transaction took and whatever its clock said."""

    row_id = models.UUIDField(primary_key=True)

    def __str__(self) -> str:
        return str(self.row_id)


class Seal(models.Model):
    """A signed tree root over a batch of entries and reads, chained to the seal before."""

    number = models.BigIntegerField(primary_key=True)
    size = models.IntegerField()
    root = models.BinaryField(max_length=32)
    previous = models.BinaryField(max_length=32)
    sealed_at = models.DateTimeField()
    key_number = models.SmallIntegerField()
    signature = models.BinaryField(max_length=64)

    def __str__(self) -> str:
        return f"seal {self.number}"


class Leaf(models.Model):
    """The place of an entry or a read in the tree of a seal. No foreign key: a missing row must be told."""

    row_id = models.UUIDField(primary_key=True)
    seal_number = models.BigIntegerField()
    position = models.IntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["seal_number", "position"], name="audit_leaf_place"),)

    def __str__(self) -> str:
        return f"leaf {self.position} of seal {self.seal_number}"


class Read(models.Model):
    """Somebody looked at the data of a person: who, when, from where, why, and what she saw."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    actor_id = models.CharField(max_length=80)
    actor_name = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()
    person_id = models.UUIDField()
    purpose = models.CharField(max_length=300)
    what = models.CharField(max_length=120)
    place = models.CharField(max_length=64, blank=True)
    request_id = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=["person_id", "at"], name="audit_read_person"),
            models.Index(fields=["actor_id", "at"], name="audit_read_actor"),
        )

    def __str__(self) -> str:
        return f"{self.what} by {self.actor_id}"

    def content(self) -> bytes:
        """The bytes that a seal covers: every column, in canonical JSON."""
        return canonical_bytes(
            {
                "id": str(self.id),
                "actor_id": self.actor_id,
                "actor_name": self.actor_name,
                "at": instant(self.at),
                "person_id": str(self.person_id),
                "purpose": self.purpose,
                "what": self.what,
                "place": self.place,
                "request_id": self.request_id,
            }
        )
