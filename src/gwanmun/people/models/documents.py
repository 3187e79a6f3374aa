"""Travel documents, and the reports that make a document unusable."""

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.people.models.persons import Person
from gwanmun.platform.fields import EncryptedTextField


class TravelDocument(models.Model):
    """A passport or another travel document of a person. The number is encrypted; it is found by its blind index."""

    class Kind(models.TextChoices):
        ORDINARY = "ordinary"
        DIPLOMATIC = "diplomatic"
        OFFICIAL = "official"
        SEAFARER = "seafarer"
        REFUGEE = "refugee_travel_document"
        ALIEN = "alien_passport"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=30, choices=Kind.choices, default=Kind.ORDINARY)
    issuer = models.CharField(max_length=3)
    number = EncryptedTextField()
    number_index = models.BinaryField(max_length=32, db_index=True, help_text="issuer and number")
    bare_number_index = models.BinaryField(max_length=32, db_index=True, help_text="number alone, for search")
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-recorded_at"]
        constraints = [
            models.UniqueConstraint(fields=["issuer", "number_index", "person"], name="document_once_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.issuer}"


class DocumentReport(models.Model):
    """A report that a document is lost, stolen, revoked or forged: by its holder, its issuer or Interpol (SLTD).

    Stands on its own: most reported documents belong to nobody whom the service knows.
    """

    class Kind(models.TextChoices):
        LOST = "lost"
        STOLEN = "stolen"
        REVOKED = "revoked"
        FORGED = "forged"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    issuer = models.CharField(max_length=3)
    number = EncryptedTextField()
    number_index = models.BinaryField(max_length=32, db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    source = models.CharField(max_length=80)
    reported_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "number_index", "kind"],
                condition=models.Q(withdrawn_at=None),
                name="one_open_report_of_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.issuer}"
