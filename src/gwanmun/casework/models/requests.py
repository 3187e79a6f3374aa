"""What is asked in cases, as rows that can be listed by their last day. The events of the case tell the same."""

from django.db import models

from gwanmun.casework.models.cases import Case


class CaseRequest(models.Model):
    """A supplement, an inquiry to another office, or a hearing."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="requests")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12)
    asked_of = models.CharField(max_length=80)
    until = models.DateField()
    answered_at = models.DateTimeField(null=True)
    cancelled = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["kind", "until"], name="request_waiting", condition=models.Q(answered_at=None, cancelled=False)
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="request_of_case")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
