"""What stops a step besides the lifecycle: an incomplete application, blocking flags, the checklist, approvals.

Each is a refusal that says what is missing, so that the greyed button, the letter and the API say the same.
"""

from collections.abc import Iterator
from datetime import date

from gwanmun.casework.case_types import case_type
from gwanmun.casework.declarations.answers import missing, open_slots
from gwanmun.casework.story.story import Story
from gwanmun.kernel.lifecycle import Asking, Option, Transition
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["APPROVALS_MISSING", "asking_of", "gates", "options_of"]

APPROVALS_MISSING = "casework.approvals_missing"


def asking_of(story: Story, actor: Actor, today: date, facts: dict[str, object] | None = None) -> Asking:
    """The actor's question to the lifecycle: with the facts of the case, those she adds, and the flags that follow."""
    return Asking(
        actor=actor.id,
        duties=actor.duties,
        history=story.acts,
        facts=story.kind.flagged_facts({**story.facts, **(facts or {})}),
        elapsed=story.elapsed(today),
    )


def options_of(story: Story, actor: Actor, today: date) -> tuple[Option, ...]:
    """What the actor can do now, and for the rest every reason why not."""
    options = story.kind.lifecycle.allowed(story.state, asking_of(story, actor, today))
    return tuple(
        Option(each.transition, (*each.refusals, *gates(story, each.transition, actor.id, today))) for each in options
    )


def gates(story: Story, transition: Transition, actor: str, today: date) -> Iterator[Refused]:
    """The reasons against the step that the kernel itself knows."""
    yield from _receipt(story, transition, today)
    yield from _flags(story, transition)
    yield from _checks(story, transition)
    yield from _approvals(story, transition, actor)


def _receipt(story: Story, transition: Transition, today: date) -> Iterator[Refused]:
    kind = story.kind
    if transition.event != kind.receipt:
        return
    if case_type(kind.name, on=today).version != kind.version:
        yield Refused("casework.type_changed", _TYPE_CHANGED, _REVIEW, transition.basis)
    questions = missing(kind, story.facts)
    slots = open_slots(kind, story.facts, [each.slot for each in story.filed])
    labels = [*(each.label for each in questions), *(each.label for each in slots)]
    if labels:
        facts = {
            "questions": [each.name for each in questions],
            "slots": [each.name for each in slots],
            "missing": ", ".join(label.en for label in labels),
            "missing_ko": ", ".join(label.ko for label in labels),
        }
        yield Refused("casework.incomplete", _INCOMPLETE, _COMPLETE, transition.basis, facts)


def _flags(story: Story, transition: Transition) -> Iterator[Refused]:
    standing = [flag for flag in story.kind.hand_flags if flag.name in story.flags]
    derived = [flag for flag in story.kind.derived_flags if flag.name in story.derived_flags]
    for flag in standing:
        if transition.event in flag.blocks:
            yield _blocked(flag.name, flag.label, transition, _LOWER_IT)
    for each in derived:
        if transition.event in each.blocks:
            yield _blocked(each.name, each.label, transition, _CHANGE_FACTS)


def _blocked(name: str, label: Text, transition: Transition, remedy: Text) -> Refused:
    facts = {"flag": name, "label": label.en, "label_ko": label.ko}
    return Refused("casework.flag_blocks", _BLOCKED, remedy, transition.basis, facts)


def _checks(story: Story, transition: Transition) -> Iterator[Refused]:
    facts = story.kind.flagged_facts(story.facts)
    for check in story.kind.checklist:
        if transition.event in check.needed_for and check.name not in story.ticks and check.when.holds(facts):
            basis = (check.basis,) if check.basis else transition.basis
            labels = {"check": check.name, "label": check.label.en, "label_ko": check.label.ko}
            yield Refused("casework.check_open", _UNCHECKED, _CHECK_IT, basis, labels)


def _approvals(story: Story, transition: Transition, actor: str) -> Iterator[Refused]:
    needed = story.kind.needed_approvals(transition.event, story.facts)
    behind = story.approvers.get(transition.event, set()) | {actor}
    if len(behind) < needed:
        facts = {"needed": needed, "have": len(behind) - 1, "step": transition.event}
        yield Refused(APPROVALS_MISSING, _FEW, _APPROVE_FIRST, transition.basis, facts)


_TYPE_CHANGED = Text(
    "작성하시는 동안 신청 양식이 바뀌었습니다.", "The application form has changed since this draft was begun."
)
_REVIEW = Text("바뀐 항목을 확인한 뒤 제출하십시오.", "Review what has changed, then submit.")
_INCOMPLETE = Text("빠진 항목이 있습니다: {missing_ko}.", "Something is missing: {missing}.")
_COMPLETE = Text("빠진 항목을 채운 뒤 제출하십시오.", "Complete what is missing, then submit.")
_BLOCKED = Text("‘{label_ko}’ 표시가 있어 처리할 수 없습니다.", "The flag “{label}” stops this step.")
_LOWER_IT = Text("표시 사유를 해소하고 해제한 뒤 처리하십시오.", "Settle the matter and have the flag taken off.")
_CHANGE_FACTS = Text("표시의 근거가 된 사실을 확인하십시오.", "Check the facts from which the flag follows.")
_UNCHECKED = Text("확인 항목 ‘{label_ko}’이(가) 남아 있습니다.", "The check “{label}” is open.")
_CHECK_IT = Text("확인한 뒤 표시하십시오.", "Check it and tick it off.")
_FEW = Text(
    "{needed}명의 승인이 필요하고 현재 {have}명이 승인하였습니다.",
    "This needs {needed} people; {have} have approved so far.",
)
_APPROVE_FIRST = Text("다른 승인권자의 승인을 받으십시오.", "Have another approver approve it first.")
