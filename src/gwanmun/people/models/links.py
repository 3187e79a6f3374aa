"""Whether two records are one human being: a judgement with evidence, author and undo. Nothing is merged."""

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.people.models.persons import Person


class PersonLink(models.Model):
    """A judgement on a pair of persons. A "no" is remembered as well as a "yes"; withdrawing keeps the row."""

    class Verdict(models.TextChoices):
        SAME = "same"
        DIFFERENT = "different"
        UNSURE = "unsure"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    one = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    evidence = models.TextField()
    judged_by = models.CharField(max_length=80)
    judged_at = models.DateTimeField()
    withdrawn_by = models.CharField(max_length=80, blank=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(one__lt=models.F("other")), name="link_pair_in_order"),
            models.UniqueConstraint(
                fields=["one", "other"], condition=models.Q(withdrawn_at=None), name="one_open_judgement_a_pair"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} {self.verdict} {self.other_id}"
