"""A person and the identities under which she is known."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now

from gwanmun.kernel.ids import new_id
from gwanmun.people.fields import PartialDateField
from gwanmun.platform.fields import EncryptedTextField


class Person(models.Model):
    """A human being as the service knows her. Owns nothing but her key: what is said of her is an identity."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return str(self.pk)


class Identity(models.Model):
    """What one source says of a person: nationality, birth and sex. The latest one is shown first."""

    class Sex(models.TextChoices):
        MALE = "M"
        FEMALE = "F"
        UNSPECIFIED = "X"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identities")
    nationality = models.CharField(max_length=3, help_text="ISO 3166-1 alpha-3, or a code of ICAO Doc 9303")
    birth = PartialDateField(null=True)
    sex = models.CharField(max_length=1, choices=Sex.choices, blank=True)
    source = models.CharField(max_length=40, help_text='where it was read, such as "passport" or "registration"')
    recorded_by = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-recorded_at"]
        verbose_name_plural = "identities"

    def __str__(self) -> str:
        return f"{self.nationality} {self.birth or ''}".strip()


class Name(models.Model):
    """A name of an identity in one script. A single name stands in `given_names` or `surname`, the other is empty."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    identity = models.ForeignKey(Identity, on_delete=models.PROTECT, related_name="names")
    surname = models.CharField(max_length=120, blank=True)
    given_names = models.CharField(max_length=120, blank=True)
    script = models.CharField(max_length=4, default="Latn", help_text="ISO 15924")
    folded = models.CharField(max_length=250, help_text="upper-case, without marks, for search by likeness")

    class Meta:
        indexes = [GinIndex(name="name_folded_trigrams", fields=["folded"], opclasses=["gin_trgm_ops"])]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(surname="", given_names=""), name="name_has_a_part"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.surname} {self.given_names}".strip()


class Registration(models.Model):
    """A foreigner registration number (Immigration Act Art. 31(5)). Encrypted at rest; found by its blind index."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="registrations")
    number = EncryptedTextField()
    number_index = models.BinaryField(max_length=32, unique=True)
    issued_on = models.DateField()

    def __str__(self) -> str:
        return f"registration of {self.person_id}"
