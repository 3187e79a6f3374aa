"""One person of a PAXLST: NAD and the segments that follow it."""

from collections.abc import Sequence

from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.names import read_address, read_name
from gwanmun.engines.edifact.person_drafts import PersonDraft
from gwanmun.engines.edifact.person_segments import HANDLERS
from gwanmun.engines.edifact.plain_segments import PlainSegments
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Traveller, TravellerKind

__all__ = ["read_traveller"]


def read_traveller(
    nad: Segment, texts: Sequence[str], kind: TravellerKind, plain: PlainSegments, context: Context
) -> Traveller:
    """The person of `nad` and of the segments behind it. What is not understood is a warning that quotes it."""
    draft = PersonDraft(kind, context)
    read_name(nad, draft.fields, context)
    if address := read_address(nad):
        draft.fields["address"] = address
    number = nad.number
    for text in texts:
        number += 1
        if plain.read(text, draft):
            continue
        segment = Segment.parse(number, text)
        if handler := HANDLERS.get(segment.tag):
            handler(draft, segment)
        else:
            context.warn(segment, Finding.UNKNOWN_SEGMENT)
    return draft.finished()
