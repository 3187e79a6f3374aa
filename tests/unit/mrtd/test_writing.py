"""Writing zones: what is written reads back, and what does not fit is refused or truncated as the standard says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.engines.mrtd import (
    MrzFields,
    MrzFormat,
    UnableToReadMrz,
    UnableToWriteMrz,
    UnknownState,
    iso3_to_state,
    read_mrz,
    states,
    transliterate,
    write_mrz,
)
from gwanmun.engines.mrtd.names import fit_name
from gwanmun.kernel.partial_dates import PartialDate

ON = date(2026, 11, 24)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALPHABET = LETTERS + "0123456789<"
VISAS = (MrzFormat.MRV_A, MrzFormat.MRV_B)


def fields(**changes) -> MrzFields:
    given = {
        "document_type": "P", "issuer": "KOR", "surname": "Gwan", "given_names": "Mun", "document_number": "M12345678",
        "nationality": "KOR", "birth": PartialDate(1990, 3, 5), "sex": "F", "expires_on": date(2031, 1, 1),
    }  # fmt: skip
    return MrzFields(**given | changes)


words = st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=2).map(" ".join)
births = st.dates(date(1930, 1, 1), ON).flatmap(
    lambda day: st.sampled_from([PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year), None])
)
codes = st.sampled_from(sorted(row.code for row in states().values() if row.kind != "british"))
plain = st.text(LETTERS + "0123456789", max_size=9)


@st.composite
def zones(draw) -> tuple[MrzFields, MrzFormat]:
    form = draw(st.sampled_from(MrzFormat))
    longest = 15 if form is MrzFormat.TD1 else 9
    return MrzFields(
        document_type="V" if form in VISAS else draw(st.sampled_from(["P", "PD", "I", "AC"])),
        issuer=draw(codes),
        surname=draw(words),
        given_names=draw(words | st.just("")),
        document_number=draw(st.text(LETTERS + "0123456789", min_size=1, max_size=longest)),
        nationality=draw(codes),
        birth=draw(births),
        sex=draw(st.sampled_from(["M", "F", "X"])),
        expires_on=draw(st.dates(date(1990, 1, 1), date(2060, 1, 1)) | st.none()),
        personal_number=draw(plain) if form is MrzFormat.TD3 else "",
        optional_data=draw(plain)[:7] if form in (MrzFormat.TD1, MrzFormat.TD2) else "",
        optional_data_2=draw(plain) if form is MrzFormat.TD1 else "",
    ), form


@given(zones())
def test_what_is_written_reads_back_in_every_format(zone):
    written, form = zone
    reading = read_mrz(write_mrz(written, form), on=ON)
    assert reading.valid
    assert reading.format is form
    assert reading.corrections == ()
    assert not reading.name_truncated
    assert reading.issuer_raw == iso3_to_state(written.issuer)
    for name in (
        "document_type", "surname", "given_names", "document_number", "birth", "sex", "expires_on",
        "personal_number", "optional_data", "optional_data_2",
    ):  # fmt: skip
        assert getattr(reading, name) == getattr(written, name), name


@given(st.text(ALPHABET + "abc \n\r\t가«é", max_size=130) | st.sampled_from([72, 88, 90]).flatmap(
    lambda length: st.text(ALPHABET, min_size=length, max_size=length)
))  # fmt: skip
def test_no_text_breaks_the_reader(text):
    try:
        reading = read_mrz(text, on=ON)
    except UnableToReadMrz as refusal:
        assert refusal.message("ko")
        assert refusal.message("en")
    else:
        assert reading.lines
        assert reading.valid == (not reading.failed)


@given(zones(), st.data())
def test_a_changed_figure_in_a_date_never_passes_unnoticed(zone, data):
    written, form = zone
    lines = list(write_mrz(written, form))
    row, column = (1, data.draw(st.integers(0, 5))) if form is MrzFormat.TD1 else (1, data.draw(st.integers(13, 18)))
    other = data.draw(st.sampled_from([c for c in "0123456789" if c != lines[row][column]]))
    if lines[row][column] == "<" and other == "0":
        return  # both weigh nothing and both mean unknown
    lines[row] = lines[row][:column] + other + lines[row][column + 1 :]
    assert "birth" in [check.field for check in read_mrz(lines, on=ON).failed]


@given(words, words, st.sampled_from([30, 31, 39]), st.integers(1, 8))
def test_a_truncated_name_fills_the_field_and_ends_in_a_letter(surname, given_names, width, times):
    primary, secondary = " ".join([surname] * times), " ".join([given_names] * times)
    name = fit_name(primary, secondary, width)
    assert len(name) == width
    if len(primary) + 2 + len(secondary) > width and all(len(p) > 1 for p in f"{primary} {secondary}".split()):
        assert name[-1] != "<"
        assert "<<" in name.rstrip("<")


@pytest.mark.parametrize(
    ("surname", "given_names", "expected"),
    [
        ("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"),
        (
            "Bennelong Wooloomooloo Warrandyte Warnambool",
            "Dingo Potoroo",
            "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D",
        ),
        ("Papandropoulous", "Jonathon", "PAPANDROPOULOUS<<JONATHON<<<<<<<<<<<<<<"),
    ],
)
def test_long_names_are_truncated_as_the_standard_allows(surname, given_names, expected):
    line = write_mrz(fields(surname=surname, given_names=given_names), MrzFormat.TD3)[0]
    assert line[5:] == expected


def test_a_name_in_its_own_script_is_transliterated():
    line = write_mrz(fields(issuer="DEU", surname="Müller-Weiß", given_names="Zoë D’Arc"), MrzFormat.TD3)[0]
    assert line.startswith("P<D<<MUELLER<WEISS<<ZOE<DARC<")


def test_a_long_card_number_is_written_as_in_the_standards_specimen():
    written = fields(document_type="I", issuer="UTO", document_number="D23145890734")
    assert write_mrz(written, MrzFormat.TD1)[0] == "I<UTOD23145890<7349<<<<<<<<<<<"


@pytest.mark.parametrize(
    ("changes", "form", "code"),
    [
        ({"document_number": "M123456789"}, MrzFormat.TD3, "too_long"),
        ({"document_number": "M1234567é"}, MrzFormat.TD3, "foreign_character"),
        ({"document_type": "I", "document_number": "M12 4567890"}, MrzFormat.TD1, "long_number"),
        ({"surname": "", "given_names": "-"}, MrzFormat.TD3, "name_missing"),
        ({"surname": "王"}, MrzFormat.TD3, "no_latin_form"),
        ({"optional_data": "1"}, MrzFormat.TD3, "no_place"),
        ({"document_type": "V"}, MrzFormat.TD3, "document_type"),
        ({}, MrzFormat.MRV_A, "document_type"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(changes, form, code):
    with pytest.raises(UnableToWriteMrz) as refusal:
        write_mrz(fields(**changes), form)
    assert refusal.value.code == code
    assert refusal.value.message("ko") != refusal.value.message("en")


def test_an_unlisted_state_cannot_be_written():
    with pytest.raises(UnknownState, match="QQQ"):
        write_mrz(fields(issuer="QQQ"), MrzFormat.TD3)


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Thérèse CAÑON", "THERESE CANON"),
        ("Nguyễn Thị Đào Ơ", "NGUYEN THI DAO O"),
        ("Ærø Åse Þór Łódź", "AEROE AASE THOR LODZ"),
        ("Сергей Щукин Юлия Подъячева", "SERGEI SHCHUKIN IULIIA PODIEIACHEVA"),
        ("Ғани Өмірбек", "GANI OMIRBEK"),
        ("محمّد", "MXHMMD"),
        ("김한량", "GIMHANRYANG"),
        ("Oʻktam O'Neil", "OKTAM ONEIL"),
        ("ﬁn Ⅲ", "FIN III"),
    ],
)
def test_transliteration(text, latin):
    assert transliterate(text) == latin


@given(st.text(max_size=30))
def test_transliteration_gives_letters_or_names_the_character(text):
    try:
        latin = transliterate(text)
    except UnableToWriteMrz as refusal:
        assert refusal.facts["character"]
    else:
        assert set(latin) <= set(LETTERS + " ")
