"""Watch lists as data: owner, source, legal ground, expiry and review date; entries with a revision."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from gwanmun.kernel.ids import new_id
from gwanmun.platform.fields import EncryptedTextField


class ListRevision(models.Model):
    """A change of the lists. Revisions are made one after another, so that a reader who saw one saw all before it."""

    id = models.BigAutoField(primary_key=True)
    made_at = models.DateTimeField(db_default=Now())
    made_by = models.CharField(max_length=80)

    def __str__(self) -> str:
        return f"revision {self.pk}"


class WatchList(models.Model):
    """A list of persons who may not enter, or who are to be looked at, and the legal ground on which it is kept."""

    class Effect(models.TextChoices):
        REFUSE = "refuse"
        INSPECT = "inspect"

    code = models.CharField(primary_key=True, max_length=30)
    title_ko = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120)
    owner = models.CharField(max_length=120, help_text="agency that answers for the list")
    source = models.CharField(max_length=200)
    ground = models.CharField(max_length=12, help_text='ground of entry refusal, such as "A11-1-3"')
    effect = models.CharField(max_length=10, choices=Effect.choices, default=Effect.REFUSE)
    expires_on = models.DateField(null=True)
    review_on = models.DateField()
    confidential = models.BooleanField(default=False, help_text="where it is from is for its keepers alone")

    def __str__(self) -> str:
        return self.title_en


class WatchListEntry(models.Model):
    """A listed person. Withdrawn entries stay, so that old decisions can be explained."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    watch_list = models.ForeignKey(WatchList, on_delete=models.PROTECT, related_name="entries")
    reference = models.CharField(max_length=60, help_text="key of the entry at the list's owner")
    names = models.JSONField(help_text="list of {surname, given_names, text, script, quality}")
    births = ArrayField(models.CharField(max_length=10), default=list, help_text="partial dates")
    nationalities = ArrayField(models.CharField(max_length=3), default=list)
    sex = models.CharField(max_length=1, blank=True)
    documents = EncryptedTextField(blank=True, help_text="JSON list of {number, issuer, kind}")
    remark = models.TextField(blank=True)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.TextField(blank=True)
    revision = models.ForeignKey(ListRevision, on_delete=models.PROTECT, related_name="entries")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["watch_list", "reference"], name="entry_once")]

    def __str__(self) -> str:
        return f"{self.watch_list_id} {self.reference}"
