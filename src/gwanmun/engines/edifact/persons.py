"""One person of a PAXLST: NAD and the segments that follow it."""

from collections.abc import Mapping, Sequence

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.names import read_address, read_name
from gwanmun.engines.edifact.person_drafts import PersonDraft
from gwanmun.engines.edifact.person_segments import HANDLERS
from gwanmun.engines.edifact.plain_segments import PlainRule
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Traveller, TravellerKind

__all__ = ["read_traveller"]


def read_traveller(
    nad: Segment, texts: Sequence[str], kind: TravellerKind, rules: Mapping[str, PlainRule], context: Context
) -> Traveller:
    """The person of `nad` and of the segments behind it. What is not understood is a warning that quotes it."""
    draft = PersonDraft(kind, context)
    fields = draft.fields
    read_name(nad, fields, context)
    if address := read_address(nad):
        fields["address"] = address
    for number, text in enumerate(texts, nad.number + 1):
        if rule := rules.get(text[:8]) or rules.get(text[:7]) or rules.get(text[:6]):
            start, of_document, field, read = rule
            target = draft.document if of_document else fields
            # A field that is set already is for the handler to judge.
            if (value := text[start:]).isalnum() and target is not None and field not in target:
                found = read(value)
                if found is not None:
                    target[field] = found
                    continue
        _read_segment(Segment.parse(number, text), draft)
    return draft.finished()


def _read_segment(segment: Segment, draft: PersonDraft) -> None:
    if handler := HANDLERS.get(segment.tag):
        handler(draft, segment)
    else:
        draft.context.warn(segment, Finding.UNKNOWN_SEGMENT)
