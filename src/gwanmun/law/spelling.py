"""How a question, a fact or a value may be spelled by somebody who does not know its exact name.

Plain rule: "94(17)", "94 no. 17" and "94_17" are one article, "Ordinary" and "ordinary" one word, "D2" and "D-2" one
status. What still fits nothing is an error that names the nearest and all that is known, never a silent "no".
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["article", "chosen", "country", "nearest", "status", "unknown"]

_EMPTY_WORDS = re.compile(r"\b(no|nr|act|art|article|item|para)\b\.?")
_ACT = re.compile(r"^(immigration act|the act|act|article|art\.?|법)\s*", re.IGNORECASE)
_STATUS = re.compile(r"([A-Z])-?(10|\d)(?:-?([A-Z0-9]+))?")


def chosen(raw: str, known: Iterable[str], where: str) -> str:
    """The one of `known` that `raw` spells; raises ValueError with the nearest and all of them."""
    listed = tuple(known)
    fitting = [name for name in listed if _folded(name) == _folded(raw)]
    if raw in listed or len(fitting) == 1:
        return raw if raw in listed else fitting[0]
    raise ValueError(f"{where}: {raw!r} is none of {', '.join(listed)}{nearest(raw, listed)}")


def unknown(names: Iterable[str], known: Iterable[str], where: str) -> str:
    """The sentence about names that are not known: which, what is near to them, and all that is known."""
    given, listed = sorted(names), tuple(known)
    near = "".join(nearest(name, listed) for name in given)
    return f"{where}: unknown fields {', '.join(given)}{near}; known: {', '.join(listed)}"


def country(raw: str, where: str) -> str:
    """A code of three letters, or D for Germany; raises ValueError for a name or two letters."""
    code = raw.strip().upper()
    if code == "D" or (len(code) == 3 and code.isascii() and code.isalpha()):
        return code
    raise ValueError(f"{where}: {raw!r} is no code of three letters (ISO 3166-1 alpha-3), such as DEU or VNM")


def article(raw: str, _where: str) -> str:
    """An article of the act that the question is about, without naming the act again: "Act 17(1)" is 17(1)."""
    return _ACT.sub("", raw.strip())


def status(raw: str, where: str) -> str:
    """A status of stay as the law writes it: "f27" is F-2-7; raises ValueError for what is no code of a status."""
    code = raw.strip().upper()
    match = _STATUS.fullmatch(code)
    if match is None:
        raise ValueError(f"{where}: {raw!r} is no status of stay, such as D-2 or F-2-7")
    return "-".join(part for part in match.groups() if part)


def nearest(raw: str, known: Iterable[str]) -> str:
    """The words " (did you mean a or b?)"; nothing where no name is near."""
    by_fold = {_folded(name): name for name in known}
    folded = _folded(raw)
    near = get_close_matches(folded, by_fold, n=3, cutoff=0.6)
    near += [name for name in by_fold if len(folded) > 3 and folded in name and name not in near][:3]
    return f" (did you mean {' or '.join(by_fold[name] for name in near)}?)" if near else ""


def _folded(text: str) -> str:
    return re.sub(r"[^a-z0-9가-힣]", "", _EMPTY_WORDS.sub("", text.lower().replace("_", " ")))
