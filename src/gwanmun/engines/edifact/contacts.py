"""Ways to reach someone, as COM writes them."""

from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.travellers import Contact

__all__ = ["contacts_of"]


def contacts_of(segment: Segment, first: int = 1) -> list[Contact]:
    """The contacts from element `first` of a segment on: each element is address and channel."""
    return [
        Contact(components[1].upper() if len(components) > 1 else "", components[0])
        for components in map(segment.components, range(first, len(segment.elements)))
        if components[0]
    ]
