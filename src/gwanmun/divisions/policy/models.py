"""What offices vouch for: one statement on one uncertain value of the law, proposed and confirmed by two officers."""

from django.db import models
from django.db.models import F, Q

from gwanmun.kernel.ids import new_id
from gwanmun.law import ConfirmedFact

__all__ = ["FactStatement"]


class FactStatement(models.Model):
    """It has effect once a second officer confirmed it, until it is withdrawn. Rows stay, so that old decisions can be
    explained. `value` is written as in the data of the law; empty takes the uncertain value as it stands there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.CharField(max_length=12)
    name = models.CharField(max_length=120)
    key = models.CharField(max_length=120, blank=True)
    value = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    proposed_by = models.CharField(max_length=80)
    proposed_at = models.DateTimeField()
    confirmed_by = models.CharField(max_length=80, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["office", "name", "key"], condition=Q(withdrawn_at=None), name="policy_one_statement"
            ),
            models.CheckConstraint(condition=~Q(confirmed_by=F("proposed_by")), name="policy_four_eyes"),
            models.CheckConstraint(
                condition=Q(confirmed_by="", confirmed_at=None) | (~Q(confirmed_by="") & Q(confirmed_at__isnull=False)),
                name="policy_confirmed_whole",
            ),
        )

    def __str__(self) -> str:
        return f"{self.office} {self.name} {self.key}"

    def as_fact(self) -> ConfirmedFact:
        """The statement as the law takes it."""
        return ConfirmedFact(
            self.name, self.key, self.value or None, self.valid_from, self.valid_to, confirmed_by=self.office
        )
