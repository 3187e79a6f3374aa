"""Seals old values with the present key, a few rows at a time, while the service runs."""

from django.db import models, transaction

from gwanmun.platform.fields.encrypted import EncryptedTextField

__all__ = ["reencrypt"]

_ROWS_AT_ONCE = 500


def reencrypt(model: type[models.Model]) -> int:
    """Writes every encrypted column of `model` anew with the present key; returns the number of rows. May be stopped
    and started again; other columns are not touched."""
    names = [field.name for field in model._meta.concrete_fields if isinstance(field, EncryptedTextField)]
    keys = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), _ROWS_AT_ONCE):
        _reencrypt_rows(model, keys[start : start + _ROWS_AT_ONCE], names)
    return len(keys)


@transaction.atomic
def _reencrypt_rows(model: type[models.Model], keys: list[object], names: list[str]) -> None:
    for row in model._base_manager.select_for_update().filter(pk__in=keys).only(*names):
        row.save(update_fields=names)
