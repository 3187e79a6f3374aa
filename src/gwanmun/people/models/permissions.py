"""Permissions to travel here: visas, electronic travel authorisations, re-entry permits."""

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.people.models.documents import TravelDocument
from gwanmun.people.models.persons import Person


class Permission(models.Model):
    """A permission that a person holds before she travels. How often it was used is read from the movements."""

    class Kind(models.TextChoices):
        VISA = "visa"
        KETA = "keta"
        REENTRY = "reentry_permit"
        ENTRY = "entry_permit"
        ABTC = "abtc"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="permissions")
    document = models.ForeignKey(TravelDocument, on_delete=models.PROTECT, null=True, related_name="permissions")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    number = models.CharField(max_length=30, unique=True)
    status_code = models.CharField(max_length=10, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(help_text="last day on which it can be used")
    entries_allowed = models.PositiveSmallIntegerField(null=True, help_text="empty: as often as wished")
    stay_days = models.PositiveSmallIntegerField(null=True)
    stay_months = models.PositiveSmallIntegerField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_until__gte=models.F("valid_from")), name="permission_validity_in_order"
            ),
            models.CheckConstraint(
                condition=models.Q(stay_days=None) | models.Q(stay_months=None), name="stay_in_one_unit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
