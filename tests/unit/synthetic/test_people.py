"""Invented people: reproducible, in the published shares, with documents that read."""

from collections import Counter
from datetime import date
from itertools import islice
from random import Random

import pytest

from gwanmun.engines.mrtd import read_mrz
from gwanmun.kernel.partial_dates import Precision
from gwanmun.synthetic.nationalities import Mix, arrivals, nationalities, residents
from gwanmun.synthetic.people import among, people

ON = date(2026, 11, 24)
MANY = 12_000


def take(count, seed=7, on=ON, mix=None):
    return list(islice(people(Random(seed), on, mix=mix), count))


@pytest.fixture(scope="module")
def travellers():
    return take(MANY)


@pytest.fixture(scope="module")
def inhabitants():
    return take(MANY, mix=residents())


def test_the_same_seed_gives_the_same_people_and_another_seed_others():
    assert take(300) == take(300)
    assert take(300) != take(300, seed=8)
    assert take(1000)[:300] == take(300)


def test_nationalities_come_in_the_shares_of_the_mix(travellers):
    count = Counter(person.nationality for person in travellers)
    weights = arrivals().weights
    assert sum(weights.values()) == pytest.approx(1)
    for code in ("KOR", "JPN", "CHN", "TWN", "USA", "SGP"):
        assert count[code] / MANY == pytest.approx(weights[code], rel=0.15)
    assert weights["JPN"] / weights["CHN"] == pytest.approx(1011660 / 556515)  # first half of 2023, published


def test_residents_hold_statuses_and_live_here_in_the_published_shares(inhabitants):
    assert all(person.status for person in inhabitants)
    assert {person.permission for person in inhabitants} == {"none"}
    count = Counter(person.nationality for person in inhabitants)
    assert count["CHN"] / count["VNM"] == pytest.approx(972176 / 341153, rel=0.1)  # June 2025, published
    statuses = Counter(person.status for person in inhabitants)
    assert statuses["F-4"] / statuses["E-9"] == pytest.approx(502451 / 268413, rel=0.1)
    workers = [person for person in inhabitants if person.status == "E-9"]
    assert sum(person.sex == "M" for person in workers) > 0.85 * len(workers)
    assert all(20 <= ON.year - person.birth.year <= 41 for person in workers)


def test_ages_of_residents_follow_the_published_bands(inhabitants):
    ages = [(ON - person.birth.latest).days / 365.25 for person in inhabitants]
    assert sum(20 <= age < 30 for age in ages) / MANY == pytest.approx(0.28, abs=0.02)
    assert sum(30 <= age < 40 for age in ages) / MANY == pytest.approx(0.25, abs=0.02)
    assert max(ages) < 90


def test_every_passport_reads_and_says_the_same(travellers):
    for person in travellers[:1500]:
        reading = read_mrz(person.mrz, on=ON)
        assert reading.valid
        assert reading.corrections == ()
        assert (reading.surname, reading.given_names) == (person.surname, person.given_names) or reading.name_truncated
        assert (reading.nationality, reading.document_number) == (person.nationality, person.document_number)
        assert (reading.sex, reading.expires_on) == (person.sex, person.expires_on)
        assert reading.birth.may_equal(person.birth) or ON.year - person.birth.year > 99


def test_no_two_people_of_a_stream_share_a_document(travellers):
    assert len({(person.issuer, person.document_number) for person in travellers}) == MANY


def test_passports_are_issued_after_birth_and_valid_unless_that_is_the_trouble(travellers):
    for person in travellers:
        assert person.birth.earliest <= person.issued_on < person.expires_on
        assert person.issued_on <= ON
        assert (person.expires_on < ON) == (person.trouble == "expired_passport")


def test_every_trouble_occurs_and_stays_small(travellers):
    troubles = Counter(person.trouble for person in travellers)
    assert set(troubles) == {
        "none", "lost_passport", "entry_ban", "no_keta", "no_visa", "lookalike", "expired_passport",
    }  # fmt: skip
    assert 0.98 < troubles["none"] / MANY < 0.998


def test_what_is_missing_was_due(travellers):
    for person in travellers:
        nationality = nationalities()[person.nationality]
        if person.trouble == "no_visa":
            assert nationality.entry == "visa"
        if person.trouble == "no_keta":
            assert nationality.needs_keta(ON)
        if person.trouble in ("no_visa", "no_keta"):
            assert (person.permission, person.status) == ("none", None)


def test_a_lookalike_is_somebody_else_who_resembles_a_banned_person(travellers):
    banned = {person.document_number: person for person in travellers if person.trouble == "entry_ban"}
    alike = [person for person in travellers if person.trouble == "lookalike"]
    assert alike
    for person in alike:
        model = banned[person.resembles]
        assert person.document_number != model.document_number
        assert person.nationality == model.nationality
        shared = {person.surname, person.given_names} & {model.surname, model.given_names}
        assert shared
        assert abs((person.birth.earliest - model.birth.earliest).days) <= 900


def test_permissions_follow_nationality_day_and_destination():
    thai = Mix({"THA": 1})
    chinese = Mix({"CHN": 1})
    to_jeju = Mix({"CHN": 1}, to_jeju=True)
    assert {p.permission for p in take(400, mix=thai) if not p.status} == {"k_eta", "none"}  # none: children, elders
    assert "visa" in {p.permission for p in take(50, mix=chinese)}
    assert {p.permission for p in take(200, mix=to_jeju)} == {"none"}
    assert {p.permission for p in take(200, mix=Mix({"JPN": 1}))} == {"none"}
    later = take(200, on=date(2027, 1, 1), mix=Mix({"JPN": 1}))
    assert "k_eta" in {p.permission for p in later}  # the exemption ends on 2026-12-31


def test_some_birthdays_are_known_to_the_year_only():
    births = [person.birth.precision for person in take(2000, mix=Mix({"PAK": 1}))]
    assert 5 < births.count(Precision.YEAR) < 120


def test_known_people_travel_again(travellers):
    again = list(islice(among(Random(1), travellers, Mix({"JPN": 0.7, "CHN": 0.3, "UTO": 1})), 1000))
    assert all(person in travellers[:] for person in again[:20])
    assert Counter(person.nationality for person in again)["JPN"] / 1000 == pytest.approx(0.7, abs=0.06)
    with pytest.raises(ValueError, match="nothing to draw from"):
        next(among(Random(1), travellers, Mix({"UTO": 1})))
