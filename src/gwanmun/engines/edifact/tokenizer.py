"""Text into segments, in passes that run at the speed of C string functions.

Released separators are set aside as noncharacters, the sender's separators become those of syntax level B, and the
released ones are put back as data.
"""

import re

from gwanmun.engines.edifact.findings import Finding, Log
from gwanmun.engines.edifact.segments import COMPONENT, ELEMENT, TERMINATOR, Segment
from gwanmun.engines.edifact.service import TAGS, ServiceCharacters

__all__ = ["tokenize"]

_ASIDE = "\ufdd0\ufdd1\ufdd2\ufdd3"
_KNOWN_TAGS = frozenset(TAGS.split("|"))
_STARTS_WITH_TAG = re.compile(rf" *(?:{TAGS}) *", re.IGNORECASE)
_SEPARATORS = f"[{TERMINATOR}{ELEMENT}{COMPONENT}]"
_BLANKS_AFTER = re.compile(rf"(?<={_SEPARATORS}) +")
_BLANKS_BEFORE = re.compile(rf"(?<! ) ++(?={_SEPARATORS})")
_TIDY = re.compile(f"(?!UNA)[A-Z0-9]{{3}}{ELEMENT}")
_UNTIDY = re.compile(rf"{TERMINATOR}(?!(?!UNA)[A-Z0-9]{{3}}{ELEMENT}|$)")
_NEXT_INTERCHANGE = re.compile(rf"UNB *{ELEMENT}[A-Z]{{4}}", re.IGNORECASE)


def tokenize(text: str, characters: ServiceCharacters, log: Log, *, first_number: int = 1) -> list[str]:
    """The segments of `text`, each as `Segment.parse` takes it apart; the first has `first_number`.

    Empty segments and repeated service strings are left out and not counted.
    """
    canonical = _canonical(text, characters, log)
    if _TIDY.match(canonical) and not _UNTIDY.search(canonical):
        return canonical.removesuffix(TERMINATOR).split(TERMINATOR)
    return _tidied(canonical.split(TERMINATOR), characters.terminator, log, first_number)


def _canonical(text: str, characters: ServiceCharacters, log: Log) -> str:
    """`text` with the separators of syntax level B, without release characters and blanks around separators."""
    separators = (characters.component, characters.element, characters.terminator)
    for reserved in (COMPONENT, ELEMENT, TERMINATOR, "\x1e"):
        if reserved not in separators:
            text = text.replace(reserved, "")
    released = bool(characters.release) and characters.release in text
    if released:
        text = _set_aside(text, characters, log)
    for separator, canonical in zip(separators, (COMPONENT, ELEMENT, TERMINATOR), strict=True):
        text = text.replace(separator, canonical)
    if any(f"{separator} " in text or f" {separator}" in text for separator in (COMPONENT, ELEMENT, TERMINATOR)):
        text = _BLANKS_BEFORE.sub("", _BLANKS_AFTER.sub("", text))
    if released:
        for aside, separator in zip(_ASIDE, (*separators, characters.release), strict=True):
            text = text.replace(aside, separator)
    return text.strip(" ")


def _tidied(pieces: list[str], terminator: str, log: Log, first_number: int) -> list[str]:
    """Joins what a terminator inside data cut apart: pieces that do not begin with a tag. Tags become capitals."""
    tidy: list[str] = []
    cut_off: list[str] = []
    for piece in pieces:
        tag = piece[:3].upper()
        is_segment = piece[3:4] == ELEMENT or (len(piece) == 3 and tag in _KNOWN_TAGS)
        if cut_off and (is_segment or tag == "UNA"):
            _join(tidy, cut_off, terminator, log, first_number)
        if is_segment:
            tidy.append(tag + piece[3:])
        elif tag == "UNA":
            log.warn(first_number + len(tidy), Finding.STRAY_SEGMENT, tag)
        elif piece and tidy and not tidy[-1].startswith("UNZ"):
            cut_off.append(piece)
        elif found := _NEXT_INTERCHANGE.search(piece):  # behind footers of mail and teletype
            tidy.append(piece[found.start() :])
    if cut_off:
        _join(tidy, cut_off, terminator, log, first_number)
    return tidy


def _join(tidy: list[str], cut_off: list[str], terminator: str, log: Log, first_number: int) -> None:
    log.warn(first_number + len(tidy) - 1, Finding.SEPARATOR_NOT_RELEASED, Segment.parse(0, cut_off[0][:60]))
    tidy[-1] = terminator.join([tidy[-1], *cut_off])
    cut_off.clear()


def _set_aside(text: str, characters: ServiceCharacters, log: Log) -> str:
    release, terminator = characters.release, characters.terminator
    aside = dict(zip((characters.component, characters.element, terminator, release), _ASIDE, strict=True))
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
