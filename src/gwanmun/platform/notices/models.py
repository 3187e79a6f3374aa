"""Notices, and the mails that a site without mail server keeps instead of sending."""

from datetime import datetime, timedelta

from django.db import models

from gwanmun.kernel.ids import new_id
from gwanmun.platform.fields import EncryptedTextField

__all__ = ["CaughtMail", "Notice"]

_PATIENCE = timedelta(hours=1)  # as long as the outbox goes on trying


class Notice(models.Model):
    """One message to one recipient ("person:<uuid>", "account:<uuid>"), in her language.

    It is in her account whatever became of its mail, which `mail` says: NONE where she gave no address.
    """

    class Mail(models.TextChoices):
        NONE = "none"
        WAITING = "waiting"
        SENT = "sent"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    once = models.CharField(max_length=160, unique=True)
    recipient = models.CharField(max_length=80)
    owner = models.CharField(max_length=80, blank=True, help_text="what it is about")
    template = models.CharField(max_length=80)
    language = models.CharField(max_length=10)
    title = EncryptedTextField()
    body = EncryptedTextField()
    private = models.BooleanField()
    link = models.CharField(max_length=300, blank=True, help_text="path of the page that it is about")
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    address = EncryptedTextField()
    mail = models.CharField(max_length=8, choices=Mail.choices)
    mail_settled_at = models.DateTimeField(null=True)
    mail_problem = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [
            models.Index(fields=["recipient", "-made_at"], name="notices_of_recipient"),
            models.Index(fields=["owner", "-made_at"], name="notices_of_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.template} to {self.recipient}"

    def is_undelivered(self, now: datetime) -> bool:
        """True when the mail failed or has waited so long that its recipient should be told in her account."""
        waits_long = self.mail == self.Mail.WAITING and now - self.made_at > _PATIENCE
        return self.mail == self.Mail.FAILED or waits_long


class CaughtMail(models.Model):
    """A mail that was not sent, because the site has no mail server: for the page of a demonstration."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    to = models.CharField(max_length=300)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.subject} to {self.to}"
