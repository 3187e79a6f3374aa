"""Names of states."""

import csv
from importlib.resources import files

from gwanmun.platform.web.countries import country_name


def test_every_code_is_once_there_with_both_names():
    rows = list(csv.DictReader(files("gwanmun.platform.web").joinpath("data/countries.csv").open(encoding="utf-8")))
    codes = [row["code"] for row in rows]
    assert codes == sorted(set(codes))
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert all(row["ko"] and row["en"] for row in rows)
    assert len(codes) >= 249, "ISO 3166-1 has 249 officially assigned codes"


def test_names_follow_the_language():
    assert country_name("KOR", "ko") == "대한민국"
    assert country_name("KOR", "en") == "Republic of Korea"
    assert country_name("KOR", "vi") == "Republic of Korea"
