"""What would change for a case under another version of its type."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gwanmun.casework.case_types import case_type
from gwanmun.casework.declarations.answers import asked, missing, needed_slots
from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.models import Case
from gwanmun.casework.recording import story_of
from gwanmun.casework.story.clocks import run_clocks
from gwanmun.casework.story.story import Story
from gwanmun.casework.story.telling import standing_events
from gwanmun.kernel.clocks import Clock

__all__ = ["Difference", "preview_rebase", "rebase_difference"]


@dataclass(frozen=True, slots=True)
class Difference:
    """By name: what is asked anew or otherwise, what falls away, and how due days move ("2026-03-02 -> 2026-03-16")."""

    questions_added: tuple[str, ...]
    questions_changed: tuple[str, ...]
    facts_dropped: tuple[str, ...]
    questions_open: tuple[str, ...]
    slots_added: tuple[str, ...]
    slots_dropped: tuple[str, ...]
    checks_added: tuple[str, ...]
    checks_dropped: tuple[str, ...]
    due_moved: dict[str, str]


def preview_rebase(case: Case, to_version: int | None = None, *, today: date) -> Difference:
    """The difference, before anybody decides on it; `to_version` None is the version in force on the day."""
    return rebase_difference(case, story_of(case), case_type(case.case_type, to_version, on=today), today)


def rebase_difference(case: Case, story: Story, target: CaseType, today: date) -> Difference:
    """The difference between the version in which the case stands and `target`."""
    kind, facts = story.kind, story.facts
    before = {question.name: question for question in asked(kind, facts)}
    after = {question.name: question for question in asked(target, facts)}
    slots_before, slots_after = ({slot.name for slot in needed_slots(each, facts)} for each in (kind, target))
    checks_before, checks_after = ({check.name for check in each.checklist} for each in (kind, target))
    return Difference(
        questions_added=_sorted(after.keys() - before.keys()),
        questions_changed=_sorted(name for name in before.keys() & after.keys() if before[name] != after[name]),
        facts_dropped=_sorted(facts.keys() & {each.name for each in kind.questions} - target.facts),
        questions_open=_sorted(question.name for question in missing(target, facts)),
        slots_added=_sorted(slots_after - slots_before),
        slots_dropped=_sorted(slots_before - slots_after),
        checks_added=_sorted(checks_after - checks_before),
        checks_dropped=_sorted(checks_before - checks_after),
        due_moved=_moved(story.clocks, run_clocks(standing_events(case.events.all()), target), today),
    )


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _moved(before: Mapping[str, Clock], after: Mapping[str, Clock], today: date) -> dict[str, str]:
    due = {
        name: (str(clock.due(today)), str(after[name].due(today))) for name, clock in before.items() if name in after
    }
    return {name: f"{old} -> {new}" for name, (old, new) in due.items() if old != new}
