"""Who works in which team, and who is away."""

from django.db import models

from gwanmun.kernel.ids import new_id


class TeamMember(models.Model):
    """An officer in a team. A team is a name that routing rules give cases to."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team = models.CharField(max_length=60)
    actor = models.CharField(max_length=80)
    actor_name = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["team", "actor"], name="once_in_a_team")]

    def __str__(self) -> str:
        return f"{self.actor_name} in {self.team}"


class Absence(models.Model):
    """An officer is away; `cover` sees and takes her work meanwhile."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    actor = models.CharField(max_length=80, db_index=True)
    cover = models.CharField(max_length=80, db_index=True)
    first_on = models.DateField()
    last_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(last_on__gte=models.F("first_on")), name="absence_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} away until {self.last_on}"
