"""The nation of a site: founded once, with its days of history; a founding that was cut off is completed."""

from datetime import UTC, datetime

from django.conf import settings

from gwanmun.portals.ops.progress import progress
from gwanmun.portals.ops.speech import say, spoken
from gwanmun.synthetic.service import Nation, found_nation, live_through

__all__ = ["found", "found_once"]


def found_once(*, people: int, days: int) -> None:
    """Founds the nation on the first run, and completes it when that run was cut off."""
    nation = Nation.objects.first()
    mark = settings.VAR / "run" / "nation"
    if nation and nation.settled == nation.people and mark.exists() and mark.read_text() == _identity(nation):
        say("nation", spoken(f"{nation.people:,}명", f"{nation.people:,} people"), style="green")
        return
    nation = found(people=people, days=days)
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(_identity(nation))


def found(*, people: int, days: int) -> Nation:
    """Founds the nation and lets `days` pass. What was done before is not done again."""
    now = datetime.now(UTC)
    with progress("nation") as report:
        nation = found_nation(people=people, now=now, progress=lambda step, done, of: report(done, of, step))
    say("nation", spoken(f"{nation.people:,}명 등록", f"{nation.people:,} people in the registers"), style="green")
    with progress("nation") as report:
        live_through(nation, days=days, now=now, progress=lambda step, done, of: report(done, of, step))
    say("nation", spoken(f"{days}일의 출입국 기록", f"history of {days} day{'s' if days != 1 else ''}"), style="green")
    return nation


def _identity(nation: Nation) -> str:
    return f"{nation.pk} {nation.seed} {nation.founded_on} {settings.DATABASES['default']['NAME']}"
