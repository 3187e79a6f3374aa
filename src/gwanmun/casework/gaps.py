"""What declarations of different modules leave open together, found by the check at start."""

from typing import Any

from django.core.checks import Error, register

from gwanmun.casework.case_types import registered_types
from gwanmun.casework.effects import unknown_effects

__all__ = ["declarations_fit", "gaps"]


def gaps() -> list[str]:
    """Effects that nobody declared, and objections that would open an unknown kind of case."""
    known = {kind.name for kind in registered_types()}
    return [
        *(f"nobody declared the effect {name}" for name in unknown_effects()),
        *(
            f"{kind.name} is contested by {kind.objection.case_type}, which no module declares"
            for kind in registered_types()
            if kind.objection and kind.objection.case_type not in known
        ),
    ]


@register()
def declarations_fit(**_: Any) -> list[Error]:
    """For Django: every gap is an error."""
    return [Error(gap, id="casework.E001") for gap in gaps()]
