"""A refusal of the law as the refusal of an act: the same code, sentence, remedy and articles."""

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.law.decisions import Refusal
from gwanmun.law.wording import sentence

__all__ = ["refused_by_law"]


def refused_by_law(decision: Refusal) -> Refused:
    """What to raise when an act needs what the law does not give."""
    said = {**decision.facts, **decision.outcome}
    return Refused(
        decision.code,
        Text(*(sentence("decision", decision.code, language, said) for language in ("ko", "en"))),
        Text(*(sentence("remedy", decision.remedy, language, said) for language in ("ko", "en"))),
        decision.bases,
    )
