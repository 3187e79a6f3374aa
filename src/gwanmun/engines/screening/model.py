"""What goes into the index, what is asked of it, and what comes out. Values only; no matching here.

Countries are ISO 3166-1 alpha-3 or ICAO 9303 special codes; sex is "M", "F", "X" or None (unknown).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Text

__all__ = [
    "Band",
    "Candidate",
    "ListedDocument",
    "ListedName",
    "ListedPerson",
    "Quality",
    "Query",
    "QueryDocument",
    "Reason",
    "Thresholds",
]

Quality = Literal["primary", "alias", "weak"]
Band = Literal["strong", "possible", "weak"]


@dataclass(frozen=True, slots=True)
class ListedName:
    """One name of a listed person: either `text` as a whole or `surname` and `given`, in any script.

    `script` is an ISO 15924 code and only informs: the letters themselves decide how a name is read. `quality` "weak"
    marks names that the list's owner calls weak (nicknames, partial names); they count as less evidence.

    Raises:
        ValueError: neither `text` nor `surname` nor `given` holds anything.
    """

    text: str = ""
    surname: str = ""
    given: str = ""
    script: str = ""
    quality: Quality = "primary"

    def __post_init__(self) -> None:
        if not (self.text.strip() or self.surname.strip() or self.given.strip()):
            raise ValueError("a listed name needs text, surname or given")

    def __str__(self) -> str:
        return self.text or f"{self.surname}, {self.given}".strip(", ")


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document of a listed person. `issuer` is the issuing state, `kind` a word such as "passport"."""

    number: str
    issuer: str = ""
    kind: str = "passport"


QueryDocument = ListedDocument


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One entry of a watch list. `id` is unique in the index; several birth dates mean alternatives."""

    id: str
    names: tuple[ListedName, ...]
    births: tuple[PartialDate, ...] = ()
    nationalities: tuple[str, ...] = ()
    sex: str | None = None
    documents: tuple[ListedDocument, ...] = ()
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A traveller to screen. Name parts may be in any script; `full_name` may stand beside or instead of the parts."""

    id: str
    surname: str | None = None
    given_names: str | None = None
    full_name: str | None = None
    birth: PartialDate | None = None
    nationality: str | None = None
    sex: str | None = None
    documents: tuple[QueryDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence: a stable `code`, a sentence for an officer, and its weight in bits (negative: against)."""

    code: str
    text: Text
    bits: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A listed person who may be the traveller. `score` is the sum of the bits of its reasons."""

    person_id: str
    list_id: str
    score: float
    band: Band
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Bits of evidence from which a candidate is strong (stop), possible (refer) or weak (log); lower is not reported.

    `lists` holds other thresholds for single lists by `list_id`.

    Raises:
        ValueError: the three are not in descending order.
    """

    strong: float
    possible: float
    weak: float
    lists: Mapping[str, "Thresholds"] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.strong >= self.possible >= self.weak:
            raise ValueError("thresholds must fall from strong over possible to weak")

    @property
    def lowest(self) -> float:
        """Bits below which nothing can be reported, whatever the list."""
        return min([self.weak, *(one.lowest for one in self.lists.values())])

    @property
    def least_referral(self) -> float:
        """Bits below which nobody is referred, whatever the list."""
        return min([self.possible, *(one.least_referral for one in self.lists.values())])

    def band(self, score: float, list_id: str = "") -> Band | None:
        """The band of `score`, or None when it is not worth reporting."""
        mine = self.lists.get(list_id, self)
        if score >= mine.strong:
            return "strong"
        if score >= mine.possible:
            return "possible"
        return "weak" if score >= mine.weak else None
