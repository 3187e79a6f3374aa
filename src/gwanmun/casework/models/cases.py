"""Cases and their append-only events. A case is what its events tell; its columns repeat that for lists."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from gwanmun.casework.references import new_reference
from gwanmun.kernel.ids import new_id

_OPEN = models.Q(closed_at=None)


class Case(models.Model):
    """A matter that the service decides. `version` rises with every event, so that nobody overwrites another's act.

    `due_on` is the next last day that the law sets, as known at the last event, and NULL while nothing runs;
    `urgent_on` is a date of the facts by which work can be ordered, such as the end of a stay.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=11, unique=True, default=new_reference, editable=False)
    case_type = models.CharField(max_length=60)
    type_version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=0)
    subject = models.CharField(max_length=80, help_text='what the case is about, such as "inspection:<key>"')
    person_id = models.UUIDField(null=True, db_index=True)
    contested = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="objections")
    office = models.CharField(max_length=20, blank=True)
    team = models.CharField(max_length=60, blank=True)
    route = models.CharField(max_length=60, blank=True, help_text="the routing rule that fired")
    assignee = models.CharField(max_length=80, blank=True)
    assignee_name = models.CharField(max_length=80, blank=True)
    level = models.CharField(max_length=20, default="open")
    facts = models.JSONField(default=dict)
    hand_flags: "models.Field[list[str], list[str]]" = ArrayField(models.CharField(max_length=60), default=list)
    derived_flags: "models.Field[list[str], list[str]]" = ArrayField(models.CharField(max_length=60), default=list)
    opened_at = models.DateTimeField()
    received_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    paused = models.BooleanField(default=False)
    urgent_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["opened_at"]
        # Work is what is open: indexes of queues leave the closed cases out, which are nearly all of them.
        indexes = [
            models.Index(fields=["case_type", "state", "opened_at"], name="case_queue"),
            models.Index(fields=["team", "due_on", "id"], name="case_team_due", condition=_OPEN),
            models.Index(fields=["team", "received_on", "id"], name="case_team_received", condition=_OPEN),
            models.Index(fields=["team", "urgent_on", "id"], name="case_team_urgent", condition=_OPEN),
            models.Index(fields=["assignee", "due_on", "id"], name="case_mine_due", condition=_OPEN),
            models.Index(fields=["case_type", "due_on", "id"], name="case_type_due", condition=_OPEN),
            models.Index(fields=["due_on", "id"], name="case_due", condition=_OPEN),
            GinIndex(fields=["hand_flags"], name="case_hand_flags"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["case_type", "subject"], condition=_OPEN, name="one_open_case_of_a_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.case_type} {self.state}"


class CaseEvent(models.Model):
    """One act in a case. The database refuses to change or delete it.

    `event` is the step of the lifecycle, else the kind again; `facts` are what the act states, `data` what else it did.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    event = models.CharField(max_length=60)
    source = models.CharField(max_length=60, blank=True)
    to = models.CharField(max_length=60)
    actor = models.CharField(max_length=80)
    actor_name = models.CharField(max_length=80)
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    facts = models.JSONField(default=dict)
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["case", "sequence"], name="event_in_order")]

    def __str__(self) -> str:
        return f"{self.event} -> {self.to}"
