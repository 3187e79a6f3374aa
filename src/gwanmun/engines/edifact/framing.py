"""Where the interchanges stand in a file: noise around them, line wraps inside them, terminators lost at line ends."""

import re
from dataclasses import dataclass

from gwanmun.engines.edifact.findings import Finding, Log, UnableToRead
from gwanmun.engines.edifact.service import TAGS, ServiceCharacters, service_characters
from gwanmun.kernel.refusals import Text

__all__ = ["Body", "frame"]

# A damaged advice may have lost or won a character, so two to nine are looked at.
_ADVICE = re.compile(r"UNA([^A-Z0-9\s].{1,8}?) *(?=[Uu][Nn][BGHbgh] *(?:[^\w\s]|[\x1c-\x1f]))")
# Word processors and mail programs turn the apostrophe that ends segments into these.
_LOOK_ALIKE = re.compile(rf"[\u2018\u2019\u00b4`](?=\s*(?:{TAGS})\W)")
_HEADERS = [re.compile(rf"{tag} *(?:[^\w\s]|[\x1c-\x1f])", re.IGNORECASE) for tag in ("UNB", "UNG", "UNH", "BGM")]


@dataclass(frozen=True, slots=True)
class Body:
    """Text from a header on, without line ends and service string, and the characters that separate it."""

    characters: ServiceCharacters
    text: str


def frame(text: str, log: Log) -> list[Body]:
    """The bodies of a file, one a service string; noise in front is dropped.

    Raises:
        UnableToRead: no header segment anywhere.
    """
    if not text.isascii() and _LOOK_ALIKE.search(text):
        text = _LOOK_ALIKE.sub("'", text)
    bodies = _bodies(text.replace("\n", ""))
    if not bodies:
        raise UnableToRead(
            "byte 0",
            "no_header",
            Text(
                "EDIFACT 머리부(UNB, UNH 또는 BGM)를 찾을 수 없습니다. 파일이 EDIFACT 전문인지 확인하십시오.",
                "No EDIFACT header (UNB, UNH or BGM) was found. Check that the file is an EDIFACT message.",
            ),
        )
    if "\n" in text:
        restored = _restore_terminators(text, bodies[0].characters, log)
        if restored is not text:
            bodies = _bodies(restored.replace("\n", ""))
    for body in bodies:
        if not body.characters.believed:
            log.warn(
                0,
                Finding.SERVICE_STRING_DAMAGED,
                body.characters.component
                + body.characters.element
                + body.characters.decimal
                + body.characters.release
                + body.characters.terminator,
            )
    return bodies


def _bodies(flat: str) -> list[Body]:
    advices = list(_ADVICE.finditer(flat))
    ends = [*(found.start() for found in advices[1:]), len(flat)]
    bodies = [_body(found[1], flat[found.end() : end]) for found, end in zip(advices, ends, strict=False)]
    head = flat[: advices[0].start()] if advices else flat
    start = _header(head)
    return bodies if start is None else [_body(None, head[start:]), *bodies]


def _body(advice: str | None, text: str) -> Body:
    return Body(service_characters(advice, text), text)


def _header(text: str) -> int | None:
    """Where the first header segment begins; the outermost kind wins."""
    for header in _HEADERS:
        if found := header.search(text):
            return found.start()
    return None


def _restore_terminators(text: str, characters: ServiceCharacters, log: Log) -> str:
    """Ends a line with a terminator where the next line starts a segment, if that is how this file is laid out.

    In a file wrapped at a fixed width nearly all lines end inside a segment; there, nothing is touched.
    """
    terminator, element = re.escape(characters.terminator), re.escape(characters.element)
    lost = re.compile(rf"(?<![\s{terminator}])[ ]*\n\s*(?=(?:{TAGS}) *{element})", re.IGNORECASE)
    places = len(lost.findall(text))
    if not places:
        return text
    kept = len(re.findall(rf"{terminator}\s*\n", text))
    if 2 * (kept + places) < text.strip().count("\n"):
        return text
    log.warn(0, Finding.TERMINATOR_RESTORED, places)
    return lost.sub(lambda _: characters.terminator, text)
