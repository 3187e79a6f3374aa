"""Everything between a running database and the first process: structure, law, accounts and a nation."""

from django.conf import settings

from gwanmun.portals.ops.migrating import bring_up_to_date
from gwanmun.portals.ops.progress import progress
from gwanmun.portals.ops.speech import say, spoken

__all__ = ["migrate", "prepare"]


def prepare() -> None:
    """Prepares the site; what is already there is left as it is."""
    migrate()


def migrate() -> None:
    """Brings the database to the present structure and says how many steps it took."""
    with progress("database") as report:
        applied, interrupted = bring_up_to_date(settings.VAR / "run" / "migrating", report)
    if interrupted:
        say(
            "database",
            spoken(
                "지난 실행이 구조 변경 중에 끊겼습니다. 끝나지 않은 단계는 되돌려졌고, 거기서부터 이어서 마쳤습니다.",
                "The last run was cut off while changing the structure: the open step was undone, and it is whole now.",
            ),
            style="yellow",
        )
    say("database", spoken(f"구조 준비됨 (변경 {applied}건)", f"structure ready ({applied} changes)"), style="green")
