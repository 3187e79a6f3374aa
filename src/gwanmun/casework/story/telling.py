"""Tells the story of a case from its events, oldest first. The only place that knows what an event means."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from gwanmun.casework.case_types import case_type
from gwanmun.casework.days import seoul_day
from gwanmun.casework.models.cases import CaseEvent
from gwanmun.casework.story.clocks import run_clocks
from gwanmun.casework.story.kinds import EventKind, RequestKind
from gwanmun.casework.story.story import Filed, Raised, Request, Story, Ticked
from gwanmun.kernel.lifecycle import Act
from gwanmun.kernel.lifecycle.history import CORRECT

__all__ = ["standing_events", "tell"]


def tell(events: Iterable[CaseEvent]) -> Story:
    """The story. A step that was taken back counts for the acts and for nothing else: what it stated, asked or started
    is as if it had not been.

    Raises:
        ValueError: the first event does not open the case.
    """
    first, *rest = events
    if first.kind != EventKind.OPENED:
        raise ValueError(f"the story of a case begins with its opening, not with {first.event}")
    story = _opening(first)
    taken_back = _taken_back(rest)
    for event in rest:
        story.version = event.sequence
        if event.sequence in taken_back:
            story.acts.append(_act(event))
        else:
            _MEANING[EventKind(event.kind)](story, event)
    story.clocks = run_clocks(standing_events([first, *rest]), story.kind)
    return story


def standing_events(events: Iterable[CaseEvent]) -> list[CaseEvent]:
    """The events without the steps that were taken back."""
    every = list(events)
    taken_back = _taken_back(every)
    return [event for event in every if event.sequence not in taken_back]


def _taken_back(events: Iterable[CaseEvent]) -> set[int]:
    standing: list[int] = []
    taken_back: set[int] = set()
    for event in events:
        if event.kind == EventKind.STEP:
            standing.append(event.sequence)
        elif event.kind == EventKind.CORRECTION:
            taken_back.add(standing.pop())
    return taken_back


def _opening(event: CaseEvent) -> Story:
    data = event.data
    kind = case_type(data["case_type"], data["type_version"])
    story = Story(
        kind=kind,
        subject=data["subject"],
        person_id=UUID(data["person_id"]) if data["person_id"] else None,
        contested_id=UUID(data["contested_id"]) if data["contested_id"] else None,
        opened_at=event.at,
        state=kind.lifecycle.initial,
        office=data["office"],
        level=data["level"],
        facts=dict(event.facts),
        received_on=None if kind.receipt else seoul_day(event.at),
    )
    if "routed" in data:
        _routed(story, event)
    return story


def _act(event: CaseEvent) -> Act:
    return Act(event.event, event.source, event.to, event.actor)


def _step(story: Story, event: CaseEvent) -> None:
    story.acts.append(_act(event))
    story.state = event.to
    story.approvers.clear()  # who stood behind a step that was not taken does not stand behind the next
    _state_facts(story, event)
    if event.event == story.kind.receipt:
        story.received_on = seoul_day(event.at)
    is_open = story.kind.lifecycle.is_open(event.to)
    story.closed_at = None if is_open else event.at
    story.decided_on = None if is_open else seoul_day(event.at)
    for number, request in story.requests.items():  # the case goes on without what was not given
        if request.kind is RequestKind.SUPPLEMENT and request.is_open and number != event.data.get("replies_to"):
            story.requests[number] = replace(request, cancelled=True)
    if "request" in event.data:
        _asked(story, event)
    if "replies_to" in event.data:
        _replied(story, event)
    if "routed" in event.data:
        _routed(story, event)


def _corrected(story: Story, event: CaseEvent) -> None:
    story.acts.append(Act(CORRECT, event.source, event.to, event.actor))
    story.state = event.to
    story.approvers.clear()
    is_open = story.kind.lifecycle.is_open(event.to)
    story.closed_at = None if is_open else event.at
    story.decided_on = None if is_open else story.decided_on


def _state_facts(story: Story, event: CaseEvent) -> None:
    story.facts.update(event.facts)
    story.facts = {name: value for name, value in story.facts.items() if value is not None}


def _filed(story: Story, event: CaseEvent) -> None:
    data = event.data
    story.filed.append(Filed(data["slot"], data["document"], data["document_kind"], event.actor, event.at))


def _unfiled(story: Story, event: CaseEvent) -> None:
    gone = (event.data["slot"], event.data["document"])
    story.filed = [each for each in story.filed if (each.slot, each.document) != gone]


def _routed(story: Story, event: CaseEvent) -> None:
    routed = event.data["routed"]
    story.team, story.route = routed["team"], routed["rule"]
    story.office = routed["office"] or story.office
    story.assignee = story.assignee_name = ""


def _assigned(story: Story, event: CaseEvent) -> None:
    story.assignee, story.assignee_name = event.data["to"], event.data["to_name"]


def _flag_raised(story: Story, event: CaseEvent) -> None:
    story.flags[event.data["flag"]] = Raised(event.actor, event.actor_name, event.at, event.reason)


def _flag_lowered(story: Story, event: CaseEvent) -> None:
    story.flags.pop(event.data["flag"], None)


def _ticked(story: Story, event: CaseEvent) -> None:
    story.ticks[event.data["check"]] = Ticked(event.actor, event.actor_name, event.at, event.reason)


def _unticked(story: Story, event: CaseEvent) -> None:
    story.ticks.pop(event.data["check"], None)


def _approved(story: Story, event: CaseEvent) -> None:
    story.approvers.setdefault(event.data["step"], set()).add(event.actor)


def _asked(story: Story, event: CaseEvent) -> None:
    data = event.data["request"]
    story.requests[data["number"]] = Request(
        number=data["number"],
        kind=RequestKind(data["kind"]),
        asked_of=data["asked_of"],
        items=tuple(data["items"]),
        asked_by=event.actor,
        asked_at=event.at,
        until=date.fromisoformat(data["until"]),
    )


def _replied(story: Story, event: CaseEvent) -> None:
    number = event.data["replies_to"]
    story.requests[number] = replace(story.requests[number], answered_at=event.at, answer=event.reason)


def _cancelled(story: Story, event: CaseEvent) -> None:
    number = event.data["number"]
    story.requests[number] = replace(story.requests[number], cancelled=True)


def _served(story: Story, event: CaseEvent) -> None:
    story.served_on = date.fromisoformat(event.data["served_on"])


def _level_set(story: Story, event: CaseEvent) -> None:
    story.level = event.data["level"]


def _rebased(story: Story, event: CaseEvent) -> None:
    story.kind = case_type(story.kind.name, event.data["to"])
    _state_facts(story, event)


def _said(story: Story, event: CaseEvent) -> None:
    """Words and extensions leave the standing of the case as it is; clocks are run on their own."""


_MEANING: Mapping[EventKind, Callable[[Story, CaseEvent], None]] = {
    EventKind.STEP: _step,
    EventKind.CORRECTION: _corrected,
    EventKind.ANSWERED: _state_facts,
    EventKind.FILED: _filed,
    EventKind.UNFILED: _unfiled,
    EventKind.ROUTED: _routed,
    EventKind.ASSIGNED: _assigned,
    EventKind.FLAG_RAISED: _flag_raised,
    EventKind.FLAG_LOWERED: _flag_lowered,
    EventKind.TICKED: _ticked,
    EventKind.UNTICKED: _unticked,
    EventKind.APPROVED: _approved,
    EventKind.ASKED: _asked,
    EventKind.REPLIED: _replied,
    EventKind.CANCELLED: _cancelled,
    EventKind.NOTE: _said,
    EventKind.MESSAGE: _said,
    EventKind.CLOCK_EXTENDED: _said,
    EventKind.SERVED: _served,
    EventKind.LEVEL_SET: _level_set,
    EventKind.REBASED: _rebased,
}
