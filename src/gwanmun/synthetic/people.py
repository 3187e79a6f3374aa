"""Streams of invented people with documents, seeded and reproducible. No real person is meant.

The same seed, day and mix give the same people. A stream has no end: take as many as needed.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Literal

from gwanmun.engines.mrtd import MrzFields, MrzFormat, write_mrz
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.synthetic.ages import birthday, printed, traveller_ages
from gwanmun.synthetic.documents import issue
from gwanmun.synthetic.look_alikes import resembling
from gwanmun.synthetic.names import PersonName, Sex, name_of
from gwanmun.synthetic.nationalities import Mix, Nationality, arrivals, nationalities
from gwanmun.synthetic.statuses import Holding, holdings_of
from gwanmun.synthetic.tables import Weighted
from gwanmun.synthetic.troubles import Trouble, draw_trouble

__all__ = ["Permission", "SyntheticPerson", "Trouble", "among", "people"]

Permission = Literal["visa", "k_eta", "none"]
KETA_AGES = range(18, 65)
"""Ages that need a travel authorisation since 2023-07-03: a hint, the rule itself is law."""
_REMEMBERED_BANS = 50
_TRAVELLERS_FEMALE = 0.54


@dataclass(frozen=True, slots=True)
class SyntheticPerson:
    """An invented person with one passport.

    `surname` and `given_names` are the passport's Latin letters, `native_name` is written in `script` (ISO 15924).
    `status` is the status of stay of a registered resident. `permission` is what a visitor holds, not what he needs:
    with trouble no_visa or no_keta it is "none" although one is due. `resembles` is, for a look-alike, the document
    number of the banned person whose name and age are close.
    """

    native_name: str
    script: str
    surname: str
    given_names: str
    sex: Sex
    birth: PartialDate
    nationality: str
    issuer: str
    document_number: str
    issued_on: date
    expires_on: date
    status: str | None
    permission: Permission
    trouble: Trouble = "none"
    resembles: str | None = None

    @property
    def mrz(self) -> tuple[str, ...]:
        """The two lines of the passport."""
        return write_mrz(
            MrzFields(
                document_type="P",
                issuer=self.issuer,
                surname=self.surname,
                given_names=self.given_names,
                document_number=self.document_number,
                nationality=self.nationality,
                birth=self.birth,
                sex=self.sex,
                expires_on=self.expires_on,
            ),
            MrzFormat.TD3,
        )


def people(rng: Random, on: date, *, mix: Mix | None = None) -> Iterator[SyntheticPerson]:
    """People as they would stand at the border on `on`, without end; `mix` defaults to that of all arrivals.

    Look-alikes resemble somebody whom the stream has made before with an entry ban.
    """
    mix = mix or arrivals()
    origin = Weighted(mix.weights.items())
    banned: deque[SyntheticPerson] = deque(maxlen=_REMEMBERED_BANS)
    while True:
        person = _person(rng, nationalities()[origin.pick(rng)], mix, on)
        if person.trouble == "lookalike":
            person = _look_alike(rng, rng.choice(banned), mix, on) if banned else replace(person, trouble="none")
        elif person.trouble == "entry_ban":
            banned.append(person)
        yield person


def among(rng: Random, population: Sequence[SyntheticPerson], mix: Mix) -> Iterator[SyntheticPerson]:
    """Members of `population`, drawn again and again in the shares of `mix`.

    Raises:
        ValueError: the population has nobody of any nationality in `mix`.
    """
    groups: dict[str, list[SyntheticPerson]] = {}
    for person in population:
        groups.setdefault(person.nationality, []).append(person)
    origin = Weighted((code, weight) for code, weight in mix.weights.items() if code in groups)
    while True:
        yield rng.choice(groups[origin.pick(rng)])


def _person(rng: Random, nationality: Nationality, mix: Mix, on: date) -> SyntheticPerson:
    resident = rng.random() < (1.0 if mix.residents_only else nationality.resident_share)
    held = holdings_of(nationality.iso3).pick(rng) if resident else None
    sex: Sex = "F" if rng.random() < (held.female_share if held else _TRAVELLERS_FEMALE) else "M"
    born_on = birthday(rng, held.ages if held else traveller_ages().pick(rng), on)
    due = "none" if held else _due(nationality, (on - born_on).days // 365, on, mix)
    trouble = draw_trouble(
        rng, {"anyone", due} if held or nationality.entry == "national" else {"anyone", "visitors", due}
    )
    name = _name(rng, nationality, held, sex)
    expired = trouble == "expired_passport"
    passport = issue(rng, nationality.passport, nationality.validity_years, born_on, on, expired=expired)
    return SyntheticPerson(
        native_name=name.native,
        script=name.script,
        surname=name.surname,
        given_names=name.given_names,
        sex=sex,
        birth=printed(rng, nationality, born_on),
        nationality=nationality.iso3,
        issuer=nationality.iso3,
        document_number=passport.number,
        issued_on=passport.issued_on,
        expires_on=passport.expires_on,
        status=held.status if held else None,
        permission="none" if trouble in ("no_keta", "no_visa") else due,
        trouble="none" if expired and passport.expires_on >= on else trouble,
    )


def _name(rng: Random, nationality: Nationality, held: Holding | None, sex: Sex) -> PersonName:
    ethnic = held is not None and held.ethnic_korean
    return name_of(rng, nationality.ethnic_korean_culture if ethnic else nationality.culture, sex)


def _due(nationality: Nationality, age: int, on: date, mix: Mix) -> Permission:
    if nationality.needs_visa(to_jeju=mix.to_jeju):
        return "visa"
    return "k_eta" if nationality.needs_keta(on) and age in KETA_AGES else "none"


def _look_alike(rng: Random, banned: SyntheticPerson, mix: Mix, on: date) -> SyntheticPerson:
    """Somebody else of the same nationality, with a document of his own, whose name and birth come close."""
    nationality = nationalities()[banned.nationality]
    surname, given_names = resembling(rng, banned.surname, banned.given_names)
    born_on = min(banned.birth.earliest + timedelta(days=rng.randint(-900, 900)), on - timedelta(days=1))
    passport = issue(rng, nationality.passport, nationality.validity_years, born_on, on)
    return replace(
        banned,
        surname=surname,
        given_names=given_names,
        birth=PartialDate.of(born_on),
        document_number=passport.number,
        issued_on=passport.issued_on,
        expires_on=passport.expires_on,
        status=None,
        permission=_due(nationality, (on - born_on).days // 365, on, mix),
        trouble="lookalike",
        resembles=banned.document_number,
    )
