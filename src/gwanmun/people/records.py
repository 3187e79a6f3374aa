"""What is told to the people floor when somebody becomes known: plain values, in the words of the field."""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["DocumentKey", "NewDocument", "NewName", "NewPermission", "NewPerson", "NewStay"]


@dataclass(frozen=True, slots=True)
class DocumentKey:
    """How a travel document is named: issuing state (alpha-3) and number as printed."""

    issuer: str
    number: str

    @property
    def normalised(self) -> str:
        """Issuer and number without fillers, blanks and case: what the blind index is made of."""
        return f"{self.issuer.upper()}:{''.join(c for c in self.number.upper() if c.isalnum())}"


@dataclass(frozen=True, slots=True)
class NewName:
    """A name in one script (ISO 15924)."""

    surname: str
    given_names: str
    script: str = "Latn"


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A travel document as shown."""

    key: DocumentKey
    kind: str = "ordinary"
    expires_on: date | None = None
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewPermission:
    """A permission to travel here; the stay that it allows is in days or in months, not both."""

    kind: str
    number: str
    valid_from: date
    valid_until: date
    status_code: str = ""
    entries_allowed: int | None = None
    stay_days: int | None = None
    stay_months: int | None = None


@dataclass(frozen=True, slots=True)
class NewStay:
    """A stay that is open on the day of recording."""

    status_code: str
    since: date
    permitted_until: date | None
    registered: bool = False


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who becomes known to the service."""

    names: tuple[NewName, ...]
    nationality: str
    birth: PartialDate | None
    sex: str
    source: str
    document: NewDocument | None = None
    permissions: tuple[NewPermission, ...] = ()
    stay: NewStay | None = None
