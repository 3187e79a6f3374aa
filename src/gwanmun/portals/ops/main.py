"""The `gwanmun` command: `gwanmun --help` lists what it does."""

import sys

import typer

from gwanmun.kernel.refusals import Refused
from gwanmun.portals.ops.commands import accounts, auditing, carriers, law, nation, reading, running, state, watchlists
from gwanmun.portals.ops.failures import Exit, explained
from gwanmun.portals.ops.speech import complain, language, spoken

__all__ = ["app", "main"]

app = typer.Typer(
    help=spoken("관문: 출입국·체류 행정 시스템을 운영하는 명령", "Gwanmun: operates an immigration service's system"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for group in (running, nation, reading, law, accounts, carriers, watchlists, auditing, state):
    group.register(app)


def main() -> None:
    """Runs the command line; a failure of the surroundings becomes one sentence and an exit code."""
    try:
        app()
    except KeyboardInterrupt:
        complain(spoken("중단했습니다.", "Interrupted."))
        sys.exit(Exit.INTERRUPTED)
    except Refused as refused:
        complain(f"{refused.detail(language())} {refused.remedy(language())}")
        sys.exit(Exit.REFUSED)
    except Exception as problem:
        failure = explained(problem)
        if failure is None:
            raise
        complain(str(failure))
        sys.exit(failure.code)


if __name__ == "__main__":
    main()
