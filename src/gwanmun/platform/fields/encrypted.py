"""A text column that the database holds sealed, bound to its table, column and row."""

from typing import TYPE_CHECKING, Any

from django.core import checks
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from gwanmun.platform.fields.cipher import open_sealed, seal_text

__all__ = ["EncryptedTextField", "Sealed"]


if TYPE_CHECKING:
    _TextField = models.Field[str | None, str | None]
else:
    _TextField = models.Field  # takes no type arguments at run time


class Sealed(bytes):
    """A value as the database holds it. It shows nothing of itself in logs and error pages."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<sealed>"

    __str__ = __repr__


class _OpenedWhenRead(DeferredAttribute):
    """Opens the value when it is first read: only here both the value and the row that it is bound to are at hand."""

    field: "EncryptedTextField"

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, Sealed):
            value = open_sealed(value, self.field.place(instance))
            self.__set__(instance, value)
        return value

    def __set__(self, instance: models.Model, value: object) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(_TextField):
    """Text sealed with AES-256-GCM. A sealed value copied to another row, column or table does not open.

    Rows are written by `save`, `create` or `bulk_create`; `update` and `bulk_update` do not know the row and refuse. It
    cannot be searched (only `isnull`): keep a `blind_index` beside it. The row's key must be known before the first
    save, so it needs a default (UUIDv7). Renaming the table or the column makes the values unreadable.

    Raises:
        UnableToDecrypt: on reading a value that was altered or moved.
    """

    description = "Text, encrypted at rest"
    descriptor_class = _OpenedWhenRead

    def place(self, instance: models.Model) -> bytes:
        """What a value is bound to: table, column and key of the row."""
        return f"{instance._meta.db_table}.{self.column}.{instance.pk}".encode()

    def get_internal_type(self) -> str:
        return "BinaryField"

    def from_db_value(self, value: Any, *_: object) -> Sealed | None:
        return None if value is None else Sealed(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | None:  # noqa: ARG002 - Django's signature
        text = getattr(model_instance, self.attname)
        return None if text is None else Sealed(seal_text(text, self.place(model_instance)))

    def get_prep_value(self, value: Any) -> bytes | None:
        if value is None or isinstance(value, Sealed):
            return value
        raise TypeError(f"{self.name} is encrypted for one row: set it on the row and save the row.")

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        problems = super().check(**kwargs)
        if not self.model._meta.pk.has_default():
            hint = "Give the model a UUID primary key with default=new_id."
            problems.append(checks.Error("The row's key is unknown before it is saved.", hint, self, "fields.E900"))
        return problems
