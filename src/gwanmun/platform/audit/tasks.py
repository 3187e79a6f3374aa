"""Seals the log every few seconds."""

from django.utils import timezone

from gwanmun.platform.audit.sealing import seal_pending
from gwanmun.platform.jobs.service import Queue, every

__all__ = ["seal"]


@every("* * * * * */5", name="audit.seal", queue=Queue.SEALS)
def seal() -> None:
    """Seals what is pending and exports the checkpoints."""
    seal_pending(timezone.now())
