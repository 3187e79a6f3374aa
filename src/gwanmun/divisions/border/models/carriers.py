"""Carriers that send passenger lists, and the keys with which they sign in."""

from django.db import models
from django.db.models.functions import Now

from gwanmun.kernel.ids import new_id


class Carrier(models.Model):
    """An airline or a shipping company (Immigration Act Art. 73)."""

    code = models.CharField(primary_key=True, max_length=3, help_text="IATA designator")
    name = models.CharField(max_length=120)
    contact = models.CharField(max_length=200, blank=True, help_text="desk to call at any hour")
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class CarrierKey(models.Model):
    """A secret of a carrier. Only its SHA-256 is kept: a key has 256 random bits, so no slow hash is needed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    carrier = models.ForeignKey(Carrier, on_delete=models.PROTECT, related_name="keys")
    digest = models.BinaryField(max_length=32, unique=True)
    label = models.CharField(max_length=80)
    created_at = models.DateTimeField(db_default=Now())
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.carrier_id} {self.label}"
