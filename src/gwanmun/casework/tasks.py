"""The jobs of casework."""

from django.utils import timezone

from gwanmun.casework.actions.deem_outcomes import deem_outcomes
from gwanmun.platform.jobs.service import every

__all__ = ["deem"]


@every("*/10 * * * *", name="casework.deem_outcomes")
def deem() -> None:
    """Writes the deemed outcomes that are due; each run finds what earlier ones left."""
    deem_outcomes(at=timezone.now())
