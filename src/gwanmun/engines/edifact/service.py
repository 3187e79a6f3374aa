"""The service characters of an interchange: from its service string advice (UNA) if plausible, else from the text."""

import re
from collections import Counter
from dataclasses import dataclass

__all__ = ["TAGS", "ServiceCharacters", "service_characters"]

# Tags of the messages that carriers send (PAXLST, CUSRES, PNRGOV): evidence of where a segment begins.
TAGS = (
    "UNA|UNB|UNG|UNH|UNT|UNE|UNZ|UNS|BGM|RFF|DTM|LOC|NAD|CTA|COM|TDT|ATT|MEA|GEI|FTX|EMP|NAT|DOC|CPI|QTY|GID|CNT|AUT"
    "|ERP|ERC|PDT|MSG|ORG|TVL|EQN|SRC|RCI|SSR|DAT|IFT|ADD|EBD|TIF|FTI|REF|FAR|TKT|MON|PTK|TXD|FOP|TRA|TRI|APD|SSD|TBD|ABI"
)
_SPECIAL = r"[^\w\s]|[\x1c-\x1f]"
_ELEMENT = re.compile(rf"(?:UN[BGH]|BGM) *({_SPECIAL})", re.IGNORECASE)
_COMPONENT = re.compile(rf"(?:UNB(?:{_SPECIAL})[A-Z]{{4}}|PAXLST|CUSRES|PNRGOV)({_SPECIAL})", re.IGNORECASE)
_SECOND_SEGMENT = re.compile(rf"({_SPECIAL}) *(?:UN[GHT]|BGM|NAD|TDT|MSG) *(?:{_SPECIAL})", re.IGNORECASE)
_EVIDENCE = 200  # segments looked at to find the terminator


@dataclass(frozen=True, slots=True)
class ServiceCharacters:
    """Separators as ISO 9735-1, annex B. `release` is empty where the sender declares none.

    `believed` is False when a service string was there but contradicts the text that follows it.
    """

    component: str = ":"
    element: str = "+"
    decimal: str = "."
    release: str = "?"
    terminator: str = "'"
    believed: bool = True


def service_characters(advice: str | None, text: str) -> ServiceCharacters:
    """The characters that separate `text`, which starts at UNB, UNG, UNH or BGM; `advice` is what followed UNA."""
    declared = ServiceCharacters() if advice is None else _declared(advice)
    if declared and _fits(declared, text):
        return declared
    return _inferred(advice, text)


def _declared(advice: str) -> ServiceCharacters | None:
    if len(advice) != 6:
        return None
    component, element, decimal, release, _reserved, terminator = list(advice)
    if any(character.isalnum() or character == " " for character in (component, element, terminator)):
        return None
    if len({component, element, terminator, release}) < 4 or release.isalnum():
        return None
    return ServiceCharacters(component, element, decimal, release.strip(), terminator)


def _fits(characters: ServiceCharacters, text: str) -> bool:
    header = _ELEMENT.match(text)
    if header is None or header[1] != characters.element:
        return False
    composite, second = _COMPONENT.search(text), _SECOND_SEGMENT.search(text, 3)
    return (composite is None or composite[1] in {characters.component, characters.element}) and (
        second[1] == characters.terminator if second else characters.terminator in text
    )


def _inferred(advice: str | None, text: str) -> ServiceCharacters:
    header = _ELEMENT.match(text)
    element = header[1] if header else "+"
    composite = next((found[1] for found in _COMPONENT.finditer(text) if found[1] != element), None)
    component = composite or ("." if element == ":" else ":")
    terminator = _terminator(text, component, element) or "'"
    release = advice[3:4] if advice else "?"
    if release not in {"?", " "} and (release.isalnum() or release in {component, element, terminator}):
        release = "?"
    return ServiceCharacters(component, element, ".", release.strip(), terminator, believed=advice is None)


def _terminator(text: str, component: str, element: str) -> str | None:
    """The character that stands right before the known tags; None when none stands before a third of them."""
    # From a character that is no blank, all blanks at once: long runs of blanks cost no more than their length.
    before_tag = re.compile(rf"([^ ]) *+(?:{TAGS}) *+{re.escape(element)}", re.IGNORECASE)
    before = Counter(match[1] for match, _ in zip(before_tag.finditer(text), range(_EVIDENCE), strict=False))
    marks = {mark: count for mark, count in before.items() if not (mark.isalnum() or mark in {component, element, " "})}
    best = max(marks, key=lambda mark: marks[mark], default=None)
    return best if best and 3 * marks[best] >= before.total() else None
