"""Compares the people of a message with the lists, and knows what officers judged of such pairs before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gwanmun.divisions.border.lists.current import current_index
from gwanmun.divisions.border.models import Adjudication, WatchList, WatchListEntry
from gwanmun.divisions.border.precheck.records import ListedTraveller
from gwanmun.engines.screening import Candidate, ListedDocument, Query
from gwanmun.people.service import fold_name
from gwanmun.platform.fields import blind_index

__all__ = ["Match", "find_matches", "pair_of"]


@dataclass(frozen=True, slots=True)
class Match:
    """A traveller beside a listed person. `judgement` is what an officer found of this pair before, if she did."""

    candidate: Candidate
    watch_list: WatchList
    entry: WatchListEntry
    pair: bytes
    judgement: str | None

    @property
    def is_same_person(self) -> bool:
        """True when an officer said so, or the evidence is strong and no officer said otherwise."""
        if self.judgement in {"true", "false"}:
            return self.judgement == "true"
        return self.candidate.band == "strong"

    @property
    def is_open(self) -> bool:
        """True when somebody has to look: not settled by a judgement, and more than a weak likeness."""
        return self.judgement not in {"true", "false"} and self.candidate.band in {"strong", "possible"}


def pair_of(traveller: ListedTraveller, entry_id: str) -> bytes:
    """The key of a pair: who travels (name, birth, nationality, document) and who is listed."""
    who = fold_name(traveller.surname, traveller.given_names)
    document = traveller.document.normalised if traveller.document else ""
    return blind_index(f"{who}|{traveller.birth or ''}|{traveller.nationality}|{document}|{entry_id}", "pair")


def find_matches(travellers: Sequence[ListedTraveller], *, on: date) -> tuple[str, list[list[Match]]]:
    """The version of the lists, and for each traveller the matches in force on a day, best first."""
    index = current_index()
    found = index.search([_query(position, traveller) for position, traveller in enumerate(travellers)])
    entries = _entries({candidate.person_id for candidates in found for candidate in candidates}, on)
    pairs = {
        (position, candidate.person_id): pair_of(travellers[position], candidate.person_id)
        for position, candidates in enumerate(found)
        for candidate in candidates
        if candidate.person_id in entries
    }
    judged = _judgements(list(pairs.values()))
    return index.version, [
        [
            Match(
                candidate,
                entries[candidate.person_id].watch_list,
                entries[candidate.person_id],
                pair := pairs[position, candidate.person_id],
                judged.get(pair),
            )
            for candidate in candidates
            if candidate.person_id in entries
        ]
        for position, candidates in enumerate(found)
    ]


def _query(position: int, traveller: ListedTraveller) -> Query:
    document = traveller.document
    return Query(
        id=str(position),
        surname=traveller.surname or None,
        given_names=traveller.given_names or None,
        full_name=None,
        birth=traveller.birth,
        nationality=traveller.nationality or None,
        sex=traveller.sex or None,
        documents=(ListedDocument(document.number, document.issuer, "passport"),) if document else (),
    )


def _entries(ids: set[str], on: date) -> dict[str, WatchListEntry]:
    """The entries that are in force on a day, of lists that have not expired."""
    if not ids:
        return {}
    entries = WatchListEntry.objects.filter(pk__in=ids, withdrawn_at=None).select_related("watch_list")
    return {
        str(entry.pk): entry
        for entry in entries
        if (entry.valid_from is None or entry.valid_from <= on)
        and (entry.valid_until is None or on <= entry.valid_until)
        and (entry.watch_list.expires_on is None or on <= entry.watch_list.expires_on)
    }


def _judgements(pairs: list[bytes]) -> dict[bytes, str]:
    """The newest judgement of each pair."""
    rows = Adjudication.objects.filter(pair__in=pairs).order_by("judged_at") if pairs else ()
    return {bytes(row.pair): row.verdict for row in rows}
