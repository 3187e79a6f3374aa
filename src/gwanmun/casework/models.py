"""Cases and their append-only events. The state of a case is what its events led to; the column repeats it."""

from django.db import models

from gwanmun.kernel.ids import new_id


class Case(models.Model):
    """A matter that the service decides. `version` rises with every event, so that nobody overwrites another's act."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case_type = models.CharField(max_length=60)
    type_version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=0)
    subject = models.CharField(max_length=80, help_text='what the case is about, such as "inspection:<key>"')
    person_id = models.UUIDField(null=True, db_index=True)
    office = models.CharField(max_length=20, blank=True)
    facts = models.JSONField(default=dict)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["opened_at"]
        indexes = [models.Index(fields=["case_type", "state", "opened_at"], name="case_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["case_type", "subject"], condition=models.Q(closed_at=None), name="one_open_case_of_a_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_type} {self.state}"


class CaseEvent(models.Model):
    """One act in a case. The database refuses to change or delete it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events")
    sequence = models.PositiveIntegerField()
    event = models.CharField(max_length=60)
    source = models.CharField(max_length=60, blank=True)
    to = models.CharField(max_length=60)
    actor = models.CharField(max_length=80)
    actor_name = models.CharField(max_length=80)
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["case", "sequence"], name="event_in_order")]

    def __str__(self) -> str:
        return f"{self.event} -> {self.to}"
