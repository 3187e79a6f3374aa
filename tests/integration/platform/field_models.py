"""A row with encrypted columns, and one whose key is not known before it is saved."""

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.platform.fields import EncryptedTextField


class Paper(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    number = EncryptedTextField()
    note = EncryptedTextField(null=True)
    number_index = models.BinaryField(max_length=32, db_index=True, default=bytes)

    class Meta:
        app_label = "accounts"

    def __str__(self) -> str:
        return str(self.pk)


class Unnumbered(models.Model):
    number = EncryptedTextField()

    class Meta:
        app_label = "accounts"

    def __str__(self) -> str:
        return str(self.pk)
