"""Everything between a running database and the first process: structure, law, accounts and a nation."""

from django.conf import settings

from gwanmun.engines import screening
from gwanmun.law.corpus import enacted
from gwanmun.portals.ops.migrating import bring_up_to_date
from gwanmun.portals.ops.nation import found_once
from gwanmun.portals.ops.progress import progress
from gwanmun.portals.ops.speech import say, spoken

__all__ = ["check_law", "compile_screening", "migrate", "prepare"]


def prepare(*, people: int, days: int) -> None:
    """Prepares the site; what is already there is left as it is. Only a demonstration has a synthetic nation."""
    migrate()
    check_law()
    compile_screening()
    if settings.DEMONSTRATION:
        found_once(people=people, days=days)


def check_law() -> None:
    """Reads every dated parameter of the law; a gap, an overlap or a wrong citation stops here.

    Raises:
        ValueError: the data files contradict themselves.
    """
    corpus = enacted()
    versions = [version for history in corpus.histories.values() for version in history]
    uncertain = sum(not version.trusted for version in versions)
    say(
        "law",
        spoken(
            f"법령 값 {len(versions):,}개 (미확인 {uncertain}개), 판 {corpus.digest}",
            f"{len(versions):,} values of the law ({uncertain} unconfirmed), state {corpus.digest}",
        ),
        style="green",
    )


def compile_screening() -> None:
    """Compiles the comparison of names once after an installation, so that no carrier waits for it."""
    if screening.compiled_before():
        return
    say(
        "screening",
        spoken("이름 비교 엔진을 한 번 컴파일합니다 (1분쯤).", "compiling the comparison of names, once (a minute)"),
    )
    screening.warm()


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
