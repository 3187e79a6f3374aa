"""Rows to try policies on: matters of an office, with a holder and with assignments."""

from django.db import models

TABLES_OF = "accounts"


class Holder(models.Model):
    office = models.CharField(max_length=8)

    class Meta:
        app_label = TABLES_OF

    def __str__(self) -> str:
        return self.office


class Matter(models.Model):
    office = models.CharField(max_length=8, blank=True)
    level = models.CharField(max_length=8)
    decided_by = models.CharField(max_length=8, null=True)  # noqa: DJ001 - NULL is what is tried here
    holder = models.ForeignKey(Holder, null=True, on_delete=models.CASCADE)

    class Meta:
        app_label = TABLES_OF

    def __str__(self) -> str:
        return self.level


class Assignment(models.Model):
    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="assignments")
    actor = models.CharField(max_length=8, null=True)  # noqa: DJ001 - NULL is what is tried here

    class Meta:
        app_label = TABLES_OF

    def __str__(self) -> str:
        return str(self.actor)


ALL = (Holder, Matter, Assignment)
