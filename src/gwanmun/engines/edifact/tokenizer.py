"""Text into segments, elements and components, in passes that run at the speed of C string functions.

Released separators are set aside as noncharacters before the text is split, and put back in the few values with any.
"""

import re
from dataclasses import dataclass

from gwanmun.engines.edifact.findings import Finding, Log
from gwanmun.engines.edifact.service import TAGS, ServiceCharacters

__all__ = ["Segment", "qualified", "tokenize"]

_ASIDE = "\ufdd0\ufdd1\ufdd2\ufdd3"
_HAS_ASIDE = re.compile(f"[{_ASIDE}]")
_NEXT_INTERCHANGE = re.compile(r"UNB *(?:[^\w\s]|[\x1c-\x1f])[A-Z]{4}", re.IGNORECASE)
_KNOWN_TAGS = frozenset(TAGS.split("|"))
_STARTS_WITH_TAG = re.compile(rf" *(?:{TAGS}) *", re.IGNORECASE)


@dataclass(slots=True)
class Segment:
    """One segment. `elements[0]` is the tag; each element is the list of its components and has at least one."""

    number: int
    tag: str
    elements: list[list[str]]

    def value(self, element: int, component: int = 0) -> str:
        """A component, or "" where the segment is shorter."""
        try:
            return self.elements[element][component]
        except IndexError:
            return ""

    def __str__(self) -> str:
        return "+".join(":".join(components) for components in self.elements)


def qualified(segment: Segment) -> tuple[str, str, str]:
    """Qualifier, value and format of segments like DTM and RFF; the value may stand in an element of its own."""
    elements = segment.elements
    if len(elements) < 2:
        return "", "", ""
    first = elements[1]
    if len(first) > 1:
        return first[0].upper(), first[1], first[2] if len(first) > 2 else ""
    return first[0].upper(), segment.value(2), segment.value(2, 1)


def tokenize(text: str, characters: ServiceCharacters, log: Log, *, first_number: int = 1) -> list[Segment]:
    """The segments of `text`, numbered from `first_number`; empty ones are skipped."""
    released = bool(characters.release) and characters.release in text
    if released:
        text = _set_aside(text, characters, log)
    text = _close_up(text, characters)
    element, component = characters.element, characters.component
    segments: list[Segment] = []
    for number, piece in enumerate(_pieces(text, characters, log, first_number), first_number):
        elements = [part.split(component) if component in part else [part] for part in piece.split(element)]
        if released and _HAS_ASIDE.search(piece):
            back = _back(characters)
            elements = [[value.translate(back) for value in components] for components in elements]
        tag = elements[0][0]
        segments.append(Segment(number, tag if tag.isupper() else tag.upper(), elements))
    return segments


def _pieces(text: str, characters: ServiceCharacters, log: Log, first_number: int) -> list[str]:
    """Splits at terminators. What does not begin with a tag was cut off by a terminator inside data: joined again."""
    element, terminator = characters.element, characters.terminator
    cut = text.removesuffix(terminator).split(terminator)
    if all(piece[3:4] == element for piece in cut):
        return cut
    pieces: list[str] = []
    cut_off: list[str] = []
    for piece in cut:
        if piece[3:4] == element or piece[:3].upper() == "UNA" or piece.upper() in _KNOWN_TAGS or not pieces:
            if cut_off:
                _join(pieces, cut_off, terminator, log, first_number)
            if piece:
                pieces.append(piece)
        elif piece and not pieces[-1].upper().startswith("UNZ"):
            cut_off.append(piece)
        elif found := _NEXT_INTERCHANGE.search(piece):  # behind footers of mail and teletype
            pieces.append(piece[found.start() :])
    if cut_off:
        _join(pieces, cut_off, terminator, log, first_number)
    return pieces


def _join(pieces: list[str], cut_off: list[str], terminator: str, log: Log, first_number: int) -> None:
    log.warn(first_number + len(pieces) - 1, Finding.SEPARATOR_NOT_RELEASED, cut_off[0][:60])
    pieces[-1] = terminator.join([pieces[-1], *cut_off])
    cut_off.clear()


def _close_up(text: str, characters: ServiceCharacters) -> str:
    """Removes blanks around separators; no sender means them."""
    separators = (characters.component, characters.element, characters.terminator)
    if any(f"{separator} " in text or f" {separator}" in text for separator in separators):
        either = "[" + "".join(map(re.escape, separators)) + "]"
        text = re.sub(rf"(?<={either}) +", "", text)
        text = re.sub(rf"(?<! ) ++(?={either})", "", text)
    return text.strip()


def _set_aside(text: str, characters: ServiceCharacters, log: Log) -> str:
    release, terminator = characters.release, characters.terminator
    aside = dict(zip((characters.component, characters.element, release, terminator), _ASIDE, strict=True))
    misused: list[str] = []

    def replace(found: re.Match[str]) -> str:
        after = found[1]
        tag = _STARTS_WITH_TAG.match(text, found.end()) if after == terminator else None
        if tag and text.startswith(characters.element, tag.end()):
            misused.append(found[0])  # left over at the end of a segment: it must not swallow the next one
            return after
        if after.isalnum():
            misused.append(found[0])  # a question mark that the sender forgot to release
            return found[0]
        return aside.get(after, after)

    text = re.sub(re.escape(release) + "(.)", replace, text, flags=re.DOTALL)
    if misused:
        log.warn(0, Finding.RELEASE_MISUSED, " ".join(misused[:5]))
    return text


def _back(characters: ServiceCharacters) -> dict[int, str]:
    released = (characters.component, characters.element, characters.release, characters.terminator)
    return dict(zip(map(ord, _ASIDE), released, strict=True))
