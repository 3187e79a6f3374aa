"""Who acts for whom. Both see the cases that the mandate covers."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from gwanmun.kernel.ids import new_id


class Mandate(models.Model):
    """A person lets somebody else apply for her. `case_types` empty: in every kind of case."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person_id = models.UUIDField(db_index=True)
    representative = models.CharField(max_length=80, help_text="the actor who may act for her")
    representative_name = models.CharField(max_length=80)
    capacity = models.CharField(max_length=40, help_text='such as "lawyer", "school" or "parent"')
    case_types: "models.Field[list[str], list[str]]" = ArrayField(models.CharField(max_length=60), default=list)
    granted_at = models.DateTimeField()
    last_on = models.DateField(null=True, help_text="the last day of the mandate; none: until withdrawn")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["representative"], name="mandate_in_force", condition=models.Q(withdrawn_at=None)
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.representative} for {self.person_id}"
