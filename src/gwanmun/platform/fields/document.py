"""A JSON document as a column, for rows that are written many at once."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

__all__ = ["DocumentField"]


class DocumentField(models.JSONField):
    """JSON stored as `jsonb`.

    Django sends rows of plain fields as one array a column, in which every quotation mark of a document has to be
    escaped by the client: a third of the time of writing the answers to a long list. A field of another kind is
    sent value by value.
    """

    def get_internal_type(self) -> str:
        return "DocumentField"

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return connection.data_types["JSONField"]
