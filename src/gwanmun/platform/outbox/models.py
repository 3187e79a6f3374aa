"""What is still to be told to whom."""

from django.db import models

from gwanmun.kernel.ids import new_id

__all__ = ["Delivery"]


class Delivery(models.Model):
    """One event for one subscriber. Written with the event; its handler's effects commit together with DONE."""

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        DEAD = "dead"  # given up after the last attempt; an operator looks at it

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey("audit.Entry", on_delete=models.PROTECT, related_name="+")
    subscriber = models.CharField(max_length=160)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    attempts = models.SmallIntegerField(default=0)
    problem = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = (models.UniqueConstraint(fields=["entry", "subscriber"], name="outbox_once_per_subscriber"),)
        indexes = (models.Index(fields=["state", "id"], name="outbox_open", condition=~models.Q(state="done")),)

    def __str__(self) -> str:
        return f"{self.subscriber} ({self.state})"
