"""From rows and messages to the facts that the law asks for. The choices of the columns are the words of the law."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import cast

from gwanmun.divisions.border.precheck.matching import Match
from gwanmun.divisions.border.precheck.records import ListedTraveller
from gwanmun.kernel.seoul import seoul_day
from gwanmun.law.immigration_act import (
    BanFacts,
    DepartureFacts,
    EntryFacts,
    PassportFacts,
    PassportKind,
    PermissionFacts,
    PermissionKind,
    ReportKind,
    ResidenceFacts,
)
from gwanmun.people.service import DocumentRecord, Permission, Stay

__all__ = ["departure_facts", "entry_facts"]


def entry_facts(
    traveller: ListedTraveller, record: DocumentRecord, matches: Iterable[Match], *, arrives_on: date, port: str
) -> EntryFacts:
    """What is known of a traveller who would enter at `port` on a day."""
    return EntryFacts(
        nationality=traveller.nationality or None,
        birth=traveller.birth,
        passport=_passport(traveller, record),
        arrives_on=arrives_on,
        port=port,
        permissions=tuple(_permission(permission) for permission in record.permissions),
        residence=_residence(record.stay),
        bans=tuple(_ban(match) for match in matches if match.is_same_person and match.watch_list.effect == "refuse"),
        is_national=traveller.nationality == "KOR" if traveller.nationality else None,
    )


def departure_facts(facts: EntryFacts, stay: Stay | None) -> DepartureFacts:
    """What is known of a traveller who would leave on that day."""
    return DepartureFacts(
        nationality=facts.nationality,
        passport=facts.passport,
        leaves_on=facts.arrives_on,
        permitted_until=stay.permitted_until if stay else None,
        stay_unlimited=stay is not None and stay.permitted_until is None,
        is_national=facts.is_national,
    )


def _passport(traveller: ListedTraveller, record: DocumentRecord) -> PassportFacts | None:
    if traveller.document is None:
        return None
    on_file = record.document
    return PassportFacts(
        kind=cast(PassportKind, on_file.kind if on_file else traveller.document_kind or "ordinary"),
        issuer=traveller.document.issuer or None,
        expires_on=traveller.document_expires_on or (on_file.expires_on if on_file else None),
        report=cast(ReportKind, record.reports[0].kind) if record.reports else None,
    )


def _permission(permission: Permission) -> PermissionFacts:
    used: int = getattr(permission, "entries_used", 0)
    allowed = permission.entries_allowed
    return PermissionFacts(
        kind=cast(PermissionKind, permission.kind),
        status_code=permission.status_code or None,
        valid_from=permission.valid_from,
        valid_until=permission.valid_until,
        entries_left=None if allowed is None else max(0, allowed - used),
        number=permission.number,
        stay_days=permission.stay_days,
        stay_months=permission.stay_months,
    )


def _residence(stay: Stay | None) -> ResidenceFacts | None:
    if stay is None or not stay.registered:
        return None
    return ResidenceFacts(
        status_code=stay.status_code,
        permitted_until=stay.permitted_until,
        registered=True,
        departed_on=_local_day(getattr(stay, "last_departure_at", None)),
    )


def _local_day(at: datetime | None) -> date | None:
    return seoul_day(at) if at else None


def _ban(match: Match) -> BanFacts:
    return BanFacts(
        ground=match.watch_list.ground,
        reference=str(match.entry.pk),
        valid_from=match.entry.valid_from or date.min,  # no start set: in force ever since
        valid_until=match.entry.valid_until,
    )
