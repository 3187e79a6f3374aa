"""The notice of refused entry (Rule 19(2)): what it says, in Korean and English at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from gwanmun.divisions.border.service import Inspection
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Text
from gwanmun.law import Refusal, at, decision_from_json
from gwanmun.law.citations import articles_text
from gwanmun.law.immigration_act.remedies import remedies_against_refusal
from gwanmun.law.parameters import Parameter
from gwanmun.law.wording import sentence, shown
from gwanmun.people.service import Identity, TravelDocument
from gwanmun.portals.staff.grounds import ground_of

__all__ = ["Notice", "notice_of"]


@dataclass(frozen=True, slots=True)
class Notice:
    """One page for the person refused. Every `Text` is printed in both languages; no list and no reference is named.

    `finding` is the officer's own finding, printed where the records alone do not show the ground.
    """

    number: str
    name: str
    birth: PartialDate | None
    nationality: str
    document: str
    flight: str
    port: str
    desk: str
    officer: str
    at: datetime
    ground: Text
    articles: Text
    remedy: Text | None
    finding: str
    appeal: tuple[Text, Text]
    suit: tuple[Text, Text]


def notice_of(inspection: Inspection) -> Notice:
    """The notice of an inspection that refused entry."""
    on = timezone.localdate(inspection.at)
    decision = decision_from_json(inspection.decision)
    ground = ground_of(inspection.ground, on)
    computed = str(decision.outcome.get("ground") or "") == inspection.ground
    identity = Identity.objects.filter(person_id=inspection.person_id).prefetch_related("names").first()
    document = TravelDocument.objects.filter(person_id=inspection.person_id).first()
    appeal, suit = remedies_against_refusal(at(on))
    return Notice(
        number=str(inspection.pk),
        name=" / ".join(str(name) for name in identity.names.all()) if identity else "",
        birth=identity.birth if identity else None,
        nationality=identity.nationality if identity else "",
        document=f"{document.issuer} {document.number}" if document else "",
        flight=inspection.flight,
        port=inspection.port,
        desk=inspection.desk,
        officer=inspection.officer_name,
        at=inspection.at,
        ground=ground.text if ground else Text(inspection.ground, inspection.ground),
        articles=_both(lambda language: articles_text(ground.bases, language) if ground else ""),
        remedy=_remedy(decision) if computed and isinstance(decision, Refusal) else None,
        finding="" if computed else inspection.note,
        appeal=_time(appeal),
        suit=_time(suit),
    )


def _remedy(decision: Refusal) -> Text:
    return _both(lambda language: sentence("remedy", decision.remedy, language, decision.facts))


def _time(parameter: Parameter) -> tuple[Text, Text]:
    """The time, and the article that sets it."""
    return (
        _both(lambda language: shown(parameter.value, language)),
        _both(lambda language: articles_text(parameter.bases, language)),
    )


def _both(write: Callable[[str], str]) -> Text:
    return Text(write("ko"), write("en"))
