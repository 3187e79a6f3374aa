"""Names by culture: in their own script, with the passport's Latin letters."""

import unicodedata
from random import Random

import pytest

from gwanmun.engines.mrtd import state_to_iso3
from gwanmun.synthetic.documents import Numbers
from gwanmun.synthetic.names import cultures, name_of
from gwanmun.synthetic.nationalities import nationalities

_SCRIPTS = {
    "Hang": "HANGUL", "Hans": "CJK", "Hant": "CJK", "Jpan": "CJK", "Thai": "THAI", "Cyrl": "CYRILLIC",
    "Deva": "DEVANAGARI", "Arab": "ARABIC", "Beng": "BENGALI", "Sinh": "SINHALA", "Khmr": "KHMER", "Mymr": "MYANMAR",
    "Latn": "LATIN",
}  # fmt: skip
_SINGLE = {"indonesian", "indian", "myanmar"}


@pytest.mark.parametrize("culture", cultures())
@pytest.mark.parametrize("sex", ["M", "F"])
def test_names_are_written_in_their_script_and_in_passport_letters(culture, sex):
    rng = Random(3)
    for _ in range(60):
        name = name_of(rng, culture, sex)
        assert _SCRIPTS[name.script] in {unicodedata.name(c).split(" ")[0].split("-")[0] for c in name.native}
        assert set(name.surname + name.given_names) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
        assert (name.surname and name.given_names) or culture in _SINGLE


def test_a_korean_an_ethnic_korean_and_a_koryo_saram_spell_kim_each_in_their_way():
    def spellings(culture):
        rng = Random(1)
        names = [name_of(rng, culture, "F") for _ in range(300)]
        return {name.surname for name in names if name.native[:1] == "김" or "Ким" in name.native}

    assert spellings("korean") == {"KIM"}
    assert spellings("korean_chinese") == {"JIN"}
    assert "KIM" in spellings("koryo")


def test_some_people_have_a_single_name():
    rng = Random(1)
    burmese = [name_of(rng, "myanmar", "M") for _ in range(50)]
    assert {name.given_names for name in burmese} == {""}
    assert any(not name_of(rng, "indonesian", "F").given_names for _ in range(50))


def test_surnames_come_as_often_as_in_life():
    rng = Random(2)
    surnames = [name_of(rng, "vietnamese", "M").surname for _ in range(2000)]
    assert surnames.count("NGUYEN") / 2000 == pytest.approx(0.40, abs=0.05)


def test_nationalities_have_cultures_known_codes_and_numbers_that_fit_a_passport():
    for code, nationality in nationalities().items():
        assert state_to_iso3(code) == code
        assert nationality.culture in cultures()
        assert nationality.ethnic_korean_culture in ("", *cultures())
        assert 6 <= len(Numbers(Random(1)).next(nationality.passport)) <= 9
