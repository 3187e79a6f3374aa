"""What one letter says: everything that a template needs, as values that can be stored and read again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gwanmun.platform.texts import Words

__all__ = ["LetterContent", "Reason", "Remedy", "as_json", "from_json"]

Fact = str | int | bool | None | list["Fact"] | dict[str, "Fact"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A paragraph of the grounds, with the articles that it rests on."""

    text: Words
    articles: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the addressee can do against the decision, where, and until which day. The caller computed `last_on`."""

    what: Words
    where: Words
    last_on: date
    articles: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetterContent:
    """`facts` are what the body of the template names: JSON values, days as ISO 8601 texts. `sealed` goes into the
    seal: "result" (a few words in one language) and "until" (ISO 8601), both optional. `reference` is the number of the
    matter."""

    addressee: str
    reference: str
    issued_on: date
    office: Words
    address: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    sealed: Mapping[str, str] = field(default_factory=dict)


def as_json(content: LetterContent) -> dict[str, Any]:
    """The content as JSON values."""
    return {
        "addressee": content.addressee,
        "reference": content.reference,
        "issued_on": content.issued_on.isoformat(),
        "office": dict(content.office),
        "address": content.address,
        "facts": dict(content.facts),
        "reasons": [{"text": dict(r.text), "articles": dict(r.articles)} for r in content.reasons],
        "remedies": [
            {
                "what": dict(r.what),
                "where": dict(r.where),
                "last_on": r.last_on.isoformat(),
                "articles": dict(r.articles),
            }
            for r in content.remedies
        ],
        "sealed": dict(content.sealed),
    }


def from_json(stored: Mapping[str, Any]) -> LetterContent:
    """The content that `as_json` wrote."""
    return LetterContent(
        addressee=stored["addressee"],
        reference=stored["reference"],
        issued_on=date.fromisoformat(stored["issued_on"]),
        office=stored["office"],
        address=stored["address"],
        facts=stored["facts"],
        reasons=tuple(Reason(**reason) for reason in stored["reasons"]),
        remedies=tuple(
            Remedy(**(remedy | {"last_on": date.fromisoformat(remedy["last_on"])})) for remedy in stored["remedies"]
        ),
        sealed=stored["sealed"],
    )
