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
from gwanmun.synthetic.documents import Numbers, Passport, issue
from gwanmun.synthetic.look_alikes import resembling
from gwanmun.synthetic.names import Sex, name_of
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
    maker = _Maker(rng, on, mix or arrivals())
    banned: deque[SyntheticPerson] = deque(maxlen=_REMEMBERED_BANS)
    while True:
        person = maker.person()
        if person.trouble == "lookalike":
            person = maker.look_alike(rng.choice(banned)) if banned else replace(person, trouble="none")
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


class _Maker:
    """Makes people one after the other from `rng`, as of the day `on`."""

    def __init__(self, rng: Random, on: date, mix: Mix) -> None:
        self.rng, self.on, self.mix = rng, on, mix
        self.origin = Weighted(mix.weights.items())
        self.numbers = Numbers(rng)

    def person(self) -> SyntheticPerson:
        rng, nationality = self.rng, nationalities()[self.origin.pick(self.rng)]
        held = self._holding(nationality)
        sex: Sex = "F" if rng.random() < (held.female_share if held else _TRAVELLERS_FEMALE) else "M"
        born_on = birthday(rng, held.ages if held else traveller_ages().pick(rng), self.on)
        due = "none" if held else self._due(nationality, born_on)
        visitor = not held and nationality.entry != "national"
        trouble = draw_trouble(rng, {"anyone", "visitors", due} if visitor else {"anyone"})
        passport = self._passport(nationality, born_on, expired=trouble == "expired_passport")
        name = name_of(rng, _culture(nationality, held), sex)
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
            trouble="none" if trouble == "expired_passport" and passport.expires_on >= self.on else trouble,
        )

    def look_alike(self, banned: SyntheticPerson) -> SyntheticPerson:
        """Somebody else of the same nationality, with a document of his own, whose name and birth come close."""
        nationality = nationalities()[banned.nationality]
        surname, given_names = resembling(self.rng, banned.surname, banned.given_names)
        born_on = banned.birth.earliest + timedelta(days=self.rng.randint(-900, 900))
        born_on = min(born_on, self.on - timedelta(days=1))
        passport = self._passport(nationality, born_on)
        return replace(
            banned,
            surname=surname,
            given_names=given_names,
            birth=PartialDate.of(born_on),
            document_number=passport.number,
            issued_on=passport.issued_on,
            expires_on=passport.expires_on,
            permission=self._due(nationality, born_on),
            trouble="lookalike",
            resembles=banned.document_number,
        )

    def _holding(self, nationality: Nationality) -> Holding | None:
        share = 1.0 if self.mix.residents_only else nationality.resident_share
        return holdings_of(nationality.iso3).pick(self.rng) if self.rng.random() < share else None

    def _due(self, nationality: Nationality, born_on: date) -> Permission:
        if nationality.needs_visa(to_jeju=self.mix.to_jeju):
            return "visa"
        age = (self.on - born_on).days // 365
        return "k_eta" if nationality.needs_keta(self.on) and age in KETA_AGES else "none"

    def _passport(self, nationality: Nationality, born_on: date, *, expired: bool = False) -> Passport:
        number = self.numbers.next(nationality.passport)
        return issue(self.rng, number, nationality.validity_years, born_on, self.on, expired=expired)


def _culture(nationality: Nationality, held: Holding | None) -> str:
    return nationality.ethnic_korean_culture if held and held.ethnic_korean else nationality.culture
