"""Until when a decision can be contested."""

from gwanmun.casework.declarations.parts import Objection
from gwanmun.casework.story.story import Story
from gwanmun.kernel.counting import Counted, count
from gwanmun.kernel.korean_calendar import korean_calendar

__all__ = ["objection_deadline", "objection_rules"]


def objection_rules(story: Story) -> Objection | None:
    """What the type says about contesting the present state; None when it cannot be contested."""
    rules = story.kind.objection
    return rules if rules is not None and story.state in rules.against else None


def objection_deadline(story: Story) -> Counted | None:
    """The counted time to object: from the day of service, and from that of the decision while none is noted."""
    rules, known_on = objection_rules(story), story.served_on or story.decided_on
    if rules is None or known_on is None:
        return None
    return count(known_on, rules.span, calendar=korean_calendar(), rule=rules.rule)
