"""The facts that decide whether a person may board for, or be admitted to, Korea. None means: not known.

Country codes are ISO 3166-1 alpha-3 or the special codes of ICAO 9303. Dates are days in Korea.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.partial_dates import PartialDate

__all__ = [
    "BanFacts",
    "Biometrics",
    "EntryFacts",
    "GroupFacts",
    "PassportFacts",
    "PassportKind",
    "PermissionFacts",
    "PermissionKind",
    "Purpose",
    "ReportKind",
    "ResidenceFacts",
]

PassportKind = Literal[
    "ordinary", "diplomatic", "official", "seafarer", "refugee_travel_document", "alien_passport", "un_laissez_passer"
]
PermissionKind = Literal["visa", "keta", "reentry_permit", "entry_permit", "entry_certificate", "abtc", "sofa"]
ReportKind = Literal["lost", "stolen", "revoked", "forged"]
Biometrics = Literal["given", "refused", "exempt", "not_possible"]
Purpose = Literal[
    "tourism",
    "transit",
    "business",
    "family",
    "medical",
    "event",
    "study",
    "training",
    "work",
    "news",
    "culture",
    "religion",
    "official",
    "jobseeking",
    "residence",
]


@dataclass(frozen=True, slots=True)
class PassportFacts:
    """The travel document. `issuer` is the issuing state; `report` what its issuer or a list says against it."""

    kind: PassportKind | None = None
    issuer: str | None = None
    expires_on: date | None = None
    report: ReportKind | None = None


@dataclass(frozen=True, slots=True)
class PermissionFacts:
    """A visa, K-ETA, re-entry permit, entry permit, entry certificate, business travel card, or SOFA orders.

    `valid_until` is the last day of entry; `entries_left` None means many; the stay is in days or in months.
    """

    kind: PermissionKind
    valid_from: date
    valid_until: date
    status_code: str | None = None
    entries_left: int | None = None
    number: str = ""
    stay_days: int | None = None
    stay_months: int | None = None


@dataclass(frozen=True, slots=True)
class ResidenceFacts:
    """A status that the person already holds in Korea. `permitted_until` None: without limit (F-5).

    `registered`: alien registration, or residence report of an overseas Korean, is valid.
    """

    status_code: str
    permitted_until: date | None
    registered: bool
    departed_on: date | None = None


@dataclass(frozen=True, slots=True)
class BanFacts:
    """A confirmed entry ban. `ground` is an item of Art. 11, such as "A11-1-3"; `valid_until` None: no end set.

    For a deportation order (A11-1-6) `departed_on` gives the statutory end; a later `valid_until` prolongs it.
    """

    ground: str
    reference: str
    valid_from: date
    valid_until: date | None = None
    departed_on: date | None = None


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """A group of tourists travelling together, and whether a designated agency leads it."""

    size: int | None
    designated_agency: bool | None


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One person arriving. `port` is a code of `ports.csv`; `transit_only` True: stays in the transit area.

    `previous_stays` are (entered on, left on) pairs of earlier visits, for agreements with a rolling limit.
    """

    nationality: str | None
    birth: PartialDate | None
    passport: PassportFacts | None
    arrives_on: date
    port: str | None = None
    permissions: tuple[PermissionFacts, ...] = ()
    residence: ResidenceFacts | None = None
    bans: tuple[BanFacts, ...] = ()
    purpose: Purpose | None = None
    is_national: bool | None = None
    transit_only: bool | None = None
    group: GroupFacts | None = None
    e_arrival_declared: bool | None = None
    biometrics: Biometrics | None = None
    previous_stays: tuple[tuple[date, date], ...] = ()
