"""What an officer may open: entries that portals register, shown as the side navigation and as cards of the home page.

Owns the list and its filter by duty. It does not know what a page does: the page asks the policy again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from django.urls import reverse
from django.utils.functional import Promise

__all__ = ["Entry", "Label", "Section", "navigation", "register"]

Label: TypeAlias = str | Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the navigation. Any of `duties` opens it; an empty set opens it to everyone who is signed in.

    `route` is a URL name ("office:flights"), `icon` a symbol of `icons.svg`, `summary` the sentence of its card.
    """

    label: Label
    route: str
    icon: str
    duties: frozenset[str] = frozenset()
    summary: Label = ""
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading."""

    label: Label
    entries: tuple[Entry, ...]


_registered: dict[str, list[Section]] = {}


def register(portal: str, *sections: Section) -> None:
    """Sets the sections of `portal` ("office", "counter"). Called in an AppConfig's `ready`; a second call replaces."""
    _registered[portal] = list(sections)


def navigation(duties: Iterable[str], path: str = "") -> list[Section]:
    """The sections open to someone with `duties`, as registered; the entry that `path` lies under is current.

    Raises:
        NoReverseMatch: an entry was registered with a route that does not exist.
    """
    held = frozenset(duties)
    shown = [
        Section(section.label, tuple(_located(entry) for entry in section.entries if _open(entry, held)))
        for sections in _registered.values()
        for section in sections
    ]
    nearest = _nearest([entry.url for section in shown for entry in section.entries], path)
    return [_marked(section, nearest) for section in shown if section.entries]


def _open(entry: Entry, held: frozenset[str]) -> bool:
    return not entry.duties or bool(entry.duties & held)


def _located(entry: Entry) -> Entry:
    return replace(entry, url=reverse(entry.route))


def _nearest(urls: list[str], path: str) -> str:
    return max((url for url in urls if path.startswith(url)), key=len, default="")


def _marked(section: Section, nearest: str) -> Section:
    return replace(section, entries=tuple(replace(entry, current=entry.url == nearest) for entry in section.entries))
