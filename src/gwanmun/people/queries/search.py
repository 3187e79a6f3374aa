"""Finds persons by document number, registration number or name."""

from uuid import UUID

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import QuerySet

from gwanmun.people.folding import fold_name
from gwanmun.people.models import Identity, Name, Registration, TravelDocument
from gwanmun.people.queries.documents import bare_number_index
from gwanmun.platform.access.service import Actor, visible
from gwanmun.platform.fields import blind_index

__all__ = ["find_identities", "registration_index"]

_LIKE_ENOUGH = 0.35
_MOST = 50


def registration_index(number: str) -> bytes:
    """The blind index of a foreigner registration number."""
    return blind_index("".join(c for c in number if c.isalnum()), "registration")


def find_identities(text: str, *, by: Actor) -> list[Identity]:
    """At most 50 identities that `text` may mean: exact by number, else by likeness of a name, best first."""
    text, identities = text.strip(), visible(by, Identity.objects.all())
    if any(c.isdigit() for c in text):
        return list(_with_names(identities.filter(person_id__in=_persons_of_number(text)))[:_MOST])
    folded = fold_name(text)
    if not folded:
        return []
    names = (
        Name.objects.filter(folded__trigram_similar=folded)
        .annotate(likeness=TrigramSimilarity("folded", folded))
        .filter(likeness__gte=_LIKE_ENOUGH)
        .order_by("-likeness")[:_MOST]
    )
    rank = {name.identity_id: position for position, name in reversed(list(enumerate(names)))}
    return sorted(_with_names(identities.filter(pk__in=rank)), key=lambda identity: rank[identity.pk])


def _persons_of_number(text: str) -> set[UUID]:
    by_registration = Registration.objects.filter(number_index=registration_index(text))
    by_document = TravelDocument.objects.filter(bare_number_index=bare_number_index(text))
    return {row.person_id for row in by_registration} | {row.person_id for row in by_document}


def _with_names(identities: "QuerySet[Identity]") -> "QuerySet[Identity]":
    return identities.prefetch_related("names")
