"""A title to enter: what opens the border for a foreigner, the status it gives, and how the period of stay is set.

Each kind of title (visa, residence, waiver agreement, designation, ...) has its own module that builds one of these.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.spans import Span
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.parameters import Parameter

__all__ = ["Title"]


@dataclass(frozen=True, slots=True)
class Title:
    """`finding` says whether the title holds on the day of arrival; `permission_number` names the visa that is used.

    The stay is one of: `until` a day that is already set, `unlimited`, or `term` from the day of entry, cut by
    `window`. `sources` are the parameters behind it; `uncertain` those that an office would have to confirm first.
    """

    kind: str
    finding: Finding
    status_code: str | None = None
    term: Span | None = None
    until: date | None = None
    unlimited: bool = False
    window: Parameter | None = None
    excluded: Parameter | None = None
    permission_number: str = ""
    sources: tuple[Parameter, ...] = ()
    uncertain: tuple[Parameter, ...] = ()

    @property
    def holds(self) -> bool:
        return self.finding.verdict is Verdict.MET
