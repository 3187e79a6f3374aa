"""The synthetic nation that was founded here: its seed, its size, and the speed of the live traffic."""

from django.db import models


class Nation(models.Model):
    """One row. From seed, size and day the same people can be made again, so they are not stored a second time."""

    seed = models.BigIntegerField()
    people = models.PositiveIntegerField()
    founded_on = models.DateField()
    settled = models.PositiveIntegerField(default=0, help_text="how many of the people are in the registers")
    speed = models.FloatField(default=1.0, help_text="messages a second of the live traffic")

    def __str__(self) -> str:
        return f"{self.people} people of seed {self.seed}"
